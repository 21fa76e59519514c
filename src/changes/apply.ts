import { lockChanges, writeChangeSet } from '../graph/cypher/change-log.ts';
import { writeNodeStates } from '../graph/cypher/node-states.ts';
import { writePairs } from '../graph/cypher/pairs.ts';
import { retractClaims } from '../graph/cypher/retract-claims.ts';
import { storedNodes } from '../graph/cypher/stored-nodes.ts';
import { writeClaims } from '../graph/cypher/write-claims.ts';
import { dropWritten, writeWritten } from '../graph/cypher/written.ts';
import type { Graph, Transaction } from '../graph/port.ts';
import type { ChangeSet, ClaimChange } from './change-set.ts';
import { momentAfter } from './moment.ts';
import { pendingOf } from './pending.ts';
import { recordOf } from './recorded.ts';
import { slicesOf } from './slices.ts';

/** The time of now; tests set their own. */
export type Clock = () => Date;

const systemClock: Clock = () => new Date();

/** A large set takes longer than the deadline of a request. */
const DEADLINE_MILLISECONDS = 3_600_000;

/** What a set that was applied has become. */
export interface Applied {
  /** Its id; absent where it changed nothing. */
  readonly id?: string;
  readonly at?: string;
  readonly nodes: number;
  readonly claims: number;
}

/**
 * Applies a set within a transaction: all of its changes, and the record of each. What is as it should be already is
 * left out; a set of which nothing is left changes nothing.
 *
 * @throws GraphConflict when something that it changes is no longer as it was when the set was planned.
 */
export async function applyIn(
  transaction: Transaction,
  planned: ChangeSet,
  clock: Clock = systemClock,
): Promise<Applied> {
  const last = await lockChanges(transaction);
  const set = await pendingOf(transaction, planned);
  await rememberWritten(transaction, set);
  if (set.nodes.length + set.claims.length === 0) return { nodes: 0, claims: 0 };
  const at = momentAfter(set, last.at, clock());
  const number = last.number + 1;
  const stored = {
    id: String(number),
    number,
    at,
    by: set.by,
    origin: set.origin,
    ...(set.undoes && { undoes: set.undoes }),
    ...(set.batch && { batch: set.batch }),
    nodes: set.nodes.length,
    claims: set.claims.length,
  };
  await writeNodeChanges(transaction, set, at);
  for (const claims of slicesOf(set.claims)) await writeClaimChanges(transaction, claims, at);
  await writeChangeSet(transaction, stored, [...set.nodes, ...set.claims], recordOf);
  return { id: stored.id, at, nodes: stored.nodes, claims: stored.claims };
}

/** The same in a transaction of its own. */
export const apply = (graph: Graph, set: ChangeSet, clock: Clock = systemClock): Promise<Applied> =>
  graph.write((transaction) => applyIn(transaction, set, clock), DEADLINE_MILLISECONDS);

async function rememberWritten(transaction: Transaction, { origin, written, forgotten }: ChangeSet): Promise<void> {
  await writeWritten(transaction, origin, written);
  await dropWritten(transaction, origin, forgotten);
}

async function writeNodeChanges(transaction: Transaction, { nodes }: ChangeSet, at: string): Promise<void> {
  const changed = nodes.flatMap(({ id, before }) => (before ? [id] : []));
  const stored = await storedNodes(transaction, changed);
  const wanted = nodes.map(({ id, slug, origin, after }) => ({
    id,
    slug,
    origin,
    state: after,
    before: stored.get(id),
  }));
  await writeNodeStates(transaction, wanted, at);
}

async function writeClaimChanges(transaction: Transaction, claims: readonly ClaimChange[], at: string): Promise<void> {
  const rows = claims.flatMap(({ after }) => (after ? [{ ...after, recordedAt: at }] : []));
  await writePairs(transaction, await writeClaims(transaction, rows, at));
  const retractions = claims.flatMap(({ claimId, type, from, to, before, after }) =>
    before && !after
      ? [{ claimId, type, from, to, versionId: before.version.versionId, recordedAt: before.version.recordedAt }]
      : [],
  );
  await retractClaims(transaction, retractions, at);
}
