import { keysOfGroup } from '../select/group.ts';
import { selectedRef } from './builder.ts';
import { requiredNumberAt, requiredTextAt, textAt } from './column-values.ts';
import { bucketKeyEnum } from './list-arguments/group.ts';
import { NodeRef } from './node.ts';
import { objectFrom, objectsFrom } from './selections.ts';

const BucketValueRef = selectedRef('BucketValue').implement({
  description: 'The value of one key, which all items of a group share.',
  fields: (t) => ({
    key: t.field({
      type: bucketKeyEnum(),
      description: 'The key, as given in `keys`.',
      extensions: { select: { reads: 'columns', columns: ({ key }) => ({ key: `${key}` }) } },
      resolve: requiredTextAt('key'),
    }),
    value: t.field({
      type: 'String',
      nullable: true,
      description: 'The value, or the id of the node; null in the group of items without a value.',
      extensions: { select: { reads: 'columns', columns: ({ value }) => ({ value: `${value}` }) } },
      resolve: textAt('value'),
    }),
    node: t.field({
      type: NodeRef,
      nullable: true,
      description: 'The node, if the key leads to nodes; otherwise null.',
      extensions: {
        select: {
          reads: 'object',
          bindings: ({ node }) => (node ? { node } : undefined),
          absent: ({ node }) => `${node} IS NULL`,
        },
      },
      resolve: (parent, _args, _context, info) => objectFrom(parent, info),
    }),
  }),
});

export const BucketRef = selectedRef('Bucket').implement({
  description:
    'The items that have the same value for every key. An item with several values for a key, such as an initiative on ' +
    'two axes, counts in a group for each, so the counts may add up to more than the total. Within a group it counts once.',
  fields: (t) => ({
    values: t.field({
      type: [BucketValueRef],
      description: 'The values, in the order of `keys`.',
      extensions: { select: { reads: 'objects', bindingsList: keysOfGroup, absent: () => 'false' } },
      resolve: objectsFrom,
    }),
    count: t.field({
      type: 'Int',
      description: 'Number of distinct items in the group.',
      extensions: { select: { reads: 'columns', columns: ({ count }) => ({ count: `${count}` }) } },
      resolve: requiredNumberAt('count'),
    }),
  }),
});
