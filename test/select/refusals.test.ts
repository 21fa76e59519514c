import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { smallGraph } from './fixture.ts';

describe.each(ENGINES)('the service on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  const refused = async (query: string) => {
    const { errors, statements } = await service(graph)(query);
    return { code: errors[0]?.extensions?.code, message: errors[0]?.message, statements: statements.length };
  };

  it.each([-1, 101, 1000])('refuses first: %i and names the accepted values', async (first) => {
    expect(await refused(`{ axes(first: ${first}) { nodes { slug } } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message: `axes: \`first\` is ${first}. Accepted: a whole number from 0 to 100.`,
      statements: 0,
    });
  });

  it.each(['can', 'Nothing:x', '', 'QWN0b3I6Y2Fu'])('refuses the id %j', async (id) => {
    const answer = await refused(`{ node(id: "${id}") { id } }`);
    expect(answer).toMatchObject({ code: 'BAD_USER_INPUT', statements: 0 });
    expect(answer.message).toContain('Accepted: a kind, a colon and a slug');
  });

  it.each([
    ['from: "can", to: "Axis:energia"', 'paths: `from`: "can" is no id of a node.'],
    ['from: "Actor:can", to: "Claim:x"', 'paths: `to`: "Claim:x" is no id of a node.'],
    ['from: "Actor:can", to: "Actor:can"', 'Accepted: two different nodes.'],
    ['from: "Actor:can", to: "Axis:energia", maxLength: 5', 'Accepted: a whole number from 1 to 4.'],
    ['from: "Actor:can", to: "Axis:energia", via: { relations: [] }', 'all but ABOUT if it is left out.'],
    ['from: "Actor:can", to: "Axis:energia", via: { kinds: [] }', 'all if it is left out.'],
  ])('refuses the paths %s', async (args, message) => {
    const answer = await refused(`{ paths(${args}) { length } }`);
    expect(answer).toMatchObject({ code: 'BAD_USER_INPUT', statements: 0 });
    expect(answer.message).toContain(message);
  });

  it('gives null for an unknown slug, whatever characters it contains', async () => {
    for (const slug of ['nada', '', '" OR 1=1', "x'}) DETACH DELETE n //"]) {
      const { data, errors } = await service(graph)('query Q($slug: String!) { axis(slug: $slug) { slug } }', {
        variables: { slug },
      });
      expect({ data, errors }).toEqual({ data: { axis: null }, errors: [] });
    }
  });

  it('refuses an invalid cursor, and a cursor of another list, argument or view', async () => {
    const ask = service(graph);
    const { data } = await ask(
      '{ axes(first: 1) { pageInfo { endCursor } } organisms(first: 1) { pageInfo { endCursor } } }',
    );
    const axes = data.axes.pageInfo.endCursor;
    const organisms = data.organisms.pageInfo.endCursor;
    for (const query of [
      '{ axes(after: "x") { nodes { slug } } }',
      `{ axes(after: "${organisms}") { nodes { slug } } }`,
      `query Q @view(status: [CONFIRMED]) { axes(after: "${axes}") { nodes { slug } } }`,
    ]) {
      const answer = await refused(query);
      expect(answer).toMatchObject({ code: 'BAD_USER_INPUT', statements: 0 });
      expect(answer.message).toContain('`after` is no cursor of this list');
    }
  });

  it('refuses a selection of too many rows before any statement runs', async () => {
    const answer = await refused(
      '{ axes(first: 100) { nodes { initiatives(first: 100) { nodes { actors(first: 100) { nodes { slug } } } } } } }',
    );
    expect(answer).toMatchObject({ code: 'LIMIT_EXCEEDED', statements: 0 });
    expect(answer.message).toContain('Accepted: at most 10000');
  });

  it('counts the rows of all root fields together', async () => {
    const one = 'axes(first: 90) { nodes { initiatives(first: 100) { nodes { slug } } } }';
    expect((await service(graph)(`{ ${one} }`)).errors).toEqual([]);
    expect(await refused(`{ a: ${one} b: ${one} }`)).toMatchObject({ code: 'LIMIT_EXCEEDED', statements: 0 });
  });

  it('refuses an impossible view', async () => {
    expect(await refused('query Q @view(asOf: "31/03/2024") { axes { nodes { slug } } }')).toEqual({
      code: 'BAD_USER_INPUT',
      message: '@view: `asOf`: "31/03/2024" is not a day; accepted: ISO 8601, such as "2024-04-05".',
      statements: 0,
    });
    expect(await refused('query Q @view(minSources: -1) { axes { nodes { slug } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      statements: 0,
    });
  });

  it('hides the details of an unexpected error', async () => {
    const broken: Graph = { ...graph, read: () => Promise.reject(new Error('secret of the engine')) };
    const { errors } = await service(broken)('{ axes { nodes { slug } } }');
    expect(errors[0]?.message).toBe('Unexpected error.');
    expect(errors[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
  });
});
