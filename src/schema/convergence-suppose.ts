import { SUPPOSED_RELATIONS, type SupposedRelation } from '../convergence/suppose.ts';
import { RELATIONS } from '../graph/model/index.ts';
import { MOST_TIES, supposed } from '../resolvers/suppose.ts';
import { builder } from './builder.ts';
import { ConvergenceRef } from './convergence.ts';
import { enumOf } from './enums.ts';

const meanings = new Map(RELATIONS.map(({ type, description }) => [type, description]));

const SupposedRelationEnum = enumOf({
  name: 'SupposedRelation',
  description: 'A relation that can be supposed.',
  values: Object.fromEntries(SUPPOSED_RELATIONS.map((type) => [type, meanings.get(type) ?? ''])),
});

const isSupposed = (word: string): word is SupposedRelation => SUPPOSED_RELATIONS.some((one) => one === word);

const SupposedTie = builder.inputType('SupposedTie', {
  description: 'A claim that nobody made, as if it were confirmed and stated.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'The id of the node at its start, such as `Actor:can`.' }),
    relation: t.field({ type: SupposedRelationEnum, required: true, description: 'What it states.' }),
    to: t.id({ required: true, description: 'The id of the node at its end, such as `Initiative:expo-aladi`.' }),
    role: t.string({ required: false, description: 'The role, where the relation has roles; none if it is not said.' }),
  }),
});

builder.objectField(ConvergenceRef, 'suppose', (t) =>
  t.field({
    type: ConvergenceRef,
    description:
      'The same answers as they would be with some more claims. It tells consequences, whoever has to bear them, and writes nothing.',
    args: {
      ties: t.arg({
        type: [SupposedTie],
        required: true,
        description: `The claims that are supposed: 1 to ${MOST_TIES}.`,
      }),
    },
    resolve: (analysis, { ties }) =>
      supposed(
        analysis,
        ties.flatMap(({ relation, role, ...ends }) =>
          isSupposed(relation) ? [{ ...ends, relation, role: role ?? null }] : [],
        ),
      ),
  }),
);
