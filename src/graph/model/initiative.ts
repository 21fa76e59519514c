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
  description: 'How far an initiative is, according to the sources.',
  values: {
    PROPOSED: 'A source proposes it; nobody has agreed to it.',
    PLANNED: 'It is agreed or being prepared, and has not begun.',
    UNDER_WAY: 'It is being carried out.',
    COMPLETED: 'It was carried out.',
    SUSPENDED: 'It was interrupted, and may go on.',
    CANCELLED: 'It was given up.',
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
    state: choice(initiativeState, 'How far it is; null if no source says so.'),
    date: dateSpan('When it runs; null if no source says so.'),
    umbrella,
  },
});
