import { UndirectedGraph } from 'graphology';
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js';
import { ENOUGH, FINDING_LIMITS } from './bounds.ts';
import type { Ties } from './ties.ts';

/**
 * Freeman's betweenness, exact: over all pairs of others, the share of their shortest ways that lead through an actor.
 * Absent for few actors, of whom it says nothing, and where it would take too long.
 */
export function betweennessOf(ties: Ties): ReadonlyMap<number, number> | undefined {
  const edges = [...ties].flatMap(([one, others]) =>
    [...others].flatMap((other) => (one < other ? [[one, other]] : [])),
  );
  if (ties.size < ENOUGH.actors || ties.size * edges.length > FINDING_LIMITS.steps) return undefined;
  const graph = new UndirectedGraph();
  const actors = [...ties.keys()];
  for (const actor of actors) graph.addNode(actor);
  for (const [one, other] of edges) graph.addEdge(one, other);
  const sums = summed(createUnweightedIndexedBrandes(graph), actors.length);
  return new Map(actors.map((actor, place) => [actor, (sums[place] ?? 0) / 2]));
}

type Brandes = ReturnType<typeof createUnweightedIndexedBrandes>;

/** What Brandes' algorithm adds up from the farthest node back to each source; every pair counts from both its ends. */
function summed(brandes: Brandes, size: number): Float64Array {
  const sums = new Float64Array(size);
  const shares = new Float64Array(size);
  for (let source = 0; source < size; source++) {
    const [stack, before, ways] = brandes(source);
    shares.fill(0);
    while (stack.size > 0) {
      const node = Number(stack.pop());
      const share = (1 + (shares[node] ?? 0)) / (ways[node] ?? 1);
      for (const one of before[node] ?? []) shares[one] = (shares[one] ?? 0) + (ways[one] ?? 0) * share;
      if (node !== source) sums[node] = (sums[node] ?? 0) + (shares[node] ?? 0);
    }
  }
  return sums;
}
