import { createHash } from 'node:crypto';
import { MAXIMUM_FIRST } from '../../../src/graph/rows/first.ts';
import { LIMITS } from '../../../src/http/limits.ts';
import { LONGEST_PERSISTED } from '../../../src/http/persisted-queries.ts';
import type { Served } from '../../testkit/served.ts';
import { counted, repeated } from './counted.ts';
import { type Drivers, outcomeOf } from './driver.ts';

/** Lists of maximum length, each with 20 other tokens around it; two braces, and a field for each remaining token. */
const lists = repeated(
  9,
  (place) => `a${place}: axes(where: { slug: { in: [${repeated(LIMITS.list, () => '"x"')}] } }) { totalCount }`,
);
const tokens = (count: number) => `{ ${lists} ${repeated(count - 9 * (LIMITS.list + 20) - 2, () => '__typename')} }`;
const aliases = (count: number) => `{ ${repeated(count, (place) => `a${place}: __typename`)} }`;
const directives = (count: number) => `{ ${repeated(count, () => '__typename @include(if: true)')} }`;
/** Nested pages, two levels each, the last one through a fragment; the leaf adds one or two levels. */
const deep = (levels: number) => {
  const pages = Math.floor((levels - 5) / 2);
  const open = repeated(pages, (place) => `${place % 2 === 0 ? 'leaders' : 'leads'}(first: 1) { nodes {`);
  const last = `${pages % 2 === 0 ? 'leaders' : 'leads'}(first: 1) { nodes { ${levels % 2 === 0 ? 'name { text }' : 'slug'} } }`;
  const type = pages % 2 === 0 ? 'Axis' : 'Actor';
  return `{ axes(first: 1) { nodes { ${open} ...Last ${'} }'.repeat(pages)} } } } fragment Last on ${type} { ${last} }`;
};
const text = (length: number) => `{ axes(where: { slug: { eq: "${'x'.repeat(length)}" } }) { totalCount } }`;
const name = (length: number) => `{ ${'x'.repeat(length)}: __typename }`;
const list = (length: number) => `{ axes(where: { slug: { in: [${repeated(length, () => '"x"')}] } }) { totalCount } }`;
const TYPES = '__schema { types { fields { type { fields { name type { name } } } } } }';
const introspections = (count: number) => `{ ${repeated(count, (place) => `a${place}: ${TYPES}`)} }`;
/** Variables with this many characters of text together, including the variable's name. */
const texts = (length: number) => {
  const whole = Math.floor((length - 1) / LIMITS.text);
  return { a: [...Array(whole).fill('x'.repeat(LIMITS.text)), 'x'.repeat(length - 1 - whole * LIMITS.text)] };
};
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
/** The outcome of sending the hash of a query of this length after the query itself. */
async function byHash(served: Served, length: number): Promise<string> {
  const query = '{ __typename } #'.padEnd(length, 'x');
  const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
  await served.post(JSON.stringify({ query, extensions }));
  return outcomeOf(served.post(JSON.stringify({ extensions })));
}

const page = (first: number) => `{ axes(first: ${first}) { totalCount } }`;

export const DOCUMENTS: Drivers = {
  'tokens of a document': counted(LIMITS.tokens, tokens),
  'depth, fragments counted where they are spread': counted(LIMITS.depth, deep),
  'aliases, of `__typename` too': counted(LIMITS.aliases, aliases),
  directives: counted(LIMITS.directives, directives),
  'fields and fragments of an operation, those of fragments counted where they are spread': {
    limit: LIMITS.selections.toLocaleString('en'),
    over: (served) => outcomeOf(served.ask(`{ ${repeated(LIMITS.selections + 1, () => '__typename')} }`)),
  },
  'values of the schema that an introspection asks for, about': {
    limit: LIMITS.introspected.toLocaleString('en'),
    over: (served) => outcomeOf(served.ask(introspections(20))),
    within: (served) => outcomeOf(served.ask(introspections(1))),
  },
  'characters of a text or number, in a document or a variable': counted(LIMITS.text, text),
  'characters of a name in a document, such as an alias, and of `operationName`': counted(LIMITS.name, name),
  'items of a list, in a document or a variable': counted(LIMITS.list, list),
  'characters of all variables': {
    limit: LIMITS.variables.toLocaleString('en'),
    over: (served) => outcomeOf(served.ask('{ __typename }', texts(LIMITS.variables + 1))),
    within: (served) => outcomeOf(served.ask('{ __typename }', texts(LIMITS.variables))),
  },
  'lists and objects of a variable, in each other': {
    limit: String(LIMITS.variableLevels),
    over: (served) => outcomeOf(served.ask('{ __typename }', { a: nested(LIMITS.variableLevels) })),
    within: (served) => outcomeOf(served.ask('{ __typename }', { a: nested(LIMITS.variableLevels - 1) })),
  },
  'characters of a query that is kept by its hash': {
    limit: LONGEST_PERSISTED.toLocaleString('en'),
    over: (served) => byHash(served, LONGEST_PERSISTED + 1),
    within: (served) => byHash(served, LONGEST_PERSISTED),
  },
  'items of a page (`first`)': counted(MAXIMUM_FIRST, page),
  'operations in a request': {
    limit: '1',
    over: (served) => outcomeOf(served.post('[{"query": "{ __typename }"}, {"query": "{ __typename }"}]')),
    within: (served) => outcomeOf(served.ask('{ __typename }')),
  },
};
