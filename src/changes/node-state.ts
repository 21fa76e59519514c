import * as z from 'zod';
import type { NodeState } from '../graph/cypher/stored-nodes.ts';
import type { GraphValue } from '../graph/port.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const state = z.record(z.string(), z.union([scalar, z.array(scalar)]).nullable());

/** A state that was kept as JSON; an empty one where there was none. */
export const stateIn = (text: string | undefined): NodeState =>
  text === undefined ? {} : state.parse(JSON.parse(text));

/** A list that a state has; empty where it has none. */
export const listIn = (state: NodeState, name: string): readonly GraphValue[] => {
  const found = state[name];
  return Array.isArray(found) ? found : [];
};
