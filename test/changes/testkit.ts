import { factsOf } from '../../seed/read.ts';
import { wantedFrom } from '../../seed/wanted.ts';
import { apply, type Clock } from '../../src/changes/apply.ts';
import type { ChangeSet } from '../../src/changes/change-set.ts';
import { plan } from '../../src/changes/plan.ts';
import { planUndo } from '../../src/changes/undo.ts';
import type { Graph } from '../../src/graph/port.ts';

/** What an origin's one file of facts wants of a graph. */
const wantedIn = (text: string, origin: string) =>
  wantedFrom(factsOf([{ name: 'facts.yaml', text }]), { origin, by: `${origin} of a test` });

export const planText = (graph: Graph, text: string, origin: string): Promise<ChangeSet> =>
  graph.write((transaction) => plan(transaction, wantedIn(text, origin)));

/** Plans and applies in one. */
export async function write(graph: Graph, text: string, origin: string, clock?: Clock) {
  const set = await planText(graph, text, origin);
  return { set, applied: await apply(graph, set, clock) };
}

export const at =
  (moment: string): Clock =>
  () =>
    new Date(moment);

/** Takes a set back. */
export async function undo(graph: Graph, id: string, clock?: Clock) {
  const set = await graph.write((transaction) => planUndo(transaction, id, 'somebody'));
  return { set, applied: await apply(graph, set, clock) };
}
