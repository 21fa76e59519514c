import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { type Choices, choice, dateSpan, localizedWhereKnown, searched } from './property.ts';
import { umbrella } from './undertaking.ts';

const initiativeKind: Choices = {
  name: 'InitiativeKind',
  description: 'The kind of an initiative.',
  values: {
    PROJECT: 'A project with an end.',
    CENTRE: 'A centre or institution that is set up.',
    PLATFORM: 'A platform, mostly digital.',
    GROUP: 'A working or high-level group.',
    FAIR: 'A fair or business round.',
    TRAINING: 'Training or courses.',
    PROGRAMME: 'A programme of several actions.',
    POLICY: 'A policy.',
    ACTION: 'A single action, or work that the source does not describe further.',
    PROCESS: 'A standing process, such as the inter-secretariat work itself.',
    PHASE: 'A phase of a process.',
  },
};

const initiativeState: Choices = {
  name: 'InitiativeState',
  description: 'How far an initiative is.',
  values: {
    PLANNED: 'It is being prepared, and has not begun (IATI status 1).',
    UNDER_WAY: 'It is being carried out (IATI status 2).',
    COMPLETED: 'Its work is done, and its accounts are still open (IATI status 3).',
    CLOSED: 'It has ended (IATI status 4).',
    CANCELLED: 'It was given up (IATI status 5).',
    SUSPENDED: 'It stands still for the time being (IATI status 6).',
  },
};

export const initiative = nodeKind({
  label: 'Initiative',
  description: 'A project, centre, platform, group or other undertaking in which actors cooperate.',
  properties: {
    ...names,
    kind: choice(initiativeKind, 'The kind of initiative.'),
    aim: searched(
      'TEXT',
      localizedWhereKnown('What it aims to achieve, according to the source; not what it has achieved.'),
    ),
    description: searched('TEXT', localizedWhereKnown('What it is and does, in the words of the source.')),
    state: choice(initiativeState, 'How far it is, according to the source; null if no source says so.'),
    date: dateSpan('When it runs, from its actual beginning to its actual end; null if no source says so.'),
    planned: dateSpan('When it was or is planned to run; null if no source says so.'),
    umbrella,
  },
});
