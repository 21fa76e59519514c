import { documentsOfStatement, eventsOfStatement, rowsOver, speakersOfStatement } from '../graph/cypher/links.ts';
import { axis } from '../graph/model/axis.ts';
import { commitment } from '../graph/model/commitment.ts';
import { document, statement } from '../graph/model/document.ts';
import { event } from '../graph/model/event.ts';
import { initiative } from '../graph/model/initiative.ts';
import { office, person } from '../graph/model/person.ts';
import { about, sameAs } from '../graph/model/relations.ts';
import { country, place } from '../graph/model/territory.ts';
import { topic } from '../graph/model/topic.ts';
import { AxisRef } from './axis.ts';
import { builder } from './builder.ts';
import { DocumentRef } from './citation.ts';
import { CommitmentRef } from './commitment.ts';
import { actorEnd, anythingAt, endOf } from './ends.ts';
import { EventRef } from './event.ts';
import { InitiativeRef } from './initiative.ts';
import { firstArgument } from './lists.ts';
import { NodeRef, nodeType } from './node.ts';
import type { NodeTypeRef } from './page-fields.ts';
import { OfficeRef, PersonRef } from './person.ts';
import { addRelationFields } from './relation.ts';
import { rootFields } from './roots.ts';
import { objectsFrom } from './selections.ts';
import { CountryRef, PlaceRef } from './territory.ts';
import { TopicRef } from './topic.ts';

const StatementRef = nodeType(statement);
const statementEnd = endOf(StatementRef, statement);

rootFields('Statement', StatementRef, { one: 'statement', many: 'statements', called: 'statement' });

const linkedList = (name: string, type: NodeTypeRef, link: Parameters<typeof rowsOver>[0], description: string) =>
  builder.objectField(StatementRef, name, (t) =>
    t.field({
      type: [type],
      description,
      args: { first: firstArgument(t) },
      extensions: { select: { reads: 'list', rows: rowsOver(link) } },
      resolve: objectsFrom,
    }),
  );

linkedList(
  'documents',
  DocumentRef,
  documentsOfStatement,
  'The documents with the quotes that its claims rest on, in order of id.',
);
linkedList(
  'madeAt',
  EventRef,
  eventsOfStatement,
  'The events at which it was made: those that produced its documents, in order of id.',
);
linkedList(
  'speakers',
  NodeRef,
  speakersOfStatement,
  'Who said the quotes that its claims rest on, in order of id; empty where the documents speak for themselves. A claim ' +
    'may also rest on a quote that only says what the statement is about: `about` shows which quote supports which claim.',
);

/** Everything that statements may be about and that may be identical with something else. */
const things = [
  actorEnd.on,
  endOf(AxisRef, axis).on,
  endOf(TopicRef, topic).on,
  endOf(InitiativeRef, initiative).on,
  endOf(EventRef, event).on,
  endOf(CommitmentRef, commitment).on,
  endOf(PersonRef, person).on,
  endOf(OfficeRef, office).on,
  endOf(DocumentRef, document).on,
  endOf(CountryRef, country).on,
  endOf(PlaceRef, place).on,
];

addRelationFields(
  about,
  [{ on: statementEnd.on, field: 'about', description: 'What the statement is about.', to: anythingAt }],
  things.map((on) => ({
    on,
    field: 'statements',
    description: 'Statements about it: purposes, ways of working, results, conclusions.',
    to: statementEnd.to,
  })),
);

addRelationFields(
  sameAs,
  things.map((on) => ({
    on,
    field: 'sameAs',
    description: 'What it may be identical with, according to a source.',
    to: anythingAt,
  })),
  things.map((on) => ({
    on,
    field: 'sameAsOf',
    description: 'What may be identical with it, according to a source.',
    to: anythingAt,
  })),
);
