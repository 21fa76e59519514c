import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { type Choices, choice, dateSpan, localizedWhereKnown, searched } from './property.ts';

const initiativeKind: Choices = {
  name: 'InitiativeKind',
  description: 'What sort of undertaking an initiative is.',
  values: {
    PROJECT: 'A project with an end.',
    CENTRE: 'A centre or institution that is set up.',
    PLATFORM: 'A platform, mostly digital.',
    GROUP: 'A working or high-level group.',
    FAIR: 'A fair or business round.',
    TRAINING: 'Training or courses.',
    PROGRAMME: 'A programme of several actions.',
    POLICY: 'A policy.',
    ACTION: 'A single action, or work not described further.',
    PROCESS: 'A standing process, as the inter-secretariat work itself.',
    PHASE: 'A phase of a process.',
  },
};

export const initiative = nodeKind({
  label: 'Initiative',
  description: 'A project, centre, platform, group or other undertaking in which actors cooperate.',
  properties: {
    ...names,
    kind: choice(initiativeKind, 'What sort of undertaking it is.'),
    aim: searched(
      'TEXT',
      localizedWhereKnown('What it seeks to achieve, as its source says it; an aim, not an achievement.'),
    ),
    date: dateSpan('When it runs, where a source says so.'),
  },
});
