import { MOST_LETTERS, MOST_WORDS } from '../../../src/graph/model/search-terms.ts';
import { MAXIMUM_IDS } from '../../../src/resolvers/entity.ts';
import { MOST_TIES } from '../../../src/resolvers/suppose.ts';
import { MAXIMUM_KEYS } from '../../../src/select/aggregate.ts';
import { MAXIMUM } from '../../../src/select/budget.ts';
import { MAXIMUM_CONDITIONS, MAXIMUM_DEPTH } from '../../../src/select/filter.ts';
import { MAXIMUM_ORDERS } from '../../../src/select/order.ts';
import { counted, repeated } from './counted.ts';
import { type Driver, type Drivers, outcomeOf } from './driver.ts';

/** A limit with one document above it and one below it. */
const driven = (limit: number, over: string, within: string): Driver => ({
  limit: limit.toLocaleString('en'),
  over: (served) => outcomeOf(served.ask(over)),
  within: (served) => outcomeOf(served.ask(within)),
});

/** Two nested pages; the inner one decides. */
const rows = (inner: number) => `{ axes(first: 100) { nodes { leaders(first: ${inner}) { nodes { slug } } } } }`;
/**
 * A selection under each concrete type is merged with that of the interface, which is then processed once for each
 * type.
 */
const byType = (levels: number): string =>
  levels === 0
    ? repeated(20, () => 'id')
    : `... on Actor { sameAs(first: 1) { nodes { ${byType(levels - 1)} } } } ... on Organism { sameAs(first: 1) { totalCount } }
       ... on Cooperant { sameAs(first: 1) { aggregate { count } } } ... on Group { sameAs(first: 1) { edges { cursor } } }`;
const ofTypes = (levels: number) => `{ search(text: "can") { hits { node { ${byType(levels)} } } } }`;
const totals = (count: number) =>
  `{ actor(slug: "x") { ${repeated(Math.floor(count / 2), (place) => `a${place}: initiatives(first: 1) { totalCount nodes { id } }`)} ${count % 2 ? 'initiatives(first: 1) { totalCount }' : ''} } }`;
const single = '{ initiatives: { single: { slug: { eq: "x" } } } }';
/** Root fields with conditions that are long when written out. */
const long = (count: number) =>
  `query { ${repeated(count, (place) => `a${place}: axes(where: { or: [${repeated(20, () => single)}] }) { totalCount }`)} }`;
const searches = (count: number) =>
  `{ ${repeated(count, (place) => `a${place}: search(text: "${'ab'.repeat(18)}${place + 100} ${'cd'.repeat(18)}") { totalCount }`)} }`;
/** Each condition counts as one, and the list around them as one more. */
const conditions = (count: number) =>
  `{ axes(where: { or: [${repeated(count - 1, () => '{ slug: { eq: "x" } }')}] }) { totalCount } }`;
const nested = (levels: number): string => (levels === 1 ? '{ slug: { eq: "x" } }' : `{ not: ${nested(levels - 1)} }`);
const orders = (count: number) => `{ axes(orderBy: [${repeated(count, () => '{ field: SLUG }')}]) { totalCount } }`;
const KEYS = ['ACTORS', 'AXES', 'COMPLEMENTED_BY', 'COMPLEMENTS', 'CONCERNING_COMMITMENTS'];
const nodes = (count: number) => `{ nodes(ids: [${repeated(count, (place) => `"Actor:x${place}"`)}]) { __typename } }`;
const letters = (count: number) => `{ search(text: "${'x'.repeat(count)}") { totalCount } }`;
const words = (count: number) => `{ search(text: "${repeated(count, (place) => `w${place}`)}") { totalCount } }`;

/** As many rows as allowed, each with this many names of maximum length. */
const longNames = (count: number) =>
  `{ axes(first: 99) { nodes { leaders(first: 99) { nodes { ${repeated(count, (place) => `${'x'.repeat(98)}${place + 10}: slug`)} } } } } }`;

const supposed = (count: number) =>
  `{ convergence { suppose(ties: [${repeated(count, () => '{ from: "Actor:x", relation: LEADS, to: "Axis:x" }')}]) { matrix { totalCount } } } }`;

export const SELECTIONS: Drivers = {
  'claims supposed at once': {
    limit: `${MOST_TIES}`,
    over: (served) => outcomeOf(served.ask(supposed(MOST_TIES + 1))),
  },
  'rows that an operation may select': driven(MAXIMUM.rows, rows(100), rows(99)),
  'characters of the answer, with names and short values in each row, about': driven(
    MAXIMUM.answer,
    longNames(6),
    longNames(4),
  ),
  'fields of an operation, for each type that may have them': driven(MAXIMUM.fields, ofTypes(6), ofTypes(1)),
  'lists, totals, groupings and counts below one field of an operation': counted(MAXIMUM.calls, totals),
  'characters of the statements of an operation': driven(MAXIMUM.text, long(40), long(2)),
  'characters of the values that go with them': driven(MAXIMUM.values, searches(60), searches(2)),
  'conditions of one `where`': counted(MAXIMUM_CONDITIONS, conditions),
  'conditions in each other': counted(MAXIMUM_DEPTH, (levels) => `{ axes(where: ${nested(levels)}) { totalCount } }`),
  'keys of one `orderBy`': counted(MAXIMUM_ORDERS, orders),
  'keys of one grouping': counted(
    MAXIMUM_KEYS,
    (count) => `{ initiatives { aggregate { groupBy(keys: [${KEYS.slice(0, count).join(', ')}]) { totalCount } } } }`,
  ),
  'ids of `nodes`': counted(MAXIMUM_IDS, nodes),
  'characters of a search': counted(MOST_LETTERS, letters),
  'words of a search': counted(MOST_WORDS, words),
};
