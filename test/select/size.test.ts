import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { MAXIMUM } from '../../src/select/budget.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { type Answer, service } from '../testkit/execute.ts';
import { smallGraph } from './fixture.ts';

const repeated = (count: number, each: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => each(place)).join(' ');

/** From an axis through relations that lead back to axes, each of which spreads the next fragment. */
const BACK = ['topics', 'initiatives', 'events', 'addressingCommitments'].map(
  (field) => (next: string) => `${field}(first: 1) { totalCount nodes { axes(first: 1) { nodes { ${next} } } } }`,
);
const spreading = (levels: number) =>
  `{ axes(first: 1) { nodes { ...F0 } } } ${repeated(
    levels,
    (place) => `fragment F${place} on Axis { ${BACK.map((back) => back(`...F${place + 1}`)).join(' ')} }`,
  )} fragment F${levels} on Axis { slug }`;

/**
 * A selection under each concrete type is merged with that of the interface, which is then composed once for each type.
 */
const byType = (levels: number): string =>
  levels === 0
    ? 'id'
    : `... on Actor { sameAs(first: 1) { nodes { ${byType(levels - 1)} } } } ... on Organism { sameAs(first: 1) { totalCount } }
       ... on Cooperant { sameAs(first: 1) { aggregate { count } } } ... on Group { sameAs(first: 1) { edges { cursor } } }`;

const list = (place: number) => `a${place}: initiatives(first: 1) { totalCount nodes { id } }`;
const ACTORS =
  'orderBy: [{ field: ACTORS_COUNT }, { field: ACTORS_COUNT, direction: DESC }, { field: AXES_COUNT }, { field: AXES_COUNT, direction: DESC }]';
const byCounts = (count: number) =>
  `{ axes(first: 1) { nodes { ${repeated(count, (place) => `a${place}: initiatives(first: 1, ${ACTORS}) { nodes { id } }`)} } } }`;
const conditions = (count: number) =>
  `query ($where: AxisWhere) { ${repeated(count, (place) => `a${place}: axes(where: $where) { totalCount aggregate { count } }`)} }`;
const where = { or: Array.from({ length: 24 }, () => ({ initiatives: { single: { slug: { eq: 'x' } } } })) };

describe.each(ONE_OF_EACH)('the size of a statement on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  const refused = async (query: string, variables = {}) => {
    const ask = service(graph);
    const [first, again] = [await ask(query, { variables }), await ask(query, { variables })];
    const problems = ({ errors }: Answer) => errors.map(({ message, extensions }) => `${extensions?.code} ${message}`);
    expect(problems(again)).toEqual(problems(first));
    expect([...first.statements, ...again.statements]).toEqual([]);
    return [...new Set(problems(first))];
  };

  it('is limited in lists and totals; up to the limit it is answered', async () => {
    const asking = (count: number) => `{ actor(slug: "fao") { ${repeated(count, list)} } }`;
    const { data, errors } = await service(graph)(asking(37));
    expect(errors).toEqual([]);
    const one = { totalCount: 1, nodes: [{ id: 'Initiative:centro' }] };
    expect(data.actor).toEqual(Object.fromEntries(Array.from({ length: 37 }, (_, place) => [`a${place}`, one])));
    expect(await refused(asking(60))).toEqual([
      'LIMIT_EXCEEDED actor: this selection takes 76 lists, totals, groupings and counts below one field of the operation. ' +
        'Accepted: at most 75. Ask for fewer, or in several operations.',
    ]);
  });

  it.each([
    ['fragments that spread each other', spreading(3)],
    ['fragments that spread each other more', spreading(4)],
    ['what each type selects anew', `{ search(text: "can") { hits { node { ${byType(5)} } } } }`],
    ['orders by counts', byCounts(16)],
  ])('is limited in %s', async (_what, query) => {
    const [problem, ...others] = await refused(query);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^LIMIT_EXCEEDED .* Accepted: at most \d+\./);
  });

  it('is limited in characters, over all root fields together', async () => {
    expect((await service(graph)(conditions(3), { variables: { where } })).errors).toEqual([]);
    expect(await refused(conditions(40), { where })).toEqual([
      expect.stringMatching(
        new RegExp(
          `^LIMIT_EXCEEDED axes: this selection takes \\d+ characters of a statement or more. Accepted: at most ${MAXIMUM.text}\\.`,
        ),
      ),
    ]);
  });

  it('counts a selection once, however many ids it is for', async () => {
    const ids = Array.from({ length: 100 }, (_, place) => `"Actor:x${place}"`).join(', ');
    const fields = repeated(20, (place) => `a${place}: initiatives(first: 1) { totalCount nodes { id } }`);
    const { data, errors, statements } = await service(graph)(
      `{ nodes(ids: [${ids}, ]) { ... on Organism { ${fields} } } }`,
    );
    expect({ errors, count: data.nodes.length, statements: statements.length }).toEqual({
      errors: [],
      count: 100,
      statements: 1,
    });
  });

  it('is limited in the values compared with, such as the possible words of a search', async () => {
    const search = (count: number) =>
      `{ ${repeated(count, (place) => `a${place}: search(text: "${'ab'.repeat(18)}${place + 100} ${'cd'.repeat(18)}") { totalCount }`)} }`;
    expect((await service(graph)(search(2))).errors).toEqual([]);
    expect(await refused(search(60))).toEqual([
      expect.stringMatching(/^LIMIT_EXCEEDED search: .* characters of values/),
    ]);
  });

  it('is answered or refused, however deeply lists and conditions are nested', async () => {
    const chain = repeated(6, (place) =>
      place % 2 === 0 ? 'leaders(first: 1) { nodes {' : 'leads(first: 1) { nodes {',
    );
    const all = (levels: number): string =>
      levels === 0
        ? '{ slug: { eq: "x" } }'
        : `{ ${levels % 2 === 1 ? 'actors' : 'initiatives'}: { all: ${all(levels - 1)} } }`;
    const { errors } = await service(graph)(
      `{ axes(first: 1) { nodes { ${chain} initiatives(where: ${all(5)}) { totalCount } ${'}}'.repeat(6)} } } }`,
    );
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(
      engine.kind === 'grafeo' ? ['LIMIT_EXCEEDED'] : [],
    );
  });
});
