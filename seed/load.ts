import { createHash } from 'node:crypto';
import { z } from 'zod';
import { writeFacts } from '../src/graph/cypher/write-facts.ts';
import { SCHEMA_VERSION } from '../src/graph/model/definition.ts';
import type { Graph, Row, Statement } from '../src/graph/port.ts';
import { withoutOthers } from './kept.ts';
import { factsOf, type SeedText, seedTexts } from './read.ts';

export { readSeed } from './read.ts';

/** A server that has just started plans each statement for the first time, which a request need not wait for. */
const DEADLINE_MILLISECONDS = 60_000;

/** What loading the seed did. */
export interface Loaded {
  /** The seed is the one that was loaded last, so nothing was to be done. */
  readonly unchanged: boolean;
  /** How many claims got a version. */
  readonly claims: number;
  /** The ids of nodes and claims that somebody else changed since, and that stayed as they are. */
  readonly kept: readonly string[];
}

const stamp: Statement = {
  name: 'seed loaded last',
  text: "MATCH (seed:SchemaVersion {name: 'seed'}) RETURN seed.hash AS hash",
};
/** To merge the stamp locks it, so that of two servers that start at once the second finds the seed loaded. */
const lockStamp: Statement = {
  name: 'lock seed',
  text: "MERGE (seed:SchemaVersion {name: 'seed'}) SET seed.name = 'seed' RETURN seed.hash AS hash",
};
const writeStamp: Statement = {
  name: 'write seed loaded last',
  text: "MATCH (seed:SchemaVersion {name: 'seed'}) SET seed.hash = $hash",
};

const stamped = z.object({ hash: z.string().nullable() });
const says = (rows: readonly Row[], hash: string) => rows.some((row) => stamped.parse(row).hash === hash);

const hashOf = (texts: readonly SeedText[]) =>
  createHash('sha256')
    .update(JSON.stringify([SCHEMA_VERSION, texts]))
    .digest('hex');

const UNCHANGED: Loaded = { unchanged: true, claims: 0, kept: [] };

/**
 * Loads the facts of a seed folder into an installed graph, all or nothing. What the graph already says stays as it
 * is; what somebody else has changed since an earlier load stays theirs; a seed that was loaded last is not even read.
 *
 * @throws SeedProblems when the seed has problems; nothing is written then.
 */
export async function loadSeed(graph: Graph, folder: string): Promise<Loaded> {
  const texts = seedTexts(folder);
  const hash = hashOf(texts);
  if (says(await graph.read(stamp), hash)) return UNCHANGED;
  const all = factsOf(texts);
  return graph.write(async (transaction) => {
    if (says(await transaction.run(lockStamp), hash)) return UNCHANGED;
    const { facts, kept } = await withoutOthers(transaction, all);
    const written = await writeFacts(transaction, facts);
    await transaction.run(writeStamp, { hash });
    return { unchanged: false, claims: written.length, kept };
  }, DEADLINE_MILLISECONDS);
}
