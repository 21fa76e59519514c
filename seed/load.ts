import { createHash } from 'node:crypto';
import * as z from 'zod';
import { retractClaims } from '../src/graph/cypher/retract-claims.ts';
import { writeFacts } from '../src/graph/cypher/write-facts.ts';
import { SCHEMA_VERSION } from '../src/graph/model/definition.ts';
import type { Facts } from '../src/graph/model/facts.ts';
import type { Graph, Row, Statement, Transaction } from '../src/graph/port.ts';
import { mergeSeedClaims } from './merge-claims.ts';
import { mergeSeedNodes } from './merge-nodes.ts';
import { factsOf, type SeedText, seedTexts } from './read.ts';
import type { Skipped } from './skipped.ts';

export { readSeed } from './read.ts';

/**
 * A server that has just started plans each statement for the first time, which takes longer than the deadline of a
 * request.
 */
const DEADLINE_MILLISECONDS = 120_000;

/** The result of loading the seed. */
export interface Loaded {
  /** The same seed was loaded last time, so nothing was done. */
  readonly unchanged: boolean;
  /** The number of claims that got a new version. */
  readonly claims: number;
  /** The number of claims that were retracted because the seed no longer contains them. */
  readonly retracted: number;
  /** What was left as somebody else changed it since an earlier load, and why. */
  readonly skipped: readonly Skipped[];
}

const readSeedRecord: Statement = {
  name: 'seed loaded last',
  text: "MATCH (seed:SchemaVersion {name: 'seed'}) RETURN seed.hash AS hash, seed.claims AS claims",
};
/** The merge locks the node: if two servers start at once, the second one finds the seed loaded. */
const lockSeedRecord: Statement = {
  name: 'lock seed',
  text: "MERGE (seed:SchemaVersion {name: 'seed'}) SET seed.name = 'seed' RETURN seed.hash AS hash, seed.claims AS claims",
};
const writeSeedRecord: Statement = {
  name: 'write seed loaded last',
  text: "MATCH (seed:SchemaVersion {name: 'seed'}) SET seed.hash = $hash, seed.claims = $claims",
};

const seedRecord = z.object({ hash: z.string().nullable(), claims: z.array(z.string()).nullable() });
const seedRecordIn = ([row]: readonly Row[]) => (row ? seedRecord.parse(row) : { hash: null, claims: null });

const hashOf = (texts: readonly SeedText[]) =>
  createHash('sha256')
    .update(JSON.stringify([SCHEMA_VERSION, texts]))
    .digest('hex');

const UNCHANGED: Loaded = { unchanged: true, claims: 0, retracted: 0, skipped: [] };

const latestOf = ({ claims }: Facts) =>
  claims
    .map(({ recordedAt }) => recordedAt)
    .toSorted()
    .at(-1) ?? '';

/** Writes whatever the seed may change. `before` holds the ids of the claims of the seed that was loaded last. */
async function mergeSeed(transaction: Transaction, facts: Facts, before: readonly string[] | null) {
  const { skipped: skippedNodes, ...nodes } = await mergeSeedNodes(transaction, facts);
  const { claims, retractions, skipped: skippedClaims } = await mergeSeedClaims(transaction, facts.claims, before);
  const written = await writeFacts(transaction, { ...nodes, claims });
  await retractClaims(transaction, retractions, latestOf(facts));
  return { claims: written.length, retracted: retractions.length, skipped: [...skippedNodes, ...skippedClaims] };
}

/**
 * Loads the facts of a seed folder into an installed graph: all of them or nothing. Unchanged facts are not written.
 * Changes that somebody else made since an earlier load stay. Claims that the seed no longer contains are retracted;
 * nodes stay. If the same seed was loaded last time, its files are not parsed.
 *
 * @throws SeedProblems when the seed has problems. Nothing is written then.
 * @throws BadInput when a change is recorded no later than what it changes. Nothing is written then.
 */
export async function loadSeed(graph: Graph, folder: string): Promise<Loaded> {
  const texts = seedTexts(folder);
  const hash = hashOf(texts);
  if (seedRecordIn(await graph.read(readSeedRecord)).hash === hash) return UNCHANGED;
  const facts = factsOf(texts);
  return graph.write(async (transaction) => {
    const last = seedRecordIn(await transaction.run(lockSeedRecord));
    if (last.hash === hash) return UNCHANGED;
    const done = await mergeSeed(transaction, facts, last.claims);
    await transaction.run(writeSeedRecord, { hash, claims: facts.claims.map(({ claimId }) => claimId) });
    return { unchanged: false, ...done };
  }, DEADLINE_MILLISECONDS);
}
