import { connectingPaths, DEFAULT_LENGTH, MAXIMUM_FRONTIER, MAXIMUM_LENGTH } from '../graph/cypher/connecting-paths.ts';
import { stepsOf } from '../graph/cypher/path-steps.ts';
import { connecting } from '../resolvers/path.ts';
import { builder, selectedRef } from './builder.ts';
import { ClaimRef } from './claim.ts';
import { requiredNumberAt } from './column-values.ts';
import { NodeKind, RelationType } from './enums.ts';
import { firstArgument } from './lists.ts';
import { NodeRef } from './node.ts';
import { objectsFrom, requiredObjectFrom } from './selections.ts';

const PathStepRef = selectedRef('PathStep').implement({
  description: 'A step of a path: a claim, followed in either direction, and the node it leads to.',
  fields: (t) => ({
    claim: t.field({
      type: ClaimRef,
      description: 'The claim; its `subject` and `object` show the direction in which it is followed.',
      extensions: { select: { reads: 'object', bindings: (bindings) => ({ claim: `${bindings.claim}` }) } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    node: t.field({
      type: NodeRef,
      description: 'The node the step leads to.',
      extensions: { select: { reads: 'object', bindings: (bindings) => ({ node: `${bindings.node}` }) } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
  }),
});

const PathRef = selectedRef('Path').implement({
  description: 'A chain of claims from one node to another that visits no node twice.',
  fields: (t) => ({
    length: t.field({
      type: 'Int',
      description: 'Number of claims on the path.',
      extensions: { select: { reads: 'columns', columns: (bindings) => ({ length: `${bindings.length}` }) } },
      resolve: requiredNumberAt('length'),
    }),
    steps: t.field({
      type: [PathStepRef],
      description: 'The steps in order, from `from` to `to`.',
      extensions: { select: { reads: 'objects', bindingsList: stepsOf, absent: (bindings) => `${bindings.absent}` } },
      resolve: objectsFrom,
    }),
  }),
});

const PathVia = builder.inputType('PathVia', {
  description: 'Restricts the nodes and claims that paths pass through.',
  fields: (t) => ({
    kinds: t.field({
      type: [NodeKind],
      required: false,
      description: 'Passes only through nodes of these kinds, apart from the two ends; default: any kind.',
    }),
    relations: t.field({
      type: [RelationType],
      required: false,
      description: 'Follows only claims of these types; default: all but ABOUT.',
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: [PathRef],
    description:
      'How two nodes are connected: the paths of visible claims between them, shortest first, then in a fixed ' +
      'order. Empty if there is no path or no such node. Only claims are followed, not summaries such as ' +
      '`cooperations`. ABOUT is followed only if `via` asks for it, because one statement about two nodes does not ' +
      'relate them. SAME_AS counts as a step like any other, even if it is only PROPOSED. Fails with LIMIT_EXCEEDED if ' +
      `${MAXIMUM_FRONTIER} claims or more lie within half of \`maxLength\` from one end.`,
    args: {
      from: t.arg.id({ required: true, description: 'The id of the first node, such as `Actor:fao`.' }),
      to: t.arg.id({ required: true, description: 'The id of the second node, such as `Initiative:intercom`.' }),
      maxLength: t.arg.int({
        required: false,
        description:
          `Maximum number of claims on a path: 1 to ${MAXIMUM_LENGTH}, default ${DEFAULT_LENGTH}. Longer paths connect ` +
          'almost any two nodes and say little.',
      }),
      via: t.arg({
        type: PathVia,
        required: false,
        description: 'Restricts what paths pass through; default: any node, and any claim but ABOUT.',
      }),
      first: firstArgument(t),
    },
    extensions: {
      select: { reads: 'list', rows: connectingPaths, always: (bindings) => ({ length: `${bindings.length}` }) },
    },
    resolve: (_root, { from, to }, context, info) => connecting(context, info, from, to),
  }),
);
