import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { type Choices, choice, dateSpan, localizedWhereKnown, searched } from './property.ts';
import { umbrella } from './undertaking.ts';

const eventKind: Choices = {
  name: 'EventKind',
  description: 'The kind of an event.',
  values: {
    MEETING: 'A meeting.',
    SEMINAR: 'A seminar.',
    WORKSHOP: 'A workshop.',
    SUMMIT: 'A summit.',
    TALKS: 'Talks between persons or secretariats.',
    SERIES: 'A series of recurring events, taken together.',
  },
};

const eventState: Choices = {
  name: 'EventState',
  description: 'Whether an event took place, according to the sources.',
  values: {
    HELD: 'A source says that it took place.',
    PLANNED: 'A source announces it as planned; none says that it took place.',
    PROPOSED: 'A source proposes it; nobody has agreed to it.',
  },
};

const eventFormat: Choices = {
  name: 'EventFormat',
  description: 'How the participants of an event meet.',
  values: { IN_PERSON: 'In person.', VIRTUAL: 'Online.' },
};

export const event = nodeKind({
  label: 'Event',
  description: 'A meeting, seminar, workshop, summit or series of these: held, planned or proposed.',
  properties: {
    ...names,
    distinction: searched(
      'TEXT',
      localizedWhereKnown(
        'What tells it apart from another event of the same name, such as the year; no part of the name.',
      ),
    ),
    kind: choice(eventKind, 'The kind of event.'),
    state: choice(eventState, 'Whether it took place, according to the sources.'),
    format: choice(eventFormat, 'How the participants meet; null if no source says so.'),
    date: dateSpan('When it takes or took place, as precisely as it is known.'),
    umbrella,
  },
});
