import { at } from '../convergence/incidence.ts';
import { firstOf } from '../graph/rows/first.ts';
import { type Analysis, readNodes } from '../resolvers/convergence.ts';
import { builder, type ValueRef } from './builder.ts';
import { firstArgument } from './lists.ts';
import { NodeRef } from './node.ts';

/** An item of an analysis that rests on undertakings. */
export interface Undertaken {
  readonly analysis: Analysis;
  /** Their numbers, in the order of their ids. */
  readonly undertakings: readonly number[];
}

const DEFAULT_SHOWN = 5;

/** Lets the items of a type lead to their undertakings. */
export function addUndertakings<Item extends Undertaken>(ref: ValueRef<Item>): void {
  builder.objectFields(ref, (t) => ({
    count: t.int({
      description: 'How many undertakings it rests on.',
      resolve: ({ undertakings }) => undertakings.length,
    }),
    undertakings: t.field({
      type: [NodeRef],
      description: 'The undertakings, in order of id.',
      args: { first: firstArgument(t) },
      resolve: ({ analysis, undertakings }, { first }, _context, info) => {
        const ids = undertakings.map((one) => at(analysis.incidence.undertakings.ids, one)).sort();
        return readNodes(analysis, info, ids.slice(0, firstOf(first, DEFAULT_SHOWN, 'undertakings')));
      },
    }),
  }));
}
