import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

/** Two documents whose quotes stand in another order than their slugs; a person, an organism and nobody as speakers. */
async function quotedGraph(graph: Graph): Promise<void> {
  await install(graph);
  await world()
    .node('Person', 'ana')
    .node('Organism', 'can')
    .quote('z', 'acta', 'Se abrió la sesión', 'Apertura', { position: 1 })
    .quote('y', 'acta', 'Agradeció la invitación', 'Apertura', { position: 2, saidBy: ['Person:ana'] })
    .quote('x', 'acta', 'La CAN asumirá el tema', 'Acuerdos', { position: 3, saidBy: ['Actor:can'] })
    .quote('b', 'informe', 'Propuso una reunión', 'II', { position: 1, saidBy: ['Person:ana'] })
    .quote('a', 'informe', 'Cada organismo enviará una nota', 'II', { position: 2, saidBy: ['Person:ana'] })
    .quote('c', 'informe', 'Sin lugar', 'III')
    .writeTo(graph);
}

const IN_ORDER = ['z', 'y', 'x', 'c', 'b', 'a'];

describe.each(ONE_OF_EACH)('lists of quotes on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await quotedGraph(graph);
  });
  afterAll(() => graph?.close());

  const one = async (query: string) => {
    const { data, statements } = await ask(graph, query);
    expect(statements).toHaveLength(1);
    return data;
  };
  const slugs = ({ nodes }: { nodes: readonly { slug: string }[] }) => nodes.map(({ slug }) => slug);
  const where = async (filter: string) =>
    slugs((await one(`{ citations(where: ${filter}) { nodes { slug } } }`)).citations);

  it('are ordered by document and position, with quotes without a position first', async () => {
    const { citations } = await one('{ citations { totalCount nodes { slug } aggregate { count } } }');
    expect(citations).toMatchObject({ totalCount: 6, aggregate: { count: 6 } });
    expect(slugs(citations)).toEqual(IN_ORDER);
  });

  it.each([
    ['', 'first', 'after', 'endCursor'],
    ['query Q @view(status: [WITHDRAWN])', 'last', 'before', 'startCursor'],
  ])('are complete page by page, in both directions and under any view (%s)', async (head, size, argument, end) => {
    const found: string[] = [];
    let [cursor, more] = ['', true];
    while (more) {
      const place = cursor ? `, ${argument}: "${cursor}"` : '';
      const { citations } = await one(
        `${head} { citations(${size}: 2${place}) { nodes { slug } pageInfo { hasNextPage hasPreviousPage ${end} } } }`,
      );
      if (size === 'first') found.push(...slugs(citations));
      else found.unshift(...slugs(citations));
      cursor = citations.pageInfo[end];
      more = size === 'first' ? citations.pageInfo.hasNextPage : citations.pageInfo.hasPreviousPage;
    }
    expect(found).toEqual(IN_ORDER);
  });

  it('refuse the cursor of another list', async () => {
    const { citations } = await one('{ citations(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await service(graph)(
      `{ person(slug: "ana") { citations(after: "${citations.pageInfo.endCursor}") { nodes { slug } } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([
    ['{ quote: { contains: "REUNION", fold: true } }', ['b']],
    ['{ quote: { contains: "reunion" } }', []],
    ['{ section: { eq: "II" } }', ['b', 'a']],
    ['{ position: { gte: 2 } }', ['y', 'x', 'a']],
    ['{ document: { some: { slug: { eq: "acta" } } } }', ['z', 'y', 'x']],
    ['{ document: { none: { slug: { eq: "acta" } } } }', ['c', 'b', 'a']],
    ['{ saidBy: { some: { id: { eq: "Person:ana" } } } }', ['y', 'b', 'a']],
    ['{ saidBy: { some: { slug: { eq: "can" } } } }', ['x']],
    ['{ saidBy: { some: { kind: { eq: ORGANISM } } } }', ['x']],
    ['{ saidBy: { some: { kind: { ne: ORGANISM } } } }', ['y', 'b', 'a']],
    ['{ saidBy: { none: {} } }', ['z', 'c']],
    ['{ saidBy: { count: { eq: 1 } }, document: { single: { slug: { eq: "acta" } } } }', ['y', 'x']],
    ['{ or: [{ section: { eq: "Acuerdos" } }, { not: { saidBy: { some: {} } } }] }', ['z', 'x', 'c']],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await where(filter)).toEqual(expected);
  });

  it('are ordered by their fields', async () => {
    const { citations } = await one(
      '{ citations(orderBy: [{ field: SECTION, direction: DESC }, { field: POSITION }]) { nodes { slug } } }',
    );
    expect(slugs(citations)).toEqual(['c', 'b', 'a', 'z', 'y', 'x']);
  });

  it('are grouped by document and speaker', async () => {
    const { citations } = await one(
      '{ citations { facets(keys: [DOCUMENT, SAID_BY]) { buckets { count values { value node { id } } } } } }',
    );
    const bucket = (id: string | null, count: number) => ({ count, values: [{ value: id, node: id && { id } }] });
    expect(citations.facets).toEqual([
      { buckets: [bucket('Document:acta', 3), bucket('Document:informe', 3)] },
      { buckets: [bucket('Person:ana', 3), bucket(null, 2), bucket('Actor:can', 1)] },
    ]);
  });

  it('exist below documents, people and actors', async () => {
    const below = async (field: string) =>
      slugs(
        Object.values<{ citations: never }>(await one(`{ ${field} { citations { nodes { slug } } } }`))[0]
          ?.citations ?? { nodes: [] },
      );
    expect(await below('document(slug: "informe")')).toEqual(['c', 'b', 'a']);
    expect(await below('person(slug: "ana")')).toEqual(['y', 'b', 'a']);
    expect(await below('actor(slug: "can")')).toEqual(['x']);
    expect(await below('organism(slug: "can")')).toEqual(['x']);
    const { person } = await one(
      '{ person(slug: "ana") { citations(last: 1, where: { section: { eq: "II" } }) { totalCount nodes { slug document { slug } } } } }',
    );
    expect(person.citations).toEqual({ totalCount: 2, nodes: [{ slug: 'a', document: { slug: 'informe' } }] });
  });
});
