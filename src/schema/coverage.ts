import { attached, coverageOf } from '../graph/cypher/evidence.ts';
import { coverage } from '../graph/model/coverage.ts';
import { builder } from './builder.ts';
import { CitationRef } from './citation.ts';
import { firstArgument } from './lists.ts';
import { NodeRef, nodeType } from './node.ts';
import { objectsFrom } from './selections.ts';

const CoverageRef = nodeType(coverage);

builder.objectField(CoverageRef, 'citations', (t) =>
  t.field({
    type: [CitationRef],
    description: 'The quotes it rests on, the first `first` of them.',
    args: { first: firstArgument(t) },
    extensions: { select: { reads: 'list', rows: attached('CITES', 'Citation') } },
    resolve: objectsFrom,
  }),
);

builder.interfaceField(NodeRef, 'coverage', (t) =>
  t.field({
    type: [CoverageRef],
    description: 'What sources say about the completeness of its lists: which are open, and where there is nothing.',
    args: { first: firstArgument(t) },
    extensions: { select: { reads: 'list', rows: coverageOf } },
    resolve: objectsFrom,
  }),
);
