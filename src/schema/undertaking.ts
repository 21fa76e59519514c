import { axis } from '../graph/model/axis.ts';
import { commitment } from '../graph/model/commitment.ts';
import { document } from '../graph/model/document.ts';
import { event } from '../graph/model/event.ts';
import { initiative } from '../graph/model/initiative.ts';
import {
  addressedTo,
  coFundedWith,
  commitsTo,
  complements,
  concerns,
  follows,
  fulfilledBy,
  presentedAt,
  produces,
  supersededBy,
} from '../graph/model/relations.ts';
import { AxisRef } from './axis.ts';
import { DocumentRef } from './citation.ts';
import { CommitmentRef } from './commitment.ts';
import { actorEnd, anythingAt, endOf } from './ends.ts';
import { EventRef } from './event.ts';
import { InitiativeRef } from './initiative.ts';
import { addRelationFields } from './relation.ts';

const commitmentEnd = endOf(CommitmentRef, commitment);
const eventEnd = endOf(EventRef, event);
const initiativeEnd = endOf(InitiativeRef, initiative);
const axisEnd = endOf(AxisRef, axis);
const documentEnd = endOf(DocumentRef, document);

addRelationFields(
  commitsTo,
  [
    {
      on: actorEnd.on,
      field: 'commitments',
      description: 'The commitments, proposals, requests and offers that it makes or supports.',
      to: commitmentEnd.to,
    },
  ],
  [
    {
      on: commitmentEnd.on,
      field: 'actors',
      description: 'The actors that make or support it.',
      to: actorEnd.to,
    },
  ],
);

addRelationFields(
  addressedTo,
  [{ on: commitmentEnd.on, field: 'addressees', description: 'The actors it is addressed to.', to: actorEnd.to }],
  [
    {
      on: actorEnd.on,
      field: 'addressedCommitments',
      description: 'The commitments, proposals, requests and offers addressed to it.',
      to: commitmentEnd.to,
    },
  ],
);

addRelationFields(
  concerns,
  [
    { on: commitmentEnd.on, field: 'concernedEvents', description: 'The events it concerns.', to: eventEnd.to },
    { on: commitmentEnd.on, field: 'concernedAxes', description: 'The axes it concerns.', to: axisEnd.to },
    {
      on: commitmentEnd.on,
      field: 'concernedInitiatives',
      description: 'The initiatives it concerns.',
      to: initiativeEnd.to,
    },
  ],
  [
    {
      on: eventEnd.on,
      field: 'concerningCommitments',
      description: 'The commitments, proposals, requests and offers that concern it.',
      to: commitmentEnd.to,
    },
    {
      on: axisEnd.on,
      field: 'concerningCommitments',
      description: 'The commitments, proposals, requests and offers that concern it.',
      to: commitmentEnd.to,
    },
    {
      on: initiativeEnd.on,
      field: 'concerningCommitments',
      description: 'The commitments, proposals, requests and offers that concern it.',
      to: commitmentEnd.to,
    },
  ],
);

/** Where the outcome of a commitment may lie. */
const outcomes = [eventEnd.on, documentEnd.on, commitmentEnd.on];

addRelationFields(
  fulfilledBy,
  [
    {
      on: commitmentEnd.on,
      field: 'fulfilledBy',
      description:
        'The events, documents and commitments that it came to. None means that none is known, even after its deadline.',
      to: anythingAt,
    },
  ],
  outcomes.map((on) => ({
    on,
    field: 'fulfills',
    description: 'The commitments, proposals, requests and offers that came to it.',
    to: commitmentEnd.to,
  })),
);

addRelationFields(
  supersededBy,
  [
    {
      on: commitmentEnd.on,
      field: 'supersededBy',
      description: 'The events, documents and commitments that took its place. None means that none is known.',
      to: anythingAt,
    },
  ],
  outcomes.map((on) => ({
    on,
    field: 'supersedes',
    description: 'The commitments, proposals, requests and offers whose place it took.',
    to: commitmentEnd.to,
  })),
);

addRelationFields(
  follows,
  [{ on: eventEnd.on, field: 'follows', description: 'The events that it follows up.', to: eventEnd.to }],
  [{ on: eventEnd.on, field: 'followedBy', description: 'The events that follow it up.', to: eventEnd.to }],
);

addRelationFields(
  produces,
  [
    {
      on: eventEnd.on,
      field: 'documents',
      description: 'The documents signed at it or resulting from it.',
      to: documentEnd.to,
    },
  ],
  [
    {
      on: documentEnd.on,
      field: 'producedAt',
      description: 'The events at which it was signed or from which it results.',
      to: eventEnd.to,
    },
  ],
);

addRelationFields(
  presentedAt,
  [
    {
      on: initiativeEnd.on,
      field: 'presentedAt',
      description: 'The events at which it was presented.',
      to: eventEnd.to,
    },
  ],
  [
    {
      on: eventEnd.on,
      field: 'presentedInitiatives',
      description: 'The initiatives presented at it.',
      to: initiativeEnd.to,
    },
  ],
);

addRelationFields(
  complements,
  [
    {
      on: initiativeEnd.on,
      field: 'complements',
      description: 'The initiatives that it complements.',
      to: initiativeEnd.to,
    },
  ],
  [
    {
      on: initiativeEnd.on,
      field: 'complementedBy',
      description: 'The initiatives that complement it.',
      to: initiativeEnd.to,
    },
  ],
);

addRelationFields(
  coFundedWith,
  [
    {
      on: initiativeEnd.on,
      field: 'coFundedWith',
      description: 'The initiatives that it names as funded together with it.',
      to: initiativeEnd.to,
    },
  ],
  [
    {
      on: initiativeEnd.on,
      field: 'namedAsCoFunded',
      description: 'The initiatives that name it as funded together with them.',
      to: initiativeEnd.to,
    },
  ],
);
