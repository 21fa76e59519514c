import { ACTORS, organism } from './actor.ts';
import { axis } from './axis.ts';
import { commitment } from './commitment.ts';
import { document, statement } from './document.ts';
import { event } from './event.ts';
import { initiative } from './initiative.ts';
import { office, person } from './person.ts';
import { relation } from './relation.ts';
import { commitmentRole, cooperationRole, participationRole } from './roles.ts';
import { country, place, region } from './territory.ts';
import { topic } from './topic.ts';
import { percentage, priority } from './undertaking.ts';

const THINGS = [
  ...ACTORS,
  axis,
  topic,
  initiative,
  event,
  commitment,
  person,
  office,
  document,
  country,
  place,
  region,
];

/** What a commitment may have come to. */
const OUTCOMES = [event, document, commitment];

export const leads = relation({
  type: 'LEADS',
  from: ACTORS,
  to: [axis],
  description: 'The actor leads the axis.',
});

export const cooperatesIn = relation({
  type: 'COOPERATES_IN',
  from: ACTORS,
  to: [initiative],
  roles: cooperationRole,
  description: 'The actor cooperates in the initiative.',
});

export const takesPartIn = relation({
  type: 'TAKES_PART_IN',
  from: [...ACTORS, person],
  to: [event],
  roles: participationRole,
  description: 'The actor or person takes part in the event.',
});

export const holds = relation({
  type: 'HOLDS',
  from: [person],
  to: [office],
  description: 'The person holds the office.',
});
export const ofActor = relation({
  type: 'OF',
  from: [office],
  to: ACTORS,
  description: 'The office belongs to the actor.',
});

export const speaksFor = relation({
  type: 'SPEAKS_FOR',
  from: [person],
  to: ACTORS,
  description: 'The person speaks for the actor.',
});

export const addresses = relation({
  type: 'ADDRESSES',
  from: [initiative, event, commitment, document],
  to: [axis, topic],
  properties: { priority, percentage },
  description: 'The initiative, event, commitment or document is about the axis or topic.',
});

export const partOf = relation({
  type: 'PART_OF',
  from: [topic, initiative, event],
  to: [topic, axis, initiative, event],
  description:
    'The first is part of the second: a topic of a topic or axis, an initiative of an initiative, an event of an event.',
});

export const covers = relation({
  type: 'COVERS',
  from: [initiative],
  to: [country, region],
  properties: { percentage },
  description: 'The initiative covers the country or region.',
});

export const memberOf = relation({
  type: 'MEMBER_OF',
  from: [country],
  to: [organism],
  description: 'The country is a member of the organism.',
});

export const complements = relation({
  type: 'COMPLEMENTS',
  from: [initiative],
  to: [initiative],
  description: 'The first initiative complements the second.',
});

export const coFundedWith = relation({
  type: 'CO_FUNDED_WITH',
  from: [initiative],
  to: [initiative],
  description: 'The first initiative names the second as one that is funded together with it, by others.',
});

export const commitsTo = relation({
  type: 'COMMITS_TO',
  from: ACTORS,
  to: [commitment],
  roles: commitmentRole,
  description: 'The actor makes or supports the commitment, proposal, request or offer.',
});

export const addressedTo = relation({
  type: 'ADDRESSED_TO',
  from: [commitment],
  to: ACTORS,
  description:
    'The commitment, proposal, request or offer is addressed to the actor: whoever is asked, is offered it, or is the ' +
    'counterpart of what was agreed. It promises nothing by that.',
});

export const concerns = relation({
  type: 'CONCERNS',
  from: [commitment],
  to: [event, axis, initiative],
  description: 'The commitment, proposal, request or offer concerns the event, axis or initiative.',
});

export const fulfilledBy = relation({
  type: 'FULFILLED_BY',
  from: [commitment],
  to: OUTCOMES,
  description:
    'The event, document or commitment is what became of the commitment, proposal, request or offer: what it asks for was ' +
    'done, or somebody committed to it; PROPOSED if it was so only in part, or the source leaves it open.',
});

export const supersededBy = relation({
  type: 'SUPERSEDED_BY',
  from: [commitment],
  to: OUTCOMES,
  description:
    'The event, document or commitment takes the place of the commitment, proposal, request or offer, which was not done ' +
    'as it stood.',
});

export const seatedIn = relation({
  type: 'SEATED_IN',
  from: ACTORS,
  to: [place],
  description: 'The actor, or its secretariat, has its seat at the place.',
});

export const heldIn = relation({
  type: 'HELD_IN',
  from: [event],
  to: [place],
  description: 'The event is held at the place.',
});
export const liesIn = relation({
  type: 'LIES_IN',
  from: [place],
  to: [country],
  description: 'The place lies in the country.',
});

export const follows = relation({
  type: 'FOLLOWS',
  from: [event],
  to: [event],
  description: 'The first event follows up the second.',
});

export const produces = relation({
  type: 'PRODUCES',
  from: [event],
  to: [document],
  description: 'The document was signed at the event or results from it.',
});

export const presentedAt = relation({
  type: 'PRESENTED_AT',
  from: [initiative],
  to: [event],
  description: 'The initiative was presented at the event.',
});

export const about = relation({
  type: 'ABOUT',
  from: [statement],
  to: THINGS,
  description: 'The statement is about the node.',
});

export const sameAs = relation({
  type: 'SAME_AS',
  from: THINGS,
  to: THINGS,
  description: 'The two may be identical; PROPOSED if the source leaves it open.',
});

export const RELATIONS = [
  leads,
  cooperatesIn,
  takesPartIn,
  holds,
  ofActor,
  speaksFor,
  addresses,
  partOf,
  covers,
  memberOf,
  complements,
  coFundedWith,
  commitsTo,
  addressedTo,
  concerns,
  fulfilledBy,
  supersededBy,
  seatedIn,
  heldIn,
  liesIn,
  follows,
  produces,
  presentedAt,
  about,
  sameAs,
] as const;
