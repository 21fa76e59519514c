import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { type Choices, choice, dateSpan, flag } from './property.ts';

const eventKind: Choices = {
  name: 'EventKind',
  description: 'What sort of event it is.',
  values: {
    MEETING: 'A meeting.',
    SEMINAR: 'A seminar.',
    WORKSHOP: 'A workshop.',
    SUMMIT: 'A summit.',
    TALKS: 'Talks between persons or secretariats.',
    SERIES: 'Events that recur, taken together.',
  },
};

const eventState: Choices = {
  name: 'EventState',
  description: 'Whether the event took place, as far as the sources know.',
  values: {
    HELD: 'A source says that it took place.',
    PLANNED: 'A source plans it; none says that it took place.',
    PROPOSED: 'A source proposes it; nobody has agreed to it.',
  },
};

const eventFormat: Choices = {
  name: 'EventFormat',
  description: 'How participants meet.',
  values: { IN_PERSON: 'At a place.', VIRTUAL: 'Online.' },
};

export const event = nodeKind({
  label: 'Event',
  description: 'A meeting, seminar, workshop, summit or series of these, held or planned.',
  properties: {
    ...names,
    kind: choice(eventKind, 'What sort of event it is.'),
    state: choice(eventState, 'Whether it took place, as far as the sources know.'),
    format: choice(eventFormat, 'How participants meet, where a source says so.'),
    date: dateSpan('When it takes or took place, as exactly as known.'),
    umbrella: flag('It concerns all axes alike: attending it is not working on any one of them.'),
  },
});
