import type { NodeState } from '../graph/cypher/stored-nodes.ts';
import type { GraphValue } from '../graph/port.ts';

/** Whether two values are equal; nothing is equal to null. */
export const same = (one: GraphValue | undefined, other: GraphValue | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The properties in which two states differ, in the order of the first. */
export function differences(one: NodeState, other: NodeState): readonly string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => !same(one[name], other[name]));
}

/** Some properties of a state; absent ones are left out. */
export const only = (state: NodeState, names: readonly string[]): NodeState =>
  Object.fromEntries(names.flatMap((name) => (same(state[name], null) ? [] : [[name, state[name] ?? null]])));
