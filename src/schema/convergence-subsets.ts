import { endsAt } from '../convergence/ends.ts';
import { at } from '../convergence/incidence.ts';
import { isWorkItem } from '../convergence/pairs.ts';
import { isSubsetForm, MOST_IN_SUBSETS, type Subset, subsetForm, subsetsOf } from '../convergence/subsets.ts';
import { Universe } from '../convergence/universe.ts';
import { type Analysis, readNodes } from '../resolvers/convergence.ts';
import { pageOf } from '../resolvers/place-page.ts';
import { ActorRef } from './actor.ts';
import { builder } from './builder.ts';
import { ConvergenceRef } from './convergence.ts';
import { addEvidence, type Evidenced } from './convergence-evidence.ts';
import { WorkItem } from './convergence-overlap.ts';
import { addUndertakings, type Undertaken } from './convergence-undertakings.ts';
import { enumOf } from './enums.ts';
import { NodeRef } from './node.ts';
import { cursorArguments } from './page-fields.ts';
import { placeConnection } from './place-connection.ts';

const SubsetForm = enumOf(subsetForm);

/** A subset, and how what it names is read. */
interface SubsetOf extends Evidenced, Undertaken {
  readonly analysis: Analysis;
  readonly subset: Subset;
}

const SubsetRef = builder.objectRef<SubsetOf>('Subset').implement({
  description: 'Some actors, and what all of them work on.',
  fields: (t) => ({
    actorCount: t.int({ description: 'How many actors.', resolve: ({ subset }) => subset.actors.length }),
    itemCount: t.int({
      description: 'On how many axes, topics or countries.',
      resolve: ({ subset }) => subset.items.length,
    }),
    actors: t.field({
      type: [ActorRef],
      description: 'The actors, in the order of their ids; none for what nobody works on.',
      resolve: ({ analysis, subset }, _args, _context, info) => readNodes(analysis, info, subset.actors),
    }),
    itemIds: t.idList({ description: 'The ids of what they work on.', resolve: ({ subset }) => [...subset.items] }),
    items: t.field({
      type: [NodeRef],
      description: 'What they work on, in the order of the ids.',
      resolve: ({ analysis, subset }, _args, _context, info) => readNodes(analysis, info, subset.items),
    }),
  }),
});
addUndertakings(SubsetRef);
addEvidence(SubsetRef);

const SubsetConnectionRef = placeConnection('Subset', SubsetRef, { one: 'A subset', many: 'subsets' });

builder.objectField(ConvergenceRef, 'subsets', (t) =>
  t.field({
    type: SubsetConnectionRef,
    description:
      'Which actors work on the same: subsets of most actors first, then of most items. At most ' +
      `${MOST_IN_SUBSETS} actors may work on anything.`,
    args: {
      ...cursorArguments(t),
      of: t.arg({ type: WorkItem, required: false, defaultValue: 'AXIS', description: 'The same what.' }),
      form: t.arg({ type: SubsetForm, required: false, defaultValue: 'SHARED', description: 'How subsets are made.' }),
    },
    resolve: (analysis, { of, form, ...page }) => {
      const { incidence } = analysis;
      const item = isWorkItem(of) ? of : 'AXIS';
      const universe = new Universe(incidence, analysis.asked);
      const subsets = subsetsOf(universe, item, isSubsetForm(form) ? form : 'SHARED');
      const subsetAt = (place: number): SubsetOf => {
        const subset = at(subsets, place);
        const { actors, items, undertakings } = subset;
        return { analysis, subset, undertakings, ends: () => endsAt(incidence, undertakings, [...actors, ...items]) };
      };
      return pageOf(analysis, 'subsets', [of, form], { length: subsets.length, at: subsetAt }, page);
    },
  }),
);
