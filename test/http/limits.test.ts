import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { LIMITS } from '../../src/http/limits.ts';
import { service } from '../testkit/execute.ts';

const repeated = (count: number, each: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => each(place)).join(' ');
const aliases = (count: number, field: string) => `{ ${repeated(count, (place) => `a${place}: ${field}`)} }`;
const directives = (count: number) => `{ ${repeated(count, () => '__typename @include(if: true)')} }`;
/** Lists of maximum length, each with 20 other tokens around it; two braces, and a field for each remaining token. */
const lists = repeated(
  9,
  (place) => `a${place}: axes(where: { slug: { in: [${repeated(LIMITS.list, () => '"x"')}] } }) { totalCount }`,
);
const tokens = (count: number) => `{ ${lists} ${repeated(count - 9 * (LIMITS.list + 20) - 2, () => '__typename')} }`;
/** `leaders { nodes { leads { nodes { …` from an axis, with a leaf at this depth. */
const deep = (depth: number) => {
  const levels = (depth - 3) / 2;
  const open = Array.from({ length: levels }, (_, place) =>
    place % 2 === 0 ? 'leaders { nodes {' : 'leads { nodes {',
  );
  return `{ axes(first: 1) { nodes { ${open.join(' ')} slug ${'} }'.repeat(levels)} } } }`.replaceAll(
    /(leaders|leads) /g,
    '$1(first: 1) ',
  );
};
/** The same depth, through fragments that spread each other. */
const fragments = (depth: number) => {
  const levels = (depth - 3) / 4;
  const each = repeated(
    levels,
    (place) =>
      `fragment F${place} on Axis { leaders(first: 1) { nodes { leads(first: 1) { nodes { ...F${place + 1} } } } } }`,
  );
  return `{ axes(first: 1) { nodes { ...F0 } } } ${each} fragment F${levels} on Axis { slug }`;
};

describe('limits of a query', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph({ url: 'memory:' });
  });
  afterAll(() => graph.close());
  const answer = async (query: string) => {
    const { errors, statements } = await service(graph)(query);
    return {
      errors: errors.map(({ message, extensions }) => [extensions?.code, message]),
      statements: statements.length,
    };
  };

  it.each([
    ['tokens', tokens(LIMITS.tokens), tokens(LIMITS.tokens + 1)],
    ['aliases', aliases(LIMITS.aliases, 'axes { totalCount }'), aliases(LIMITS.aliases + 1, 'axes { totalCount }')],
    ['aliases of __typename', aliases(LIMITS.aliases, '__typename'), aliases(LIMITS.aliases + 1, '__typename')],
    ['directives', directives(LIMITS.directives), directives(LIMITS.directives + 1)],
    ['levels', deep(19), deep(21)],
    ['levels of fragments', fragments(19), fragments(23)],
  ])('refuse too many %s before any statement runs, and accept the maximum', async (_what, most, more) => {
    expect((await answer(most)).errors).toEqual([]);
    expect(await answer(more)).toEqual({
      errors: [
        ['LIMIT_EXCEEDED', expect.stringMatching(/^(Token|Aliases|Directives|Query depth) limit of \d+ exceeded/)],
      ],
      statements: 0,
    });
  });

  const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);
  const NESTED = {
    errors: [['LIMIT_EXCEEDED', expect.any(String)]],
    statements: 0,
  };

  it.each([
    ['fields', `{${nested(3000, 'a{', '}')}}`],
    ['lists', `{ axes(where: ${nested(2400, '[', ']')}) { totalCount } }`],
    ['conditions', `{ axes(where: ${nested(1650, '{not:', '}')}) { totalCount } }`],
  ])('refuse %s that are nested too deeply for the parser with the same kind of error', async (_what, query) => {
    expect(await answer(query)).toEqual(NESTED);
  });

  const RECURSIVE = repeated(12, (place) => `fragment F${place} on Axis { ${repeated(10, () => `...F${place + 1}`)} }`);
  const types = (below: string) => `__schema { types { fields { type { fields { ${below} } } } } }`;

  it.each([
    ['fields', `{ ${repeated(LIMITS.selections + 1, () => '__typename')} }`, 'has 1001 fields and fragments'],
    ['spreads', `{ axes { nodes { ...F0 } } } ${RECURSIVE} fragment F12 on Axis { slug }`, 'fields and fragments'],
    [
      'introspection',
      `{ ${repeated(20, (place) => `a${place}: ${types('name type { name }')}`)} }`,
      'values of the schema',
    ],
    [
      'fields of one name',
      `{ ${repeated(498, () => 'axes { totalCount }')} }`,
      'too many fields of one name in one place',
    ],
  ])('refuse too many %s before they are compared or counted', async (_what, query, message) => {
    expect(await answer(query)).toEqual({
      errors: [['LIMIT_EXCEEDED', expect.stringContaining(message)]],
      statements: 0,
    });
  });

  it('allow the introspection queries of tools, and leave cyclic fragments to validation', async () => {
    const options = { inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true, oneOf: true };
    expect((await answer(getIntrospectionQuery(options))).errors).toEqual([]);
    const circle = '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }';
    expect((await answer(circle)).errors).toEqual([
      ['GRAPHQL_VALIDATION_FAILED', 'Cannot spread fragment "F" within itself via "G".'],
    ]);
  });

  it('apply to variables in the same way', async () => {
    const query = 'query Q($where: AxisWhere) { axes(where: $where) { totalCount } }';
    const where: unknown = JSON.parse(`${'{"not":'.repeat(4000)}{}${'}'.repeat(4000)}`);
    const { errors, statements } = await service(graph)(query, { variables: { where } });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['LIMIT_EXCEEDED']);
    expect(statements).toEqual([]);
  });
});
