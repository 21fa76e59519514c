import { allCitations, citationsOfDocument, citationsOfSpeaker } from '../graph/cypher/citations.ts';
import { citation } from '../graph/model/document.ts';
import { ActorRef } from './actor.ts';
import { builder } from './builder.ts';
import { CitationRef, DocumentRef } from './citation.ts';
import { listConnection, listField, pagesField } from './connection.ts';
import { nodesOrder } from './list-arguments/order.ts';
import { PersonRef } from './person.ts';

const shape = { label: citation.label, ordered: nodesOrder(citation.label), ownOrder: 'by document and reading order' };
const CitationConnectionRef = listConnection(citation.label, CitationRef, shape);

listField(
  'citations',
  CitationConnectionRef,
  allCitations,
  shape,
  'Every quote of every document, by default by document and in reading order. Quotes are no claims: no view hides them.',
);

builder.objectField(DocumentRef, 'citations', (t) =>
  pagesField(t, CitationConnectionRef, citationsOfDocument, shape, 'The quotes of the document, in reading order.'),
);

const words = 'Quotes of the words of this speaker, by document and in reading order.';
builder.objectField(PersonRef, 'citations', (t) =>
  pagesField(t, CitationConnectionRef, citationsOfSpeaker, shape, words),
);
builder.interfaceField(ActorRef, 'citations', (t) =>
  pagesField(t, CitationConnectionRef, citationsOfSpeaker, shape, words),
);
