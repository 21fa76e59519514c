import { connectingPaths, DEFAULT_LENGTH, MAXIMUM_LENGTH, MOST_WALKED } from '../graph/cypher/connecting-paths.ts';
import { stepsOf } from '../graph/cypher/path-steps.ts';
import { connecting } from '../resolvers/path.ts';
import { builder, selectedRef } from './builder.ts';
import { ClaimRef } from './claim.ts';
import { NodeKind, RelationType } from './enums.ts';
import { firstArgument } from './lists.ts';
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

const PathVia = builder.inputType('PathVia', {
  description: 'By what paths may go.',
  fields: (t) => ({
    kinds: t.field({
      type: [NodeKind],
      required: false,
      description: 'Only by nodes of these kinds, not counting the two ends; of any kind if not given.',
    }),
    relations: t.field({
      type: [RelationType],
      required: false,
      description: 'Only over claims of these types; of all but ABOUT if not given.',
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: [PathRef],
    description:
      'How two nodes are connected: the paths of visible claims between them, shortest first, then in order of what ' +
      'they go by. Empty where there is no path, or no such node. Summaries such as `cooperations` are no evidence and are ' +
      'not walked; to be spoken of in one statement (ABOUT) joins two things only if `via` asks for it; a SAME_AS, ' +
      'which may be PROPOSED only, is a step like any other. LIMIT_EXCEEDED where there is too much to search: ' +
      `${MOST_WALKED} claims or more within half of the length from one end.`,
    args: {
      from: t.arg.id({ required: true, description: 'The id of the one, such as `Actor:fao`.' }),
      to: t.arg.id({ required: true, description: 'The id of the other, such as `Initiative:intercom`.' }),
      maxLength: t.arg.int({
        required: false,
        description:
          `How many claims a path may have at most, from 1 to ${MAXIMUM_LENGTH}; ${DEFAULT_LENGTH} if not given. Over ` +
          'more claims nearly everything is connected with everything, which says nothing.',
      }),
      via: t.arg({ type: PathVia, required: false, description: 'By what they may go; by anything if not given.' }),
      first: firstArgument(t),
    },
    extensions: {
      select: { reads: 'list', rows: connectingPaths, always: (frame) => ({ length: `${frame.length}` }) },
    },
    resolve: (_root, { from, to }, context, info) => connecting(context, info, from, to),
  }),
);
