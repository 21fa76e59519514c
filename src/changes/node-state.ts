import * as z from 'zod';
import type { NodeState } from '../graph/cypher/stored-nodes.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const state = z.record(z.string(), z.union([scalar, z.array(scalar)]).nullable());

/** A state that was kept as JSON; an empty one where there was none. */
export const stateIn = (text: string | undefined): NodeState =>
  text === undefined ? {} : state.parse(JSON.parse(text));
