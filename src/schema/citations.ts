import { allCitations, citationsOfDocument, citationsOfSpeaker } from '../graph/cypher/citations.ts';
import { citation } from '../graph/model/document.ts';
import type { Pages } from '../graph/rows/rows.ts';
import { ActorRef } from './actor.ts';
import { builder, type FieldBuilder } from './builder.ts';
import { CitationRef, DocumentRef } from './citation.ts';
import { listConnection, listField, pagesField } from './connection.ts';
import { nodesOrder } from './list-arguments/order.ts';
import { PersonRef } from './person.ts';

const shape = { label: citation.label, ordered: nodesOrder(citation.label), ownOrder: 'by document and reading order' };
const CitationConnectionRef = listConnection(citation.label, CitationRef, shape);
const listed = (pages: Pages, description: string) => ({ type: CitationConnectionRef, pages, shape, description });

listField(
  'citations',
  listed(
    allCitations,
    'Every quote of every document, by default by document and in reading order. Quotes are no claims: no view hides them.',
  ),
);

builder.objectField(DocumentRef, 'citations', (t) =>
  pagesField(t, listed(citationsOfDocument, 'The quotes of the document, in reading order.')),
);

const citationsOfSpeakerField = (t: FieldBuilder) =>
  pagesField(t, listed(citationsOfSpeaker, 'Quotes of the words of this speaker, by document and in reading order.'));

builder.objectField(PersonRef, 'citations', citationsOfSpeakerField);
builder.interfaceField(ActorRef, 'citations', citationsOfSpeakerField);
