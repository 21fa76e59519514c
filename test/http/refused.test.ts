import { describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import { ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { useGraph } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';

const TIMES = 3;
const GRAPHQL = { accept: 'application/graphql-response+json' };

const NO_OPERATION = 'OPERATION_RESOLUTION_FAILURE';
const UNREADABLE = 'GRAPHQL_PARSE_FAILED';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';
const BAD = 'BAD_USER_INPUT';

interface More {
  readonly variables?: { readonly [name: string]: unknown };
  readonly operationName?: string;
}

const INCLUDED = 'query ($b: Boolean!) { axes @include(if: $b) { totalCount } }';
const TWO = '{ axes { totalCount } } query B { axes { totalCount } }';

/** Requests that are refused before any field is executed. */
const REFUSED: readonly (readonly [query: string, code: string, more: More])[] = [
  ['subscription { x }', BAD, {}],
  ['subscription S { x } query Q { axes { totalCount } }', BAD, { operationName: 'S' }],
  ['subscription ($d: Date) { x(d: $d) }', BAD, { variables: { d: 'soon' } }],
  ['mutation { x }', BAD, {}],
  ['query Q { axes { totalCount } }', NO_OPERATION, { operationName: 'R' }],
  ['query A { axes { totalCount } } query B { axes { totalCount } }', NO_OPERATION, {}],
  [TWO, NO_OPERATION, {}],
  [TWO, INVALID, { operationName: 'B' }],
  ['fragment F on Axis { slug }', NO_OPERATION, {}],
  ['{ }', UNREADABLE, {}],
  ['{ axes { } }', UNREADABLE, {}],
  ['{ axes @nothing { totalCount } }', INVALID, {}],
  ['query @skip(if: true) { axes { totalCount } }', INVALID, {}],
  ['query ($b: Int @include(if: true)) { axes(first: $b) { totalCount } }', INVALID, {}],
  ['{ axis(slug: "energia") { ...F } } fragment F on Axis @include(if: true) { slug }', INVALID, {}],
  ['query ($b: Boolean) { axes @include(if: $b) { totalCount } }', INVALID, {}],
  [INCLUDED, BAD, {}],
  [INCLUDED, BAD, { variables: { b: 'true' } }],
  [INCLUDED, BAD, { variables: { b: null } }],
  ['query ($d: Date) @view(asOf: $d) { axes { totalCount } }', BAD, { variables: { d: 'soon' } }],
];

describe.each(ENGINES.filter(({ kind }) => kind === 'grafeo'))('an invalid request on $name', (engine) => {
  const graph = useGraph(engine);

  it.each(REFUSED)('%s is refused with %s every time: %j', async (query, code, more) => {
    const ask = service(graph());
    const first = await ask(query, more);
    expect([200, 400]).toContain(first.status);
    expect(first.data ?? null).toBeNull();
    expect(first.statements).toEqual([]);
    expect(first.errors).not.toEqual([]);
    for (const { extensions } of first.errors) expect(extensions).toEqual({ code });
    for (let time = 0; time < TIMES; time += 1) expect(await ask(query, more)).toEqual(first);
    expect((await ask(query, { ...more, headers: GRAPHQL })).status).toBe(400);
  });

  it('is not blamed for a stored value that the schema does not know: that is an internal error', async () => {
    await install(graph());
    await world().node('Initiative', 'x', { kind: 'UNHEARD_OF' }).writeTo(graph());
    const { data, errors } = await service(graph())('{ initiative(slug: "x") { slug kind } }');
    expect(data).toEqual({ initiative: { slug: 'x', kind: null } });
    expect(errors).toEqual([
      {
        message: 'Unexpected error.',
        locations: [{ line: 1, column: 32 }],
        path: ['initiative', 'kind'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });
});
