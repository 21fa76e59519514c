import { keysOfGroup } from '../graph/select/group.ts';
import { selectedRef } from './builder.ts';
import { NodeRef } from './node.ts';
import { objectFrom, objectsFrom } from './selections.ts';
import { requiredNumberAt, requiredTextAt, textAt } from './values.ts';

const BucketValueRef = selectedRef('BucketValue').implement({
  description: 'The value of one key that the members of a group have in common.',
  fields: (t) => ({
    key: t.field({
      type: 'String',
      description: 'By what is grouped, as `keys` names it.',
      extensions: { select: { reads: 'columns', columns: ({ key }) => ({ key: `${key}` }) } },
      resolve: requiredTextAt('key'),
    }),
    value: t.field({
      type: 'String',
      nullable: true,
      description: 'The value, or the id of the node; null for those that have none.',
      extensions: { select: { reads: 'columns', columns: ({ value }) => ({ value: `${value}` }) } },
      resolve: textAt('value'),
    }),
    node: t.field({
      type: NodeRef,
      nullable: true,
      description: 'The node, where the value is one.',
      extensions: {
        select: {
          reads: 'object',
          frame: ({ node }) => (node ? { node } : undefined),
          absent: ({ node }) => `${node} IS NULL`,
        },
      },
      resolve: (parent, _args, _context, info) => objectFrom(parent, info),
    }),
  }),
});

export const BucketRef = selectedRef('Bucket').implement({
  description:
    'Those that have the same values of all keys. Whoever has several values of a key, such as an initiative on two ' +
    'axes, counts in the group of each; so the counts may add up to more than there are. In one group each counts once.',
  fields: (t) => ({
    values: t.field({
      type: [BucketValueRef],
      description: 'The values, in the order of `keys`.',
      extensions: { select: { reads: 'objects', frames: keysOfGroup, absent: () => 'false' } },
      resolve: objectsFrom,
    }),
    count: t.field({
      type: 'Int',
      description: 'How many there are in the group.',
      extensions: { select: { reads: 'columns', columns: ({ count }) => ({ count: `${count}` }) } },
      resolve: requiredNumberAt('count'),
    }),
  }),
});
