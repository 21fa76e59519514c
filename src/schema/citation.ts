import { structuralNode } from '../graph/cypher/evidence.ts';
import { citation, document } from '../graph/model/document.ts';
import { builder } from './builder.ts';
import { NodeRef, nodeType } from './node.ts';
import { objectFrom, requiredObjectFrom } from './selections.ts';

export const DocumentRef = nodeType(document);
export const CitationRef = nodeType(citation);

builder.objectFields(CitationRef, (t) => ({
  document: t.field({
    type: DocumentRef,
    description: 'The document that is quoted.',
    extensions: { select: { reads: 'first', rows: structuralNode('QUOTES', 'Document') } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  }),
  saidBy: t.field({
    type: NodeRef,
    nullable: true,
    description: 'Who said it, if the document reports the words of somebody; null if the document speaks for itself.',
    extensions: { select: { reads: 'first', rows: structuralNode('SAID_BY', 'Entity') } },
    resolve: (parent, _args, _context, info) => objectFrom(parent, info),
  }),
}));
