import { ASKED_BY_DEFAULT } from '../convergence/asked.ts';
import { isWorkFunction, UNDERTAKING_KIND, undertakingKind, workFunction } from '../convergence/lists.ts';
import { type Analysis, analysis } from '../resolvers/convergence.ts';
import { builder } from './builder.ts';
import { enumOf } from './enums.ts';

const UndertakingKind = enumOf(undertakingKind);
export const WorkFunction = enumOf(workFunction);

/** Its fields stand in files of their own: `convergence-*.ts`. */
export const ConvergenceRef = builder.objectRef<Analysis>('Convergence').implement({
  description:
    'Who works on what, where work overlaps and what nobody does, under the view: every answer with what it rests on. ' +
    'Work is to cooperate, take part or commit oneself; to lead, to attend and to commission is not.',
});

builder.queryField('convergence', (t) =>
  t.field({
    type: ConvergenceRef,
    description:
      'Who does what, where it overlaps and what nobody does. Work is counted by undertaking; umbrella undertakings, ' +
      'proposals, requests and offers are no work.',
    args: {
      among: t.arg.idList({
        required: false,
        description: 'The ids of the actors to compare; by default all organisms. No groups.',
      }),
      on: t.arg.idList({
        required: false,
        description:
          'The ids of axes, topics and countries: only undertakings about one of the axes and topics, in one of the countries.',
      }),
      through: t.arg({
        type: [UndertakingKind],
        required: false,
        defaultValue: [...ASKED_BY_DEFAULT.through],
        description:
          'Through which kinds of undertakings; to count meetings makes whoever convenes them overlap with everyone.',
      }),
      functions: t.arg({
        type: [WorkFunction],
        required: false,
        description: 'Only work with one of these functions; by default with any.',
      }),
      planned: t.arg.boolean({
        required: false,
        defaultValue: false,
        description: 'Whether what is only planned counts too.',
      }),
    },
    extensions: { promisesBelow: true },
    resolve: (_root, { among, on, through, functions, planned }, context, info) =>
      analysis(context, info, {
        among: among ?? null,
        on: on ?? null,
        through: (through ?? ASKED_BY_DEFAULT.through).filter(UNDERTAKING_KIND.has),
        functions: functions?.filter(isWorkFunction) ?? null,
        planned: planned ?? false,
      }),
  }),
);
