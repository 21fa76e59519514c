import { memoize } from '../graph/memoize.ts';
import { dateColumns, type Properties } from '../graph/model/property.ts';
import { DEFAULT_FIRST, MAXIMUM_FIRST } from '../graph/select/budget.ts';
import type { Selected } from '../graph/select/selected.ts';
import { BucketRef } from './bucket.ts';
import { builder, type Field, type FieldBuilder, selectedRef } from './builder.ts';
import { calledInSchema, propertiesOf } from './narrowing/ends.ts';
import { groupEnum } from './narrowing/group.ts';
import { cursorArguments, pagesParts } from './page.ts';
import { objectsFrom, requiredObjectFrom } from './selections.ts';
import { requiredNumberAt } from './values.ts';

const BucketEdgeRef = selectedRef('BucketEdge').implement({
  description: 'One group and its place among the others.',
  fields: (t) => pagesParts.edge(t, BucketRef),
});

const BucketConnectionRef = selectedRef('BucketConnection').implement({
  description: 'A page of groups: the largest first, those of one size in order of their values.',
  fields: (t) => pagesParts.connection(t, BucketRef, BucketEdgeRef, 'How many groups there are in all.'),
});

const BucketOrder = builder.enumType('BucketOrder', {
  description: 'By what groups may be ordered.',
  values: {
    COUNT_DESC: { description: 'The largest first.' },
    COUNT_ASC: { description: 'The smallest first.' },
    KEYS_ASC: { description: 'By the value of their first key, rising; those without a value last.' },
    KEYS_DESC: { description: 'By the value of their first key, falling; those without a value last.' },
  },
});

interface DayRange {
  readonly earliest: string | null;
  readonly latest: string | null;
}

const DayRangeRef = builder.objectRef<DayRange>('DayRange').implement({
  description: 'From when to when some dates are.',
  fields: (t) => ({
    earliest: t.expose('earliest', {
      type: 'Date',
      nullable: true,
      description: 'The first of their first possible days.',
    }),
    latest: t.expose('latest', { type: 'Date', nullable: true, description: 'The last of their last possible days.' }),
  }),
});

const dayAt = (parent: Selected, key: string) => {
  const value = parent[key];
  return typeof value === 'string' ? value : null;
};

function rangeField(t: FieldBuilder, name: string, description: string): Field {
  const { from, to } = dateColumns(name);
  const [earliest, latest] = [`${name} earliest`, `${name} latest`];
  return t.field({
    type: DayRangeRef,
    description: `From when to when: ${description}`,
    extensions: {
      select: {
        reads: 'aggregated',
        columns: ({ node }) => ({ [earliest]: `min(${node}.${from})`, [latest]: `max(${node}.${to})` }),
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

const keysArgument = (t: Pick<FieldBuilder, 'arg'>, label: string, byClaim: boolean) =>
  t.arg({ type: [groupEnum(label, byClaim)], required: true, description: 'By what, up to 4 keys.' });

const makeAggregate = (name: string, label: string, byClaim: boolean) =>
  selectedRef(name).implement({
    description: `All of a list together, without those that its arguments leave out; each ${label} counts once.`,
    fields: (t) => ({
      count: t.field({
        type: 'Int',
        description: `How many different ${label} nodes there are.`,
        extensions: {
          select: { reads: 'aggregated', columns: ({ node }) => ({ count: `count(DISTINCT ${node})` }) },
        },
        resolve: requiredNumberAt('count'),
      }),
      ...rangeFields(t, propertiesOf(label)),
      by: t.field({
        type: BucketConnectionRef,
        description: 'In groups: with two keys, the cells of a matrix that are not empty.',
        args: {
          keys: keysArgument(t, label, byClaim),
          ...cursorArguments(t),
          orderBy: t.arg({ type: [BucketOrder], required: false, description: 'The largest first if not given.' }),
        },
        extensions: { select: { reads: 'groups' } },
        resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
      }),
    }),
  });

const nameOf = (label: string, byClaim: boolean) => `${calledInSchema(label)}${byClaim ? 'Claim' : ''}Aggregate`;

const aggregateRef = memoize(nameOf, (label: string, byClaim: boolean) =>
  makeAggregate(nameOf(label, byClaim), label, byClaim),
);

const FacetRef = selectedRef('Facet').implement({
  description: 'How a list falls into groups by one key.',
  fields: (t) => ({
    key: t.field({
      type: 'String',
      description: 'By what is grouped, as `keys` names it.',
      resolve: (parent) => String(parent.key),
    }),
    buckets: t.field({
      type: [BucketRef],
      description: 'The largest, each with its count.',
      extensions: { select: { reads: 'groups' } },
      resolve: objectsFrom,
    }),
  }),
});

/** The fields of a connection over all its rows and not only a page of them. */
export const overAllFields = (t: FieldBuilder, label: string, byClaim: boolean) => ({
  aggregate: t.field({
    type: aggregateRef(label, byClaim),
    description: 'All of the list together, as its arguments narrow it.',
    extensions: { select: { reads: 'aggregate' } },
    resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
  }),
  facets: t.field({
    type: [FacetRef],
    description: 'How the list, as its arguments narrow it, falls into groups by each of some keys.',
    args: {
      keys: keysArgument(t, label, byClaim),
      first: t.arg({
        type: 'Int',
        required: false,
        description: `How many groups of each, from 0 to ${MAXIMUM_FIRST}; ${DEFAULT_FIRST} if not given.`,
      }),
    },
    extensions: { select: { reads: 'facets' } },
    resolve: objectsFrom,
  }),
});
