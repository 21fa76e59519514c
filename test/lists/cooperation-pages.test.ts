import { describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { useGraph } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';

const COUNT = 30;
const slug = (place: number) => `a-${String(place).padStart(2, '0')}`;
const all = Array.from({ length: COUNT }, (_, place) => place);

/** An axis that many actors lead, or an actor that leads many axes: only some of the claims are confirmed. */
function leading(confirmed: readonly number[], ofAxis: boolean) {
  const few = world().node('Axis', 'one').node('Organism', 'one');
  for (const place of all) {
    const status = confirmed.includes(place) ? 'CONFIRMED' : 'PROPOSED';
    few.node(ofAxis ? 'Group' : 'Axis', slug(place));
    if (ofAxis) few.claim(`Actor:${slug(place)}`, 'LEADS', 'Axis:one', { status });
    else few.claim('Actor:one', 'LEADS', `Axis:${slug(place)}`, { status });
  }
  return few;
}

const PAGE = 'totalCount edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage }';

describe.each(ONE_OF_EACH)('pages of cooperations on $name under a view that hides many', (engine) => {
  const graph = useGraph(engine);

  const walk = async (root: string, size: number, backwards: boolean) => {
    const ask = service(graph());
    const slugs: string[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < COUNT; pages += 1) {
      const window = backwards ? 'last: $size, before: $cursor' : 'first: $size, after: $cursor';
      const query = `query Q($size: Int, $cursor: String) @view(status: [CONFIRMED]) { it: ${root}(slug: "one") { cooperations(${window}) { ${PAGE} } } }`;
      const { data, errors, statements } = await ask(query, { variables: { size, cursor } });
      expect({ errors, statements: statements.length }).toEqual({ errors: [], statements: 1 });
      const { edges, pageInfo } = data.it.cooperations;
      const found = edges.map((edge: { node: { slug: string } }) => edge.node.slug);
      if (backwards) slugs.unshift(...found);
      else slugs.push(...found);
      expect(pageInfo[backwards ? 'hasNextPage' : 'hasPreviousPage']).toBe(cursor !== undefined);
      if (!pageInfo[backwards ? 'hasPreviousPage' : 'hasNextPage'])
        return { slugs, total: data.it.cooperations.totalCount };
      expect(edges).toHaveLength(size);
      cursor = edges.at(backwards ? 0 : -1)?.cursor;
    }
    throw new Error('the pages do not end');
  };

  it.each([
    ['none', []],
    ['the last', [29]],
    ['the first and the last', [0, 29]],
    ['every tenth', [9, 19, 29]],
    ['one early, the others late', [3, 25, 26, 27, 28]],
    ['all', all],
  ])('contain each visible cooperation once and in order: %s', async (_case, confirmed) => {
    for (const root of ['axis', 'actor']) {
      await install(graph());
      await leading(confirmed, root === 'axis').writeTo(graph());
      const expected = { slugs: confirmed.map(slug), total: confirmed.length };
      for (const size of [1, 3])
        for (const backwards of [false, true])
          expect({ root, size, backwards, ...(await walk(root, size, backwards)) }).toEqual({
            root,
            size,
            backwards,
            ...expected,
          });
    }
  });
});
