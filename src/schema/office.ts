import { office, person } from '../graph/model/person.ts';
import { holds, ofActor } from '../graph/model/relations.ts';
import { actorEnd, endOf } from './ends.ts';
import { OfficeRef, PersonRef } from './person.ts';
import { addRelationFields } from './relation.ts';

const personEnd = endOf(PersonRef, person);
const officeEnd = endOf(OfficeRef, office);

addRelationFields(
  holds,
  [{ on: personEnd.on, field: 'offices', description: 'The offices the person holds.', to: officeEnd.to }],
  [{ on: officeEnd.on, field: 'holders', description: 'The people who hold the office.', to: personEnd.to }],
);

addRelationFields(
  ofActor,
  [{ on: officeEnd.on, field: 'actors', description: 'The actor to which the office belongs.', to: actorEnd.to }],
  [{ on: actorEnd.on, field: 'offices', description: 'The offices of the actor.', to: officeEnd.to }],
);
