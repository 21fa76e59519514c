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

const dropOthers = ({ type, start }: LinkKind): Statement => ({
  name: `drop other ${type}`,
  text: [
    'UNWIND $rows AS row',
    `MATCH ${start}-[old:${type}]->(end:Entity)`,
    'WHERE NOT end.id IN row.to',
    'DELETE old',
  ].join('\n'),
});

const merge = ({ type, start }: LinkKind): Statement => ({
  name: `write ${type}`,
  text: [
    'UNWIND $rows AS row',
    `MATCH ${start}`,
    'MATCH (end:Entity {id: row.to})',
    `MERGE (start)-[:${type}]->(end)`,
    'RETURN row.key AS key',
  ].join('\n'),
});

/** Makes the links of each node exactly the given ones. */
export async function writeLinks(transaction: Transaction, kind: LinkKind, links: readonly Links[]): Promise<void> {
  await runInBatches(
    transaction,
    dropOthers(kind),
    links.map(({ from, to }) => ({ from, to })),
  );
  const single = links.flatMap(({ from, to }) => to.map((end) => ({ key: `${from} → ${end}`, from, to: end })));
  await writeAll(transaction, merge(kind), single);
}
