import { organism } from '../graph/model/actor.ts';
import { event } from '../graph/model/event.ts';
import { initiative } from '../graph/model/initiative.ts';
import { covers, heldIn, liesIn, memberOf, seatedIn } from '../graph/model/relations.ts';
import { country, place, region } from '../graph/model/territory.ts';
import { OrganismRef } from './actor.ts';
import { actorEnd, endOf } from './ends.ts';
import { EventRef } from './event.ts';
import { InitiativeRef } from './initiative.ts';
import { addRelationFields } from './relation.ts';
import { CountryRef, PlaceRef, RegionRef } from './territory.ts';

const countryEnd = endOf(CountryRef, country);
const placeEnd = endOf(PlaceRef, place);
const regionEnd = endOf(RegionRef, region);
const initiativeEnd = endOf(InitiativeRef, initiative);
const organismEnd = endOf(OrganismRef, organism);
const eventEnd = endOf(EventRef, event);

addRelationFields(
  covers,
  [
    { on: initiativeEnd.on, field: 'countries', description: 'The countries it covers.', to: countryEnd.to },
    { on: initiativeEnd.on, field: 'regions', description: 'The regions it covers.', to: regionEnd.to },
  ],
  [countryEnd, regionEnd].map(({ on }) => ({
    on,
    field: 'initiatives',
    description: 'The initiatives that cover it.',
    to: initiativeEnd.to,
  })),
);

addRelationFields(
  memberOf,
  [
    {
      on: countryEnd.on,
      field: 'organisms',
      description: 'The organisms it is a member of.',
      to: organismEnd.to,
    },
  ],
  [{ on: organismEnd.on, field: 'members', description: 'Its member countries.', to: countryEnd.to }],
);

addRelationFields(
  heldIn,
  [{ on: eventEnd.on, field: 'places', description: 'The places where it is held.', to: placeEnd.to }],
  [{ on: placeEnd.on, field: 'events', description: 'The events held there.', to: eventEnd.to }],
);

addRelationFields(
  seatedIn,
  [{ on: actorEnd.on, field: 'seats', description: 'The places where it has its seat.', to: placeEnd.to }],
  [{ on: placeEnd.on, field: 'seatOf', description: 'The actors that have their seat there.', to: actorEnd.to }],
);

addRelationFields(
  liesIn,
  [{ on: placeEnd.on, field: 'countries', description: 'The country in which it lies.', to: countryEnd.to }],
  [{ on: countryEnd.on, field: 'places', description: 'The places in the country.', to: placeEnd.to }],
);
