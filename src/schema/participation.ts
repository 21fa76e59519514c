import { event } from '../graph/model/event.ts';
import { initiative } from '../graph/model/initiative.ts';
import { person } from '../graph/model/person.ts';
import { cooperatesIn, speaksFor, takesPartIn } from '../graph/model/relations.ts';
import { actorEnd, endOf } from './ends.ts';
import { EventRef } from './event.ts';
import { InitiativeRef } from './initiative.ts';
import { PersonRef } from './person.ts';
import { addRelationFields } from './relation.ts';

const initiativeEnd = endOf(InitiativeRef, initiative);
const eventEnd = endOf(EventRef, event);
const personEnd = endOf(PersonRef, person);

addRelationFields(
  cooperatesIn,
  [
    {
      on: actorEnd.on,
      field: 'initiatives',
      description: 'The initiatives in which it cooperates.',
      to: initiativeEnd.to,
    },
  ],
  [
    {
      on: initiativeEnd.on,
      field: 'actors',
      description: 'The actors that cooperate in it, with their roles.',
      to: actorEnd.to,
    },
  ],
);

addRelationFields(
  takesPartIn,
  [
    { on: actorEnd.on, field: 'events', description: 'The events in which it takes part.', to: eventEnd.to },
    { on: personEnd.on, field: 'events', description: 'The events in which the person takes part.', to: eventEnd.to },
  ],
  [
    {
      on: eventEnd.on,
      field: 'participants',
      description: 'The actors that take part, with their roles.',
      to: actorEnd.to,
    },
    { on: eventEnd.on, field: 'people', description: 'The people who take part, with their roles.', to: personEnd.to },
  ],
);

addRelationFields(
  speaksFor,
  [{ on: personEnd.on, field: 'speaksFor', description: 'The actors for which the person speaks.', to: actorEnd.to }],
  [{ on: actorEnd.on, field: 'speakers', description: 'The people who speak for it.', to: personEnd.to }],
);
