import { endsAt } from '../convergence/ends.ts';
import { isWorkItem, type Overlap, overlapsOf, workItem } from '../convergence/pairs.ts';
import { sharesOf } from '../convergence/shares.ts';
import { Universe } from '../convergence/universe.ts';
import { type Analysis, readNode, readNodes } from '../resolvers/convergence.ts';
import { pageOf } from '../resolvers/place-page.ts';
import { ActorRef } from './actor.ts';
import { builder } from './builder.ts';
import { ConvergenceRef } from './convergence.ts';
import { addEvidence, type Evidenced } from './convergence-evidence.ts';
import { addUndertakings, type Undertaken } from './convergence-undertakings.ts';
import { enumOf } from './enums.ts';
import { NodeRef } from './node.ts';
import { cursorArguments } from './page-fields.ts';
import { placeConnection } from './place-connection.ts';

export const WorkItem = enumOf(workItem);

/** An overlap, and how what it names is read. */
interface OverlapOf extends Evidenced, Undertaken {
  readonly analysis: Analysis;
  readonly overlap: Overlap;
}

type Ids = keyof { readonly [part in keyof Overlap as Overlap[part] extends readonly string[] ? part : never]: true };

const OverlapItemsRef = builder.objectRef<{ analysis: Analysis; ids: readonly string[] }>('OverlapItems').implement({
  description: 'A set of axes, topics or countries.',
  fields: (t) => ({
    count: t.int({ description: 'How many.', resolve: ({ ids }) => ids.length }),
    ids: t.idList({ description: 'Their ids, in order.', resolve: ({ ids }) => [...ids] }),
    nodes: t.field({
      type: [NodeRef],
      description: 'The nodes, in the order of their ids.',
      resolve: ({ analysis, ids }, _args, _context, info) => readNodes(analysis, info, ids),
    }),
  }),
});

const WorkOverlapRef = builder.objectRef<OverlapOf>('WorkOverlap').implement({
  description:
    'Two actors that work on the same. That they do is neither good nor bad: see whether they do it together. Its ' +
    'undertakings are those of either on what both work on.',
  fields: (t) => {
    const items = (part: Ids, description: string) =>
      t.field({
        type: OverlapItemsRef,
        description,
        resolve: ({ analysis, overlap }) => ({ analysis, ids: overlap[part] }),
      });
    const share = (part: keyof ReturnType<typeof sharesOf>, description: string) =>
      t.float({
        nullable: true,
        description: `${description}, from 0 to 1. Null if both together work on fewer than five: then see the sets.`,
        resolve: ({ overlap }) => sharesOf(overlap)[part],
      });
    return {
      one: t.field({
        type: ActorRef,
        description: 'The one: its id comes first.',
        resolve: ({ analysis, overlap: { one } }, _args, _context, info) => readNode(analysis, info, one),
      }),
      other: t.field({
        type: ActorRef,
        description: 'The other.',
        resolve: ({ analysis, overlap: { other } }, _args, _context, info) => readNode(analysis, info, other),
      }),
      shared: items('shared', 'What both work on.'),
      onlyOne: items('onlyOne', 'What only `one` works on.'),
      onlyOther: items('onlyOther', 'What only `other` works on.'),
      together: items('together', 'What both work on, with an undertaking in common.'),
      apart: items('apart', 'What both work on, without an undertaking in common.'),
      n: t.int({
        description: 'On how many either works.',
        resolve: ({ overlap: { shared, onlyOne, onlyOther } }) => shared.length + onlyOne.length + onlyOther.length,
      }),
      shareOfOne: share('ofOne', 'Which share of what `one` works on `other` works on too'),
      shareOfOther: share('ofOther', 'Which share of what `other` works on `one` works on too'),
      jaccard: share('jaccard', 'Which share of what either works on both work on'),
    };
  },
});
addUndertakings(WorkOverlapRef);
addEvidence(WorkOverlapRef);

const WorkOverlapConnectionRef = placeConnection('WorkOverlap', WorkOverlapRef, {
  one: 'A pair of actors that overlap',
  many: 'pairs of actors that overlap',
});

builder.objectField(ConvergenceRef, 'overlap', (t) =>
  t.field({
    type: WorkOverlapConnectionRef,
    description:
      'The pairs of actors that work on the same: those that share most first, then in the order of their ids.',
    args: {
      ...cursorArguments(t),
      by: t.arg({ type: WorkItem, required: false, defaultValue: 'AXIS', description: 'The same what.' }),
    },
    resolve: async (analysis, { by, ...page }) => {
      const { incidence } = analysis;
      const found = await overlapsOf(new Universe(incidence, analysis.asked), isWorkItem(by) ? by : 'AXIS');
      const overlapAt = (place: number): OverlapOf => {
        const overlap = found.overlap(place);
        const { one, other, shared, undertakings } = overlap;
        return {
          analysis,
          overlap,
          undertakings,
          ends: () => endsAt(incidence, undertakings, [one, other, ...shared]),
        };
      };
      return pageOf(analysis, 'overlap', [by], { length: found.length, at: overlapAt }, page);
    },
  }),
);
