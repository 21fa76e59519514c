import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { MAXIMUM_PLACES } from '../../src/http/distinct-errors.ts';
import { MAXIMUM_ERRORS } from '../../src/http/validation.ts';
import { service } from '../testkit/execute.ts';

const times = (count: number, each: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => each(place)).join(' ');

/** Operations with repeated errors, and the expected messages. */
const REPEATED: readonly (readonly [what: string, query: string, messages: readonly string[]])[] = [
  ['an unknown directive', '{ axes @x @x @x @x { totalCount } }', ['Unknown directive "@x".']],
  ['as many as may be', `{ axes ${times(60, () => '@x')} { totalCount } }`, ['Unknown directive "@x".']],
  ['the same in several places', '{ a: __typename @x b: __typename @x }', ['Unknown directive "@x".']],
  [
    'two unknown directives',
    '{ axes @x @y @x @y { totalCount } }',
    ['Unknown directive "@x".', 'Unknown directive "@y".'],
  ],
  [
    'a directive that stands once',
    `{ __typename ${times(60, () => '@skip(if: false)')} }`,
    ['The directive "@skip" can only be used once at this location.'],
  ],
  ['an unknown field', `{ ${times(50, (place) => `a${place}: no`)} }`, ['Cannot query field "no" on type "Query".']],
  [
    'an unknown argument',
    `{ ${times(9, (place) => `a${place}: axes(no: 1) { totalCount }`)} }`,
    ['Unknown argument "no" on field "Query.axes".'],
  ],
  [
    'an argument that stands once',
    `{ axes(${times(90, () => 'first: 1')}) { totalCount } }`,
    ['There can be only one argument named "first".'],
  ],
  [
    'a condition that stands once',
    `{ axes(where: { slug: { ${times(90, () => 'eq: "x"')} } }) { totalCount } }`,
    ['There can be only one input field named "eq".'],
  ],
  [
    'a value of another type',
    `{ axes(where: { slug: { in: [${times(90, () => '1')}] } }) { totalCount } }`,
    ['String cannot represent a non string value: 1'],
  ],
  ['an unknown fragment', `{ ${times(90, () => '...F')} }`, ['Unknown fragment "F".']],
  [
    'a fragment that stands once',
    `{ axes { nodes { ...F } } } ${times(90, () => 'fragment F on Axis { slug }')}`,
    ['There can be only one fragment named "F".'],
  ],
  ['an unknown type', `{ node(id: "x") { ${times(90, () => '... on No { id }')} } }`, ['Unknown type "No".']],
];

describe('an error with many locations', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph({ url: 'memory:' });
  });
  afterAll(() => graph.close());

  it.each(REPEATED)('is reported once: %s', async (_what, query, messages) => {
    const { errors } = await service(graph)(query);
    expect(errors.map(({ message }) => message)).toEqual(messages);
    for (const { locations = [], extensions } of errors) {
      expect(extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
      expect(locations.length).toBeGreaterThan(1);
      expect(locations.length).toBeLessThanOrEqual(MAXIMUM_PLACES);
    }
  });

  it('names its locations', async () => {
    const { errors } = await service(graph)('{ a: __typename @x b: __typename @x }');
    expect(errors[0]?.locations).toEqual([
      { line: 1, column: 17 },
      { line: 1, column: 34 },
    ]);
  });

  it('is reported for each argument with an invalid value', async () => {
    const { errors } = await service(graph)(
      '{ event(slug: "x") { date { a: overlaps(from: "soon", to: "soon") b: overlaps(from: "soon", to: "soon") } } }',
    );
    expect(errors.map(({ message }) => message.split(': ').slice(0, 2).join(': '))).toEqual([
      'overlaps: `from`',
      'overlaps: `to`',
    ]);
  });

  it.each([
    ['fields', `{ ${times(900, (place) => `x${place}`)} }`],
    ['arguments', `{ axes(${times(900, (place) => `x${place}: 1`)}) { totalCount } }`],
    ['variables', `query (${times(900, (place) => `$x${place}: Int`)}) { __typename }`],
    ['fragments', `{ __typename } ${times(300, (place) => `fragment F${place} on Axis { slug }`)}`],
  ])('counts towards a maximum number of errors: %s', async (_what, query) => {
    const { errors } = await service(graph)(query);
    expect(errors).toHaveLength(MAXIMUM_ERRORS + 1);
    expect(errors.at(-1)?.message).toMatch(/^Too many validation errors/);
  });

  it('in a variable counts towards a maximum of fifty', async () => {
    const { errors } = await service(graph)('query ($x: AxisWhere) { axes(where: $x) { totalCount } }', {
      variables: { x: { slug: { in: Array(400).fill(1) } } },
    });
    expect(errors.length).toBeLessThanOrEqual(51);
  });
});
