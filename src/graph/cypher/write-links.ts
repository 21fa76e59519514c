import { formerLink } from '../model/known.ts';
import type { Statement, Transaction } from '../port.ts';
import { runInBatches, writeAll } from './batches.ts';

/**
 * A relation that is not a claim: the document and speaker of a citation, the subject of coverage, the citations of a
 * claim or coverage.
 */
export interface LinkKind {
  readonly type: 'QUOTES' | 'SAID_BY' | 'SUBJECT' | 'WITHIN' | 'READS' | 'CITES';
  /** The pattern of the node it starts at, found by `row.from`. */
  readonly start: string;
}

/** All targets of a node's links of one kind. */
export interface Links {
  readonly from: string;
  readonly to: readonly string[];
}

const entity = '(start:Entity {id: row.from})';

export const QUOTES: LinkKind = { type: 'QUOTES', start: entity };
export const SAID_BY: LinkKind = { type: 'SAID_BY', start: entity };
export const SUBJECT: LinkKind = { type: 'SUBJECT', start: entity };
export const WITHIN: LinkKind = { type: 'WITHIN', start: entity };
export const READS: LinkKind = { type: 'READS', start: entity };
export const COVERAGE_CITES: LinkKind = { type: 'CITES', start: entity };
export const CLAIM_CITES: LinkKind = { type: 'CITES', start: '(start:Claim {claimId: row.from})' };

const dropOthers = ({ type, start }: LinkKind, isKept: boolean): Statement => ({
  name: `drop other ${type}`,
  text: [
    'UNWIND $rows AS row',
    `MATCH ${start}-[old:${type}]->(end:Entity)`,
    'WHERE NOT end.id IN row.to',
    ...(isKept ? [`CREATE (start)-[:${formerLink(type)} {since: coalesce(old.since, ''), until: row.at}]->(end)`] : []),
    'DELETE old',
  ].join('\n'),
});

const merge = ({ type, start }: LinkKind, isDated: boolean): Statement => ({
  name: `write ${type}`,
  text: [
    'UNWIND $rows AS row',
    `MATCH ${start}`,
    'MATCH (end:Entity {id: row.to})',
    `MERGE (start)-[link:${type}]->(end)`,
    ...(isDated ? ['ON CREATE SET link.since = row.at'] : []),
    'RETURN row.key AS key',
  ].join('\n'),
});

/** Makes the links of each node exactly the given ones; from a moment on, if one is given: then others are kept as former. */
export async function writeLinks(
  transaction: Transaction,
  kind: LinkKind,
  links: readonly Links[],
  at?: string,
): Promise<void> {
  const [isDated, when] = [at !== undefined, { at: at ?? '' }];
  await runInBatches(
    transaction,
    dropOthers(kind, isDated),
    links.map(({ from, to }) => ({ from, to, ...when })),
  );
  const single = links.flatMap(({ from, to }) =>
    to.map((end) => ({ key: `${from} → ${end}`, from, to: end, ...when })),
  );
  await writeAll(transaction, merge(kind, isDated), single);
}
