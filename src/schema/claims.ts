import { allClaims } from '../graph/cypher/claims.ts';
import { claimsOfDocument } from '../graph/cypher/document-claims.ts';
import { rootObject } from '../resolvers/root-object.ts';
import { overAllClaims } from './aggregate.ts';
import { builder, selectedRef } from './builder.ts';
import { DocumentRef } from './citation.ts';
import { ClaimRef } from './claim.ts';
import { CLAIM_LIST, claimListArguments } from './list-arguments/claims.ts';
import { cursorArguments, pagesParts } from './page-fields.ts';
import { requiredObjectFrom } from './selections.ts';

const ClaimEdgeRef = selectedRef('ClaimEdge').implement({
  description: 'One claim of a list and its place.',
  fields: (t) => pagesParts.edge(t, ClaimRef),
});

const ClaimConnectionRef = selectedRef('ClaimConnection').implement({
  description: 'A page of claims of any type.',
  fields: (t) => ({
    ...pagesParts.connection(
      t,
      ClaimRef,
      ClaimEdgeRef,
      'How many claims there are in all, under the view and as the arguments narrow them.',
    ),
    ...overAllClaims(t),
  }),
});

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnectionRef,
    description: 'Every claim of every type, by default in order of id.',
    args: { ...cursorArguments(t), ...claimListArguments(t, 'by id') },
    extensions: { select: { reads: 'connection', pages: allClaims, options: CLAIM_LIST } },
    resolve: (_root, _args, context, info) => rootObject(context, info),
  }),
);

builder.objectField(DocumentRef, 'claims', (t) =>
  t.field({
    type: ClaimConnectionRef,
    description:
      'The claims that the document supports, in reading order. A claim with several quotes stands at its first quote.',
    args: { ...cursorArguments(t), ...claimListArguments(t, 'in reading order') },
    extensions: { select: { reads: 'connection', pages: claimsOfDocument, options: CLAIM_LIST } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  }),
);
