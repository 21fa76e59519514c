import type { ClaimEnds } from '../convergence/evidence.ts';
import { claimsBetween } from '../graph/cypher/claims-between.ts';
import { type Analysis, MOST_PAIRS, readEvidence } from '../resolvers/convergence.ts';
import { builder, selectedRef, type ValueRef } from './builder.ts';
import { ClaimRef } from './claim.ts';
import { firstArgument } from './lists.ts';
import { objectsFrom } from './selections.ts';

/** Something of an analysis, which rests on claims between some nodes. */
export interface Evidenced {
  readonly analysis: Analysis;
  /** Its claims by their ends; worked out only if they are asked for. */
  readonly ends: () => readonly ClaimEnds[];
}

const EvidenceRef = selectedRef('Evidence').implement({
  description: 'The claims on which an item of an analysis rests.',
  fields: (t) => ({
    claims: t.field({
      type: [ClaimRef],
      description:
        'The claims, ordered by what they join; each leads to its sentences. Of an item that rests on claims between more ' +
        `than ${MOST_PAIRS} pairs of nodes, those of the first ${MOST_PAIRS}: see \`pairCount\` of the item.`,
      args: { first: firstArgument(t) },
      extensions: { select: { reads: 'list', rows: claimsBetween } },
      resolve: objectsFrom,
    }),
  }),
});

/** Lets the items of a type lead to their claims. */
export function addEvidence<Item extends Evidenced>(ref: ValueRef<Item>): void {
  builder.objectFields(ref, (t) => ({
    evidence: t.field({
      type: EvidenceRef,
      description: 'The claims on which it rests.',
      resolve: ({ analysis, ends }, _args, _context, info) => readEvidence(analysis, info, ends()),
    }),
    pairCount: t.int({
      description: 'Between how many pairs of nodes the claims are on which it rests.',
      resolve: ({ ends }) => ends().length,
    }),
  }));
}
