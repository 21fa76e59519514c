import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

/** Four initiatives of an axis: two of the same kind, one of no kind; their claims differ in status. */
const ordered = () =>
  world()
    .node('Axis', 'energia')
    .node('Initiative', 'a', { nameEs: 'Última', kind: 'PROJECT' })
    .node('Initiative', 'b', { nameEs: 'zona', kind: 'CENTRE' })
    .node('Initiative', 'c', { nameEs: 'Árbol', kind: 'PROJECT' })
    .node('Initiative', 'd', { nameEs: 'banco' })
    .node('Organism', 'can')
    .node('Organism', 'sica')
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:b')
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:d')
    .claim('Actor:sica', 'COOPERATES_IN', 'Initiative:d')
    .claim('Initiative:a', 'ADDRESSES', 'Axis:energia', { status: 'DISPUTED', validFrom: '2024-03-01' })
    .claim('Initiative:b', 'ADDRESSES', 'Axis:energia', { sources: 2 })
    .claim('Initiative:c', 'ADDRESSES', 'Axis:energia', { status: 'PROPOSED', validFrom: '2024-01-01' })
    .claim('Initiative:d', 'ADDRESSES', 'Axis:energia', { sources: 1 });

describe.each(ONE_OF_EACH)('orders on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await ordered().writeTo(graph);
  });
  afterAll(() => graph.close());

  const slugs = (list: { nodes: readonly { slug: string }[] }) => list.nodes.map(({ slug }) => slug).join(' ');
  const all = async (orderBy: string) => {
    const { data, statements } = await ask(graph, `{ initiatives(orderBy: [${orderBy}]) { nodes { slug } } }`);
    expect(statements).toHaveLength(1);
    return slugs(data.initiatives);
  };
  const ofAxis = async (orderBy: string) => {
    const query = `{ axis(slug: "energia") { initiatives(orderBy: [${orderBy}]) { nodes { slug } } } }`;
    const { data, statements } = await ask(graph, query);
    expect(statements).toHaveLength(1);
    return slugs(data.axis.initiatives);
  };

  it('sort by one or several properties, with missing values last in both directions and ties by slug', async () => {
    expect(await all('{ field: NAME }')).toBe('c d a b');
    expect(await all('{ field: KIND }')).toBe('b a c d');
    expect(await all('{ field: KIND, direction: DESC }')).toBe('a c b d');
    expect(await all('{ field: KIND, direction: DESC }, { field: SLUG, direction: DESC }')).toBe('c a b d');
    expect(await all('{ field: KIND }, { field: NAME }')).toBe('b c a d');
  });

  it('sort by properties of the claims', async () => {
    expect(await ofAxis('{ edge: STATUS, direction: DESC }')).toBe('b d c a');
    expect(await ofAxis('{ edge: SOURCES, direction: DESC }, { field: SLUG, direction: DESC }')).toBe('b d c a');
    expect(await ofAxis('{ edge: VALID_FROM }')).toBe('c a b d');
  });

  it('treat a null `edge` or `field` like an absent one', async () => {
    expect(await ofAxis('{ field: NAME, edge: null }')).toBe(await ofAxis('{ field: NAME }'));
    expect(await ofAxis('{ field: null, edge: VALID_FROM }')).toBe(await ofAxis('{ edge: VALID_FROM }'));
  });

  it('sort by the number of related nodes', async () => {
    expect(await all('{ field: ACTORS_COUNT, direction: DESC }')).toBe('d b a c');
    expect(await ofAxis('{ field: ACTORS_COUNT }, { field: NAME, direction: DESC }')).toBe('a c b d');
  });
});
