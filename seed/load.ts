import { createHash } from 'node:crypto';
import * as z from 'zod';
import { applyIn, type Clock } from '../src/changes/apply.ts';
import type { Left } from '../src/changes/change-set.ts';
import { plan } from '../src/changes/plan.ts';
import { SCHEMA_VERSION } from '../src/graph/model/definition.ts';
import type { Facts } from '../src/graph/model/facts.ts';
import type { Graph, Row, Statement, Transaction } from '../src/graph/port.ts';
import { factsOf, type SeedText, seedTexts } from './read.ts';
import { ORIGIN } from './read-nodes.ts';
import { wantedFrom } from './wanted.ts';

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
  readonly skipped: readonly Left[];
}

const readSeedRecord: Statement = {
  name: 'seed loaded last',
  text: "MATCH (seed:SchemaVersion {name: 'seed'}) RETURN seed.hash AS hash",
};
/** The merge locks the node: if two servers start at once, the second one finds the seed loaded. */
const lockSeedRecord: Statement = {
  name: 'lock seed',
  text: "MERGE (seed:SchemaVersion {name: 'seed'}) SET seed.name = 'seed' RETURN seed.hash AS hash",
};
const writeSeedRecord: Statement = {
  name: 'write seed loaded last',
  text: "MATCH (seed:SchemaVersion {name: 'seed'}) SET seed.hash = $hash",
};

const seedRecord = z.object({ hash: z.string().nullable() });
const seedRecordIn = ([row]: readonly Row[]) => (row ? seedRecord.parse(row) : { hash: null });

const hashOf = (texts: readonly SeedText[]) =>
  createHash('sha256')
    .update(JSON.stringify([SCHEMA_VERSION, texts]))
    .digest('hex');

const UNCHANGED: Loaded = { unchanged: true, claims: 0, retracted: 0, skipped: [] };

/** Writes whatever the seed may change. */
async function mergeSeed(transaction: Transaction, facts: Facts, clock: Clock | undefined) {
  const set = await plan(transaction, wantedFrom(facts, { origin: ORIGIN, by: ORIGIN }));
  await applyIn(transaction, set, clock);
  const claims = set.claims.filter(({ after, opens }) => after && opens).length;
  return { claims, retracted: set.claims.filter(({ after }) => !after).length, skipped: set.left };
}

/**
 * Loads the facts of a seed folder into an installed graph: all of them or nothing. Unchanged facts are not written.
 * Changes that somebody else made since an earlier load stay. Claims that the seed no longer contains are retracted;
 * nodes stay. If the same seed was loaded last time, its files are not parsed.
 *
 * @throws SeedProblems when the seed has problems. Nothing is written then.
 * @throws BadInput when a change is dated no later than what it changes. Nothing is written then.
 */
export async function loadSeed(graph: Graph, folder: string, clock?: Clock): Promise<Loaded> {
  const texts = seedTexts(folder);
  const hash = hashOf(texts);
  if (seedRecordIn(await graph.read(readSeedRecord)).hash === hash) return UNCHANGED;
  const facts = factsOf(texts);
  return graph.write(async (transaction) => {
    const last = seedRecordIn(await transaction.run(lockSeedRecord));
    if (last.hash === hash) return UNCHANGED;
    const done = await mergeSeed(transaction, facts, clock);
    await transaction.run(writeSeedRecord, { hash });
    return { unchanged: false, ...done };
  }, DEADLINE_MILLISECONDS);
}
