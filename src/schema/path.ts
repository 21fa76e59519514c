import { connectingPaths, DEFAULT_LENGTH, MAXIMUM_LENGTH, stepsOf } from '../graph/cypher/connecting-paths.ts';
import { connecting } from '../resolvers/path.ts';
import { builder, selectedRef } from './builder.ts';
import { ClaimRef } from './claim.ts';
import { NodeRef } from './node.ts';
import { objectsFrom, requiredObjectFrom } from './selections.ts';
import { requiredNumberAt } from './values.ts';

const PathStepRef = selectedRef('PathStep').implement({
  description: 'One step of a path: a claim, followed in either direction, and what it leads to.',
  fields: (t) => ({
    claim: t.field({
      type: ClaimRef,
      description: 'The claim; its `subject` and `object` say in which direction it is followed.',
      extensions: { select: { reads: 'object', frame: (frame) => ({ claim: `${frame.claim}` }) } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    node: t.field({
      type: NodeRef,
      description: 'What the step leads to.',
      extensions: { select: { reads: 'object', frame: (frame) => ({ node: `${frame.node}` }) } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
  }),
});

const PathRef = selectedRef('Path').implement({
  description: 'A way from one node to another over claims, on which no node comes twice.',
  fields: (t) => ({
    length: t.field({
      type: 'Int',
      description: 'How many claims it has.',
      extensions: { select: { reads: 'columns', columns: (frame) => ({ length: `${frame.length}` }) } },
      resolve: requiredNumberAt('length'),
    }),
    steps: t.field({
      type: [PathStepRef],
      description: 'Its steps, from the start.',
      extensions: { select: { reads: 'objects', frames: stepsOf, absent: (frame) => `${frame.absent}` } },
      resolve: objectsFrom,
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: [PathRef],
    description:
      'How two nodes are connected: the paths of claims between them, shortest first. Summaries such as ' +
      '`cooperations` are no evidence and are not walked. Empty where there is no path, or no such node.',
    args: {
      from: t.arg.id({ required: true, description: 'The id of the one, such as `Actor:fao`.' }),
      to: t.arg.id({ required: true, description: 'The id of the other, such as `Initiative:intercom`.' }),
      maxLength: t.arg.int({
        required: false,
        description: `How many claims a path may have at most, from 1 to ${MAXIMUM_LENGTH}; ${DEFAULT_LENGTH} if not given.`,
      }),
      first: t.arg.int({ required: false, description: 'How many paths at most, from 1 to 100; 5 if not given.' }),
    },
    extensions: { select: { reads: 'list', rows: connectingPaths } },
    resolve: (_root, { from, to }, context, info) => connecting(context, info, from, to),
  }),
);
