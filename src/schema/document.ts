import { claimsOfDocument } from '../graph/cypher/document-claims.ts';
import { builder, selectedRef } from './builder.ts';
import { DocumentRef } from './citation.ts';
import { ClaimRef } from './claim.ts';
import { cursorArguments, pagesParts } from './page-fields.ts';
import { rootFields } from './roots.ts';
import { requiredObjectFrom } from './selections.ts';

rootFields('document', 'documents', 'Document', DocumentRef, 'document');

const ClaimEdgeRef = selectedRef('ClaimEdge').implement({
  description: 'One claim of a document and its place.',
  fields: (t) => pagesParts.edge(t, ClaimRef),
});

const ClaimConnectionRef = selectedRef('ClaimConnection').implement({
  description: 'A page of the claims that rest on a document, in the order in which it is read.',
  fields: (t) => pagesParts.connection(t, ClaimRef, ClaimEdgeRef, 'How many claims rest on it, under the view.'),
});

/** Claims are read in the order of their document, and not narrowed. */
const asRead = { where: () => ({}), orders: () => ({}), groups: () => ({}) };

builder.objectField(DocumentRef, 'claims', (t) =>
  t.field({
    type: ClaimConnectionRef,
    description:
      'The claims that the document supports, in reading order. A claim with several quotes stands at its first quote.',
    args: cursorArguments(t),
    extensions: { select: { reads: 'connection', pages: claimsOfDocument, options: asRead } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  }),
);
