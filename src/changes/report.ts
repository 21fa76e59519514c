import * as z from 'zod';
import type { NodeState } from '../graph/cypher/stored-nodes.ts';
import { inTurns } from '../graph/turns.ts';
import type { Applied } from './apply.ts';
import type { ChangeSet } from './change-set.ts';
import { claimStateOf } from './claim-state.ts';
import { differences, only } from './same.ts';
import { rowOf } from './version-row.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const state = z.record(z.string(), z.union([scalar, z.array(scalar)]).nullable());

/** One change as it is shown: what differs, before and after. Nothing was before where it is new; nothing is after where it is retracted. */
const change = z.object({ id: z.string(), what: z.string(), before: state.nullable(), after: state.nullable() });
export type ReportedChange = z.infer<typeof change>;

/** A set as it is shown to people and programs. */
export const changeReport = z.object({
  /** The id and the moment of the set; absent where nothing was written. */
  id: z.string().optional(),
  at: z.string().optional(),
  origin: z.string(),
  by: z.string(),
  undoes: z.string().optional(),
  nodes: z.array(change),
  claims: z.array(change),
  left: z.array(z.object({ id: z.string(), why: z.string() })),
  /** The last of several sets that were written together. */
  lastId: z.string().optional(),
  /** How many changes there are, where only the first are listed. */
  counts: z.object({ nodes: z.int(), claims: z.int(), left: z.int() }).optional(),
});
export type ChangeReport = z.infer<typeof changeReport>;

function reported(id: string, what: string, before: NodeState | null, after: NodeState | null): ReportedChange {
  const names = differences(before ?? {}, after ?? {});
  const part = (of: NodeState | null) => of && state.parse(only(of, names));
  return { id, what, before: part(before), after: part(after) };
}

/** What a set changes, and what has become of it if it was applied. */
export const reportOf = async (set: ChangeSet, applied: Applied | undefined): Promise<ChangeReport> => ({
  ...(applied?.id !== undefined && { id: applied.id, at: applied.at }),
  origin: set.origin,
  by: set.by,
  ...(set.undoes !== undefined && { undoes: set.undoes }),
  nodes: [...(await inTurns(set.nodes, ({ id, before, after }) => reported(id, String(after.label), before, after)))],
  claims: [
    ...(await inTurns(set.claims, (claim) => {
      const { claimId, type, from, to, before, after } = claim;
      const was = before && claimStateOf(rowOf(claim, before));
      return reported(claimId, `${from} ${type} ${to}`, was, after && claimStateOf(after));
    })),
  ],
  left: [...set.left],
});
