import type { GraphQLResolveInfo } from 'graphql';
import { KeptIncidences } from '../convergence/kept.ts';
import { ANONYMOUS, type View } from '../graph/model/view.ts';
import type { Graph } from '../graph/port.ts';
import type { Context } from '../schema/context.ts';
import { Reader } from '../select/reader.ts';
import type { Endpoint } from './endpoint.ts';
import { asksToExplain, EXPLAIN_IS_OFF, type Explained, explaining } from './explain.ts';
import { languagesOf } from './languages.ts';
import type { RequestRecord } from './request-record.ts';
import { viewOf } from './request-view.ts';

/** The view that applied; `recordedAt` is null for the present. */
type ShownView = Omit<View, 'recordedAt'> & { readonly recordedAt: string | null };

/** A context with the extensions of its answer; none if nothing was read. */
export interface Served extends Context {
  extensions(): { readonly view: ShownView; readonly explain?: unknown } | undefined;
}

/** The context of one request: one reader, created under the view of the operation when the first field needs it. */
export function contextOf(
  graph: Pick<Graph, 'read'>,
  headers: Headers,
  explainAllowed = false,
  endpoint: Endpoint = { view: {} },
  incidences = new KeptIncidences(),
): Served {
  let read: { readonly reader: Reader; readonly view: View } | undefined;
  const asked = asksToExplain(headers);
  const notes: Explained[] = [];
  const source = asked && explainAllowed ? explaining(graph, notes) : graph;
  const explain = asked ? { explain: explainAllowed ? notes : EXPLAIN_IS_OFF } : {};
  const languages = endpoint.languages ?? languagesOf(headers.get('accept-language'));
  const begin = (info: GraphQLResolveInfo) => {
    const reading = viewOf(info, endpoint.view, new Date());
    return { view: reading.view, reader: new Reader(source, { ...reading, viewer: { ...ANONYMOUS, languages } }) };
  };
  return {
    languages,
    incidences,
    reader(info) {
      read ??= begin(info);
      return read.reader;
    },
    extensions: () => read && { view: { ...read.view, recordedAt: read.view.recordedAt ?? null }, ...explain },
  };
}

/** The graph for one request, with a count of its statements. */
export function counted(graph: Pick<Graph, 'read'>, record: RequestRecord | undefined): Pick<Graph, 'read'> {
  if (!record) return graph;
  return {
    read(statement, parameters) {
      record.statements += 1;
      return graph.read(statement, parameters);
    },
  };
}
