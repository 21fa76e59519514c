import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { languagesOf } from '../../src/http/languages.ts';
import { LIMITS } from '../../src/http/limits.ts';
import { schema } from '../../src/schema/index.ts';
import { service } from '../testkit/execute.ts';
import { everyArgument, type Place } from './every-argument.ts';

const PLACES = everyArgument(schema);

/** A value in GraphQL syntax; words in capitals are enum values. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'string' && /^[A-Z][A-Z_0-9]+$/.test(value)) return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, one]) => `${name}: ${written(one)}`)
    .join(', ')} }`;
}

const fitting = ({ kind, sample }: Place) => (kind === 'text' ? sample : [sample]);
const tooLong = ({ kind, sample }: Place) =>
  kind === 'text' ? 'x'.repeat(LIMITS.text + 1) : Array.from({ length: LIMITS.list + 1 }, () => sample);
/** Lists of large objects written in the query exceed its tokens first. */
const isTooManyTokens = (text: string) => (text.match(/\w+|"[^"]*"|[^\s\w",]/g) ?? []).length > LIMITS.tokens;
const problem = ({ kind }: Place) =>
  kind === 'text'
    ? `has ${LIMITS.text + 1} characters. Accepted: at most ${LIMITS.text}.`
    : `has ${LIMITS.list + 1} items. Accepted: at most ${LIMITS.list}.`;

describe('the length limit of every text and list in the schema', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph({ url: 'memory:' });
  });
  afterAll(() => graph.close());

  it('is tested for all arguments', () => {
    const places = PLACES.map(({ of, path }) => `${of}.${path}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'search.text',
        'search.kinds',
        'axis.slug',
        'node.id',
        'nodes.ids',
        'axes.after',
        'axes.before',
        'axes.orderBy',
        'paths.from',
        'paths.via.relations',
        '@view.asOf',
        '@view.recordedAt',
        '@view.status',
      ]),
    );
    for (const name of ['contains', 'startsWith', 'in', 'eq', 'from', 'and', 'or'])
      expect(places.some((place) => place.endsWith(`.${name}`))).toBe(true);
    expect(places.length).toBeGreaterThan(200);
  });

  it.each(PLACES)('refuses a too long `$path` of $of', async (place) => {
    const ask = service(graph);
    const expected = (name: string) => [
      { message: `${name} ${problem(place)}`, extensions: { code: 'LIMIT_EXCEEDED' } },
    ];
    const right = place.operation(written(place.argument(fitting(place))), '');
    const errors = validate(schema, parse(right)).filter(({ message }) => !message.includes('is required'));
    expect(errors.map(({ message }) => message)).toEqual([]);
    const long = place.operation(written(place.argument(tooLong(place))), '');
    const inQuery = await ask(long);
    expect(inQuery.errors).toMatchObject(
      isTooManyTokens(long)
        ? [{ message: `Token limit of ${LIMITS.tokens} exceeded.`, extensions: { code: 'LIMIT_EXCEEDED' } }]
        : expected(`${place.of}: \`${place.path}\``),
    );
    const [, ...path] = place.path.split('.');
    const asVariable = await ask(place.operation('$x', `query ($x: ${place.type})`), {
      variables: { x: place.argument(tooLong(place)) },
    });
    expect(asVariable.errors).toMatchObject(expected(['$x', ...path].join('.')));
    expect([...inQuery.statements, ...asVariable.statements]).toEqual([]);
  });

  const refused = async (query: string, variables?: { readonly [name: string]: unknown }) => {
    const { errors, statements } = await service(graph)(query, variables ? { variables } : {});
    expect(statements).toEqual([]);
    return errors.map(({ message, extensions }) => `${extensions?.code} ${message}`);
  };

  it('applies to the text of a search before it is processed', async () => {
    const sought = 'ﷺ'.repeat(LIMITS.text);
    expect(await refused(`{ search(text: "${sought}") { totalCount } }`)).toEqual([
      'BAD_USER_INPUT search: `text` has 5000 characters. Accepted: from 1 to 100 characters, at most 8 words.',
    ]);
    const aliases = Array.from({ length: 20 }, (_, place) => `a${place}: search(text: $text) { totalCount }`);
    expect(await refused(`query ($text: String!) { ${aliases.join(' ')} }`, { text: 'ﷺ'.repeat(349_000) })).toEqual([
      expect.stringMatching(/^LIMIT_EXCEEDED \$text has 349000 characters/),
    ]);
  });

  it.each([
    ['a block string', `{ axis(slug: """${'x'.repeat(5001)}""") { id } }`, 'axis: `slug` has 5001 characters.'],
    ['a number', `{ axes(first: ${'1'.repeat(5001)}) { totalCount } }`, 'axes: `first` has 5001 characters.'],
    [
      'a default',
      `query ($x: String! = "${'x'.repeat(5001)}") { axis(slug: $x) { id } }`,
      'A value in the document has 5001',
    ],
    [
      'an alias',
      `{ ${'a'.repeat(101)}: axes { totalCount } }`,
      'A name in the document has 101 characters. Accepted: at most 100.',
    ],
    ['an unknown field', `{ ${'a'.repeat(101)} }`, 'A name in the document has 101 characters.'],
  ])('applies to %s', async (_what, query, message) => {
    expect(await refused(query)).toEqual([expect.stringContaining(`LIMIT_EXCEEDED ${message}`)]);
  });

  it('applies to unused variables, and to all variables together', async () => {
    const asked = 'query ($x: [String!]) { axes(where: { slug: { in: $x } }) { totalCount } }';
    const text = 'x'.repeat(4001);
    expect(await refused(asked, { x: [], other: { [`${text}${text}`]: 1 } })).toEqual([
      'LIMIT_EXCEEDED A name in $other has 8002 characters. Accepted: at most 5000.',
    ]);
    expect(await refused(asked, { x: Array.from({ length: 50 }, () => text) })).toEqual([
      expect.stringMatching(/^LIMIT_EXCEEDED All variables together: \$x\[49\] and what is before it have 200051 /),
    ]);
  });

  it('does not apply to headers, which have a limit of their own', async () => {
    const headers = { 'accept-language': 'pt;q=0.5,es;q=0.9,'.repeat(800), 'x-explain': 'x'.repeat(8000) };
    const { data, errors } = await service(graph)('{ axes { totalCount } }', { headers });
    expect({ data, errors }).toEqual({ data: { axes: { totalCount: 0 } }, errors: [] });
    expect(languagesOf(headers['accept-language'])).toEqual(['es', 'pt']);
  });

  it('accepts values that fit', async () => {
    const { data, errors } = await service(graph)(
      'query ($x: [String!]) { axes(where: { slug: { in: $x } }) { totalCount } axis(slug: "x") { id } }',
      { variables: { x: Array.from({ length: LIMITS.list }, () => 'x'.repeat(300)) } },
    );
    expect({ data, errors }).toEqual({ data: { axes: { totalCount: 0 }, axis: null }, errors: [] });
  });
});
