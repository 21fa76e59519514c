import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import type { Asked } from '../convergence/asked.ts';
import { checkAsked } from '../convergence/check.ts';
import { type ClaimEnds, textOfEnds } from '../convergence/evidence.ts';
import type { Incidence } from '../convergence/incidence.ts';
import type { KeptIncidences } from '../convergence/kept.ts';
import { BETWEEN_PAIRS, pairsIn } from '../graph/cypher/claims-between.ts';
import { documentsOf } from '../graph/cypher/documents-of.ts';
import { GraphUnavailable, LimitExceeded } from '../graph/errors.ts';
import type { ReadContext } from '../select/read-context.ts';
import type { Reader } from '../select/reader.ts';
import type { Selected } from '../select/selected.ts';
import { byId } from './entity.ts';

/** What an analysis needs of its request. */
export interface AnalysisContext extends ReadContext {
  readonly incidences: KeptIncidences;
}

/** An incidence, what is asked of it, and how nodes and claims are read under the same view. */
export interface Analysis {
  readonly asked: Asked;
  readonly incidence: Incidence;
  readonly reader: Reader;
  readonly incidences: KeptIncidences;
  /** What was supposed beside the view, as text; part of what cursors are bound to. */
  readonly supposed: string;
}

/** The incidence under the view of a reader. */
export const incidenceUnder = (incidences: KeptIncidences, reader: Reader): Promise<Incidence> =>
  incidences.under({
    day: reader.resolvedView.day,
    viewKey: reader.viewKey,
    rows: (statement, parameters) => reader.rows(statement, parameters),
  });

/** The analysis under the view of the operation. @throws BadInput for actors or items that are none. */
export async function analysis(context: AnalysisContext, info: GraphQLResolveInfo, asked: Asked): Promise<Analysis> {
  const reader = context.reader(info);
  const { incidences } = context;
  const incidence = await incidenceUnder(incidences, reader);
  return { asked: checkAsked(asked, incidence), incidence, reader, incidences, supposed: '' };
}

/** How many pairs of nodes one item reads the claims of. */
export const MOST_PAIRS = 100;

/** A node of an analysis, as selected below the field. */
export async function readNode({ reader }: Analysis, info: GraphQLResolveInfo, id: string): Promise<Selected> {
  const node = await byId({ reader: () => reader }, info, id);
  if (node) return node;
  throw new GraphUnavailable(`${info.fieldName}: ${id} was removed since the analysis was read. Ask again.`);
}

export const readNodes = (one: Analysis, info: GraphQLResolveInfo, ids: readonly string[]): Promise<Selected[]> =>
  Promise.all(ids.map((id) => readNode(one, info, id)));

/** The claims with some ends, as selected below the field: all items of a page are read by one statement. */
export async function readEvidence(
  { reader, incidence }: Analysis,
  info: GraphQLResolveInfo,
  ends: readonly ClaimEnds[],
): Promise<Selected> {
  const texts = ends.flatMap((one) => storedEnds(incidence, one)).slice(0, MOST_PAIRS);
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) throw new Error(`${type} is no type of evidence`);
  const lookup = { types: [type], lines: pairsIn('id', 'pairs0'), bindings: { pairs: 'pairs0' } };
  const found = await reader.byId(info, lookup, texts.join(BETWEEN_PAIRS));
  if (found) return found;
  throw new Error('the claims of an item were not read');
}

/** The ends as the graph has them: a node that is several there stands for each of them. */
function storedEnds({ merged }: Incidence, { from, type, to }: ClaimEnds): readonly string[] {
  const all = (id: string) => merged.get(id) ?? [id];
  return all(from).flatMap((one) => all(to).map((other) => textOfEnds({ from: one, type, to: other })));
}

/** How many undertakings the documents of an answer are read from, and how many documents it shows. */
const [MOST_DOCUMENTED, MOST_DOCUMENTS] = [1_000, 200];

const tooMany = (found: number, most: number, what: string) =>
  new LimitExceeded(
    `documents: the answer rests on ${found} ${what}. Accepted: at most ${most}; narrow it by \`among\`, \`on\` or \`through\`.`,
  );

/** The documents that support the claims at undertakings, as selected. @throws LimitExceeded for too many of either */
export async function readDocuments(one: Analysis, info: GraphQLResolveInfo, undertakings: readonly string[]) {
  const { reader, incidence } = one;
  if (undertakings.length > MOST_DOCUMENTED) throw tooMany(undertakings.length, MOST_DOCUMENTED, 'undertakings');
  const ids = undertakings.flatMap((id) => incidence.merged.get(id) ?? [id]);
  const rows = await reader.rows(documentsOf, { ids });
  if (rows.length > MOST_DOCUMENTS) throw tooMany(rows.length, MOST_DOCUMENTS, 'documents');
  return readNodes(one, info, rows.map(({ id }) => String(id)).sort());
}
