import { RELATIONS } from '../model/index.ts';
import { commitsTo, cooperatesIn, takesPartIn } from '../model/relations.ts';
import { call } from '../rows/call.ts';
import type { BoundRows, Names, PageWindow } from '../rows/rows.ts';

/** How many claims are tried at once, in pages: the view and the arguments may leave some of them out. */
const CANDIDATE_PAGES = 4;
const TYPES = RELATIONS.map(({ type }) => type).join('|');

/** The variables of a version of a claim and of its two ends. */
export interface Ends {
  readonly claim: string;
  readonly from: string;
  readonly to: string;
}

export const endsFrom = (names: Names): Ends => ({
  claim: names.variable('k'),
  from: names.variable('n'),
  to: names.variable('n'),
});

/** Claims that are found from their second end: an actor may have thousands of them, an undertaking has few. */
const FROM_SECOND = [cooperatesIn, takesPartIn, commitsTo].map(({ type }) => `'${type}'`).join(', ');

/**
 * The lines that bind versions of the claim that a `Claim` node identifies. The hint: while claims are first written, the
 * planner takes the graph for empty.
 */
export const versionsOf = (identity: string, { claim, from, to }: Ends, conditions: readonly string[]) => [
  // Grafeo looks a property up in its index if it is compared with a variable, not with an expression.
  `WITH *, CASE WHEN ${identity}.type IN [${FROM_SECOND}] THEN ${identity}.to ELSE ${identity}.from END AS ${claim}Near`,
  `MATCH (near:Entity {id: ${claim}Near})-[${claim}]-() /*+ USING INDEX near:Entity(id) */`,
  `WHERE ${claim}.claimId = ${identity}.claimId`,
  `WITH *, startNode(${claim}) AS ${from}, endNode(${claim}) AS ${to}`,
  ...(conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []),
];

/** The lines that bind versions of all claims, in one pass over the relations. */
export const versionsOfAll = ({ claim, from, to }: Ends, conditions: readonly string[]) => [
  `MATCH (${from}:Entity)-[${claim}:${TYPES}]->(${to})`,
  `WHERE ${conditions.join(' AND ')}`,
];

export const boundTo = (lines: readonly string[], { claim, from, to }: Ends): BoundRows => ({
  imports: [],
  lines,
  bindings: { claim, from, to },
  projection: [claim, from, to],
});

/** The variables of the identities that were tried, and of the id of the last of them. */
interface Tried {
  readonly identity: string;
  readonly tried: string;
  readonly reached: string;
}

/** The lines that collect the identities of a few pages of claims, which an index gives in order of their ids. */
export const candidates = (
  { identity, tried, reached }: Tried,
  { backwards }: PageWindow,
  start: string,
  most: string,
): string =>
  call(
    [],
    [
      `MATCH (${identity}:Claim) /*+ USING INDEX ${identity}:Claim(claimId) */`,
      `WHERE ${identity}.claimId > ''${start}`,
      `WITH ${identity} ORDER BY ${identity}.claimId${backwards ? ' DESC' : ''} LIMIT ${most}`,
      `RETURN collect(${identity}) AS ${tried}, ${backwards ? 'min' : 'max'}(${identity}.claimId) AS ${reached}`,
    ],
  );

/** How many identities are tried at once for a page. */
export const triedFor = ({ limit }: PageWindow): number => limit * CANDIDATE_PAGES;
