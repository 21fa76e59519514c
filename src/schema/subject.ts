import { axis } from '../graph/model/axis.ts';
import { commitment } from '../graph/model/commitment.ts';
import { document } from '../graph/model/document.ts';
import { event } from '../graph/model/event.ts';
import { initiative } from '../graph/model/initiative.ts';
import { addresses, partOf } from '../graph/model/relations.ts';
import { topic } from '../graph/model/topic.ts';
import { AxisRef } from './axis.ts';
import { DocumentRef } from './citation.ts';
import { CommitmentRef } from './commitment.ts';
import { endOf } from './ends.ts';
import { EventRef } from './event.ts';
import { InitiativeRef } from './initiative.ts';
import { addRelationFields } from './relation.ts';
import { TopicRef } from './topic.ts';

const axisEnd = endOf(AxisRef, axis);
const topicEnd = endOf(TopicRef, topic);
const initiativeEnd = endOf(InitiativeRef, initiative);
const eventEnd = endOf(EventRef, event);
const about = [
  { end: initiativeEnd, field: 'initiatives', called: 'initiatives' },
  { end: eventEnd, field: 'events', called: 'events' },
  {
    end: endOf(CommitmentRef, commitment),
    field: 'addressingCommitments',
    called: 'commitments, proposals, requests and offers',
  },
  { end: endOf(DocumentRef, document), field: 'documents', called: 'documents' },
];

addRelationFields(
  addresses,
  about.flatMap(({ end }) => [
    { on: end.on, field: 'axes', description: 'The axes it is about.', to: axisEnd.to },
    { on: end.on, field: 'topics', description: 'The topics it is about.', to: topicEnd.to },
  ]),
  about.flatMap(({ end, field, called }) => [
    {
      on: axisEnd.on,
      field,
      description: `The ${called} about the axis itself, not only about one of its topics.`,
      to: end.to,
    },
    { on: topicEnd.on, field, description: `The ${called} about the topic.`, to: end.to },
  ]),
);

addRelationFields(
  partOf,
  [
    { on: topicEnd.on, field: 'axes', description: 'The axes the topic belongs to.', to: axisEnd.to },
    { on: topicEnd.on, field: 'partOf', description: 'The topics it is part of.', to: topicEnd.to },
    {
      on: initiativeEnd.on,
      field: 'partOf',
      description: 'The initiatives it is part of.',
      to: initiativeEnd.to,
    },
    { on: eventEnd.on, field: 'partOf', description: 'The events it is part of.', to: eventEnd.to },
  ],
  [
    { on: axisEnd.on, field: 'topics', description: 'The topics of the axis.', to: topicEnd.to },
    { on: topicEnd.on, field: 'topics', description: 'The topics that are part of it.', to: topicEnd.to },
    { on: initiativeEnd.on, field: 'parts', description: 'The initiatives that are part of it.', to: initiativeEnd.to },
    { on: eventEnd.on, field: 'parts', description: 'The events that are part of it.', to: eventEnd.to },
  ],
);
