import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissionsIn, readConfig } from '../../src/config.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { service } from '../testkit/execute.ts';

const PRODUCTION = permissionsIn(readConfig({ NODE_ENV: 'production' }));
const SUGGESTED = /did you mean|such as|accepted: .*(some|Actor|CONFIRMED)|kinds are/i;

type Variables = { readonly [name: string]: unknown };

type Mistyped = readonly [what: string, query: string, proposed: string, variables: Variables];

/** The kind of a misspelling, a query with it, and the expected suggestion. */
const MISTYPED: readonly Mistyped[] = [
  ['a field of a root', '{ axs { totalCount } }', '"axes"', {}],
  ['a field', '{ axes { nodes { slg } } }', '"slug"', {}],
  ['a field of the schema', '{ __schema { directive } }', '"directives"', {}],
  ['a field of another type', '{ node(id: "Axis:x") { slug } }', '"Axis"', {}],
  ['a field without fields', '{ axes }', 'axes { ... }', {}],
  ['an argument', '{ axes(frst: 1) { totalCount } }', '"first"', {}],
  ['an argument of a directive', '{ axes @skip(if: true, fi: true) { totalCount } }', 'Did you mean "if"', {}],
  ['an argument of the view', 'query @view(asof: "2024-01-01") { axes { totalCount } }', '"asOf"', {}],
  ['a condition', '{ axes(where: { slg: { eq: "x" } }) { totalCount } }', '"slug"', {}],
  ['an enum value', 'query @view(status: [CONFIRMD]) { axes { totalCount } }', '"CONFIRMED"', {}],
  ['an enum value as text', 'query @view(status: ["CONFIRMED"]) { axes { totalCount } }', 'enum value "CONFIRMED"', {}],
  ['a type of a variable', 'query ($x: AxisWher) { axes(where: $x) { totalCount } }', '"AxisWhere"', {}],
  ['a type of a fragment', '{ node(id: "Axis:x") { ... on Axsi { id } } }', '"Axis"', {}],
  [
    'an enum value in a variable',
    'query ($s: [ClaimStatus!]) @view(status: $s) { axes { totalCount } }',
    '"CONFIRMED"',
    { s: ['CONFIRMD'] },
  ],
  [
    'a condition in a variable',
    'query ($x: AxisWhere) { axes(where: $x) { totalCount } }',
    '"slug"',
    { x: { slg: { eq: 'x' } } },
  ],
  ['an id', '{ node(id: "x") { id } }', 'Axis, Topic', {}],
  ['the id of a node', '{ paths(from: "x", to: "y") { __typename } }', 'Axis, Topic', {}],
  ['a condition that asks nothing', '{ axes(where: { leaders: {} }) { totalCount } }', 'some, none', {}],
];

describe('names of the schema', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph({ url: 'memory:' });
  });
  afterAll(() => graph.close());

  const told = async (query: string, variables: Variables, production: boolean) => {
    const answer = await service(graph, production ? PRODUCTION : {})(query, { variables });
    return answer.errors.map(({ message }) => message).join('\n');
  };

  it.each(MISTYPED)('are suggested for %s, but not in production', async (_what, query, proposed, variables) => {
    const [helpful, silent] = [await told(query, variables, false), await told(query, variables, true)];
    expect(helpful).toContain(proposed);
    expect(silent).not.toBe('');
    expect(silent).not.toContain(proposed);
    expect(silent).not.toMatch(SUGGESTED);
  });

  it('are not suggested for an unknown directive', async () => {
    expect(await told('{ axes @skp(if: true) { totalCount } }', {}, false)).toBe('Unknown directive "@skp".');
  });
});

describe('ALLOW_SUGGESTIONS', () => {
  it('takes precedence over NODE_ENV', () => {
    const suggestions = (variables: NodeJS.ProcessEnv) => permissionsIn(readConfig(variables)).suggestions;
    expect(suggestions({})).toBe(true);
    expect(suggestions({ NODE_ENV: 'production' })).toBe(false);
    expect(suggestions({ NODE_ENV: 'production', ALLOW_SUGGESTIONS: 'true' })).toBe(true);
    expect(suggestions({ ALLOW_SUGGESTIONS: 'false' })).toBe(false);
    expect(() => readConfig({ ALLOW_SUGGESTIONS: '1' })).toThrow('ALLOW_SUGGESTIONS: must be true or false');
  });
});
