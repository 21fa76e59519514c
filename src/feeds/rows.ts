import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import * as z from 'zod';
import { KeptIncidences } from '../convergence/kept.ts';
import { plannedExecution } from '../execution/execute.ts';
import { ANONYMOUS, type View, viewWith } from '../graph/model/view.ts';
import type { Graph, Reads } from '../graph/port.ts';
import type { Context } from '../schema/context.ts';
import { Reader } from '../select/reader.ts';
import { type Row, readerOf } from './columns.ts';
import { eachRow, type Keys, valuesAt } from './paths.ts';
import type { FeedRequest } from './request.ts';
import { expectWhole, type Walk } from './walk.ts';

/** One moment of the graph, in which all pages of a feed are read. */
export interface Moment {
  readonly read: Reads;
  readonly view: View;
  /** Read once for all pages. */
  readonly incidences: KeptIncidences;
}

/**
 * The moment in which a feed is read. On Grafeo `read` reads a snapshot. On Neo4j each statement sees what is committed
 * by then, so claims are read as they were recorded at the start.
 */
export function momentOf(engine: Graph['engine'], read: Reads, { view }: FeedRequest, now: Date): Moment {
  const recordedAt = view.recordedAt ?? (engine === 'neo4j' ? now.toISOString() : undefined);
  return { read, view: viewWith({ ...view, recordedAt }, now), incidences: new KeptIncidences() };
}

/** Which rows are read. */
export type Reading = Pick<FeedRequest, 'feed' | 'languages' | 'columns' | 'variables'>;

/** Runs one page, such as waiting for a turn before it and leaving it after. */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

const page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** Reads the pages of feeds on one schema. */
export class Pages {
  readonly #schema: GraphQLSchema;
  readonly #execute = plannedExecution();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** All rows of a feed, a page at a time. While a page is written the next one is read. */
  async *rows(reading: Reading, moment: Moment, turn: Turn): AsyncGenerator<readonly Row[]> {
    for (const walk of reading.feed.walks) yield* this.#walk(reading, walk, moment, turn);
  }

  /** The first rows of a feed, at most `most`, read from no more pages than these need. */
  async first(reading: Reading, moment: Moment, turn: Turn, most: number): Promise<readonly Row[]> {
    const few = { ...reading, variables: { ...reading.variables, first: most } };
    const found: Row[] = [];
    for (const walk of reading.feed.walks) {
      const flatten = flattening(reading, walk);
      let after: string | undefined;
      do {
        const place = after;
        const answer = await turn(() => this.#answer(few, walk, moment, place));
        expectWhole(walk, answer);
        found.push(...flatten(answer));
        after = nextIn(answer, walk.paged);
      } while (after !== undefined && found.length < most);
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  }

  async *#walk(reading: Reading, walk: Walk, moment: Moment, turn: Turn): AsyncGenerator<readonly Row[]> {
    const flatten = flattening(reading, walk);
    const read = (after: string | undefined) => {
      const answer = turn(() => this.#answer(reading, walk, moment, after));
      // It may fail while the page before it is still being written.
      answer.catch(() => undefined);
      return answer;
    };
    for (let next: Promise<unknown> | undefined = read(undefined); next; ) {
      const answer = await next;
      const after = nextIn(answer, walk.paged);
      next = after === undefined ? undefined : read(after);
      expectWhole(walk, answer);
      yield flatten(answer);
    }
  }

  async #answer(
    { languages, variables }: Reading,
    walk: Walk,
    { read, view, incidences }: Moment,
    after?: string,
  ): Promise<unknown> {
    const reader = new Reader({ read }, { view, isToday: false, viewer: { ...ANONYMOUS, languages } });
    const contextValue: Context = { languages, incidences, reader: (_info: GraphQLResolveInfo) => reader };
    const { data, errors } = await this.#execute({
      schema: this.#schema,
      document: walk.documents(new Set(Object.keys(variables))),
      variableValues: { ...variables, after },
      contextValue,
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data;
  }
}

/** The cursor of the next page; undefined after the last one. */
function nextIn(answer: unknown, paged: Keys): string | undefined {
  const [info] = valuesAt(answer, [...paged, 'pageInfo']);
  if (info === undefined) return undefined;
  const { hasNextPage, endCursor } = page.parse(info);
  return hasNextPage && endCursor !== null ? endCursor : undefined;
}

/** Makes the rows of an answer, with the columns asked for. */
function flattening({ feed, columns }: Reading, { rows }: Walk): (answer: unknown) => readonly Row[] {
  const readers = columns.flatMap((place) => feed.columns[place] ?? []).map((column) => readerOf(column, rows));
  return (answer) => {
    const found: Row[] = [];
    eachRow(answer, rows, (trail) => found.push(readers.map((read) => read(trail))));
    return found;
  };
}
