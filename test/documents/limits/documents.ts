import { MAXIMUM_FIRST, MAXIMUM_ROWS } from '../../../src/graph/select/budget.ts';
import { LIMITS } from '../../../src/http/limits.ts';
import { type Driver, type Drivers, outcomeOf } from './driver.ts';

const repeated = (count: number, each: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => each(place)).join(' ');

/** A limit on what stands in a document, which is asked with as many as are accepted and with one more. */
const counted = (limit: number, document: (count: number) => string): Driver => ({
  limit: limit.toLocaleString('en'),
  over: (served) => outcomeOf(served.ask(document(limit + 1))),
  within: (served) => outcomeOf(served.ask(document(limit))),
});

/** Twelve tokens, and a value for each of the others. */
const tokens = (count: number) => `query @view(status: [${repeated(count - 12, () => 'CONFIRMED')}]) { __typename }`;
const aliases = (count: number) => `{ ${repeated(count, (place) => `a${place}: __typename`)} }`;
const directives = (count: number) => `{ ${repeated(count, () => '__typename @include(if: true)')} }`;
/** Pages in each other, two levels each, the last of them through a fragment; the leaf brings one level or two. */
const deep = (levels: number) => {
  const pages = Math.floor((levels - 5) / 2);
  const open = repeated(pages, (place) => `${place % 2 === 0 ? 'leaders' : 'leads'}(first: 1) { nodes {`);
  const last = `${pages % 2 === 0 ? 'leaders' : 'leads'}(first: 1) { nodes { ${levels % 2 === 0 ? 'name { text }' : 'slug'} } }`;
  const type = pages % 2 === 0 ? 'Axis' : 'Actor';
  return `{ axes(first: 1) { nodes { ${open} ...Last ${'} }'.repeat(pages)} } } } fragment Last on ${type} { ${last} }`;
};
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
const page = (first: number) => `{ axes(first: ${first}) { totalCount } }`;
/** Two pages in each other, of which the inner decides. */
const rows = (inner: number) => `{ axes(first: 100) { nodes { leaders(first: ${inner}) { nodes { slug } } } } }`;

export const DOCUMENTS: Drivers = {
  'tokens of a document': counted(LIMITS.tokens, tokens),
  'depth, fragments counted where they are spread': counted(LIMITS.depth, deep),
  'aliases, of `__typename` too': counted(LIMITS.aliases, aliases),
  directives: counted(LIMITS.directives, directives),
  'lists and objects of a variable, in each other': {
    limit: String(LIMITS.variableLevels),
    over: (served) => outcomeOf(served.ask('{ __typename }', { a: nested(LIMITS.variableLevels) })),
    within: (served) => outcomeOf(served.ask('{ __typename }', { a: nested(LIMITS.variableLevels - 1) })),
  },
  'rows that an operation may select': {
    limit: MAXIMUM_ROWS.toLocaleString('en'),
    over: (served) => outcomeOf(served.ask(rows(100))),
    within: (served) => outcomeOf(served.ask(rows(99))),
  },
  'items of a page (`first`)': counted(MAXIMUM_FIRST, page),
  'operations in a request': {
    limit: '1',
    over: (served) => outcomeOf(served.post('[{"query": "{ __typename }"}, {"query": "{ __typename }"}]')),
    within: (served) => outcomeOf(served.ask('{ __typename }')),
  },
};
