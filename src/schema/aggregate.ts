import { memoize } from '../graph/memoize.ts';
import { datedColumns } from '../graph/model/dated.ts';
import type { Properties } from '../graph/model/property.ts';
import { DEFAULT_FIRST, MAXIMUM_FIRST } from '../graph/rows/first.ts';
import { countOf } from '../select/group.ts';
import type { Selected } from '../select/selected.ts';
import { BucketRef } from './bucket.ts';
import { builder, type Field, type FieldBuilder, type SelectedRef, selectedRef } from './builder.ts';
import { requiredNumberAt } from './column-values.ts';
import { bucketKeyEnum, claimGroupEnum, type GroupEnum, groupEnum } from './list-arguments/group.ts';
import { directionField } from './list-arguments/order.ts';
import { propertiesOf, schemaNameOf, sharedLabel } from './list-arguments/relation-fields.ts';
import { cursorArguments, pagesParts } from './page-fields.ts';
import { objectsFrom, requiredObjectFrom } from './selections.ts';

const BucketEdgeRef = selectedRef('BucketEdge').implement({
  description: 'One group and its place among the others.',
  fields: (t) => pagesParts.edge(t, BucketRef),
});

const BucketConnectionRef = selectedRef('BucketConnection').implement({
  description: 'A page of groups: the largest first, those of one size in order of their values.',
  fields: (t) => pagesParts.connection(t, BucketRef, BucketEdgeRef, 'How many groups there are in all.'),
});

const BucketOrderField = builder.enumType('BucketOrderField', {
  description: 'What groups may be ordered by.',
  values: {
    COUNT: { description: 'How many there are in the group.' },
    KEYS: { description: 'The value of its first key.' },
  },
});

const BucketOrder = builder.inputType('BucketOrder', {
  description: 'A key to order groups by. Groups with equal keys come largest first, then in order of their values.',
  fields: (t) => ({
    field: t.field({ type: BucketOrderField, required: true, description: 'The field of the group to order by.' }),
    direction: directionField(t),
  }),
});

interface DayRange {
  readonly earliest: string | null;
  readonly latest: string | null;
}

const DayRangeRef = builder.objectRef<DayRange>('DayRange').implement({
  description: 'The range of a set of dates.',
  fields: (t) => ({
    earliest: t.expose('earliest', {
      type: 'Date',
      nullable: true,
      description: 'The earliest first possible day; null if no date is known.',
    }),
    latest: t.expose('latest', {
      type: 'Date',
      nullable: true,
      description: 'The latest last possible day; null if none is known.',
    }),
  }),
});

const dayAt = (parent: Selected, key: string) => {
  const value = parent[key];
  return typeof value === 'string' ? value : null;
};

function rangeField(t: FieldBuilder, name: string, description: string): Field {
  const [earliest, latest] = [`${name} earliest`, `${name} latest`];
  return t.field({
    type: DayRangeRef,
    description: `The range of this date over all items: ${description}`,
    extensions: {
      select: {
        reads: 'aggregated',
        columns({ node }) {
          const { from, to } = datedColumns(`${node}`, name);
          return { [earliest]: `min(${from})`, [latest]: `max(${to})` };
        },
      },
    },
    resolve: (parent) => ({ earliest: dayAt(parent, earliest), latest: dayAt(parent, latest) }),
  });
}

const rangeFields = (t: FieldBuilder, properties: Properties): { [name: string]: Field } =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, { type }]) => type === 'dateSpan')
      .map(([name, { description }]) => [name, rangeField(t, name, description)]),
  );

const keysArgument = (t: Pick<FieldBuilder, 'arg'>, keys: GroupEnum) =>
  t.arg({
    type: [keys],
    required: true,
    description: 'The keys to group by: 1 to 4, each different.',
  });

/** What totals are of: how it is called, what has ranges of dates, and the keys it may be grouped by. */
interface Totals {
  readonly of: string;
  readonly one: string;
  readonly properties: Properties;
  readonly keys: () => GroupEnum;
}

export const makeAggregate = (name: string, { of, one, properties, keys }: Totals) =>
  selectedRef(name).implement({
    description: `Totals over all ${of} that match the arguments of a list. Each ${one} counts once.`,
    fields: (t) => ({
      count: t.field({
        type: 'Int',
        description: `Number of distinct ${of}.`,
        extensions: { select: { reads: 'aggregated', columns: (bindings) => ({ count: countOf(bindings) }) } },
        resolve: requiredNumberAt('count'),
      }),
      ...rangeFields(t, properties),
      groupBy: t.field({
        type: BucketConnectionRef,
        description: 'Groups by the combined values of all keys: with two keys, the non-empty cells of a matrix.',
        args: {
          keys: keysArgument(t, keys()),
          ...cursorArguments(t),
          orderBy: t.arg({ type: [BucketOrder], required: false, description: 'The largest first if not given.' }),
        },
        extensions: { select: { reads: 'groups' } },
        resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
      }),
    }),
  });

const nameOf = (label: string, byClaim: boolean) =>
  `${schemaNameOf(sharedLabel(label))}${byClaim ? 'Claim' : ''}Aggregate`;

const aggregateRef = memoize(nameOf, (label: string, byClaim: boolean) =>
  makeAggregate(nameOf(label, byClaim), {
    of: `${sharedLabel(label)} nodes`,
    one: 'node',
    properties: propertiesOf(sharedLabel(label)),
    keys: () => groupEnum(label, byClaim),
  }),
);

const claimAggregateRef = memoize(
  () => '',
  () => makeAggregate('ClaimAggregate', { of: 'claims', one: 'claim', properties: {}, keys: claimGroupEnum }),
);

const FacetRef = selectedRef('Facet').implement({
  description: 'The groups of a list by one key.',
  fields: (t) => ({
    key: t.field({
      type: bucketKeyEnum(),
      description: 'The key, as given in `keys`.',
      resolve: (parent) => String(parent.key),
    }),
    buckets: t.field({
      type: [BucketRef],
      description: 'The largest groups, each with its count.',
      extensions: { select: { reads: 'groups' } },
      resolve: objectsFrom,
    }),
  }),
});

/** The fields of a connection over all its rows and not only a page of them. */
export const overAllFields = (t: FieldBuilder, aggregate: SelectedRef, keys: GroupEnum) => ({
  aggregate: t.field({
    type: aggregate,
    description: 'Totals over all items that match the arguments, not only this page.',
    extensions: { select: { reads: 'aggregate' } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  }),
  facets: t.field({
    type: [FacetRef],
    description: 'Groups all items that match the arguments, not only this page, by each key separately.',
    args: {
      keys: keysArgument(t, keys),
      first: t.arg({
        type: 'Int',
        required: false,
        description: `Returns the largest n groups of each key: 0 to ${MAXIMUM_FIRST}, default ${DEFAULT_FIRST}.`,
      }),
    },
    extensions: { select: { reads: 'facets' } },
    resolve: objectsFrom,
  }),
});

/** Those of a connection of nodes. */
export const overAllNodes = (t: FieldBuilder, label: string, byClaim: boolean) =>
  overAllFields(t, aggregateRef(label, byClaim), groupEnum(label, byClaim));

/** Those of a connection of claims. */
export const overAllClaims = (t: FieldBuilder) => overAllFields(t, claimAggregateRef(), claimGroupEnum());
