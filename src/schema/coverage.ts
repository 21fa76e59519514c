import { coverageOf, structuralNode } from '../graph/cypher/evidence.ts';
import { coverage } from '../graph/model/coverage.ts';
import { listing } from '../select/traversal.ts';
import { builder } from './builder.ts';
import { CitationRef } from './citation.ts';
import { listConnection, listField } from './connection.ts';
import { nodesOrder } from './list-arguments/order.ts';
import { firstArgument } from './lists.ts';
import { NodeRef, nodeType } from './node.ts';
import { objectsFrom, requiredObjectFrom } from './selections.ts';

const CoverageRef = nodeType(coverage);

const shape = { label: coverage.label, ordered: nodesOrder(coverage.label) };

listField(
  'coverages',
  listConnection(coverage.label, CoverageRef, shape),
  listing(coverage.label),
  shape,
  'What is known about the completeness of lists: which are open, which are empty, and which no source mentions.',
);

builder.objectField(CoverageRef, 'subject', (t) =>
  t.field({
    type: NodeRef,
    description: 'The node to which the list belongs.',
    extensions: { select: { reads: 'first', rows: structuralNode('SUBJECT', 'Entity') } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  }),
);

builder.objectField(CoverageRef, 'citations', (t) =>
  t.field({
    type: [CitationRef],
    description: 'The quotes that support it.',
    args: { first: firstArgument(t) },
    extensions: { select: { reads: 'list', rows: structuralNode('CITES', 'Citation') } },
    resolve: objectsFrom,
  }),
);

builder.interfaceField(NodeRef, 'coverage', (t) =>
  t.field({
    type: [CoverageRef],
    description: 'What is known about the completeness of its lists.',
    args: { first: firstArgument(t) },
    extensions: { select: { reads: 'list', rows: coverageOf } },
    resolve: objectsFrom,
  }),
);
