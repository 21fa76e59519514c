import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

const ACTORS = ['a-0', 'a-1', 'a-2', 'a-3'];
const ROLES = ['FUNDS', 'RUNS', undefined];
const STATUSES = ['PROPOSED', 'CONFIRMED', 'CONFIRMED'] as const;
/** The axes of each initiative. */
const AXES = [[0], [1], [0, 2], [0, 1], [0, 1], [1, 2], []];
/** The claims of this one are withdrawn. */
const WITHDRAWN = 4;

/** Several claims between the same two nodes, names that are equal or absent. */
function severalClaims() {
  const made = world();
  for (const axis of [0, 1, 2]) made.node('Axis', `x-${axis}`);
  for (const [place, slug] of ACTORS.entries())
    made.node('Organism', slug, place === 3 ? {} : { acronym: place === 1 ? 'OTHER' : 'SAME' });
  for (const [place, axes] of AXES.entries()) {
    made.node('Initiative', `i-${place}`);
    for (const axis of axes)
      for (const [version, status] of (['CONFIRMED', 'PROPOSED'] as const).entries())
        made.claim(`Initiative:i-${place}`, 'ADDRESSES', `Axis:x-${axis}`, {
          claimId: `addresses-${place}-${axis}-${version}`,
          status: place === WITHDRAWN ? 'WITHDRAWN' : status,
        });
  }
  for (const actor of ACTORS)
    for (const [place, role] of ROLES.entries())
      made.claim(`Actor:${actor}`, 'COOPERATES_IN', 'Initiative:i-1', {
        claimId: `${actor}-${place}`,
        role,
        status: STATUSES[place] ?? 'CONFIRMED',
      });
  made.claim('Actor:a-0', 'COOPERATES_IN', 'Initiative:i-3');
  return made.claim('Actor:a-1', 'COOPERATES_IN', 'Initiative:i-5');
}

const claims = (actor: string, places = [0, 1, 2]) => places.map((place) => `Claim:${actor}-${place}`);
const everyClaim = (actors: readonly string[]) => actors.flatMap((actor) => claims(actor));

const ACTORS_OF_ONE: readonly (readonly [args: string, ids: readonly string[]])[] = [
  ['', everyClaim(ACTORS)],
  ['edge: { status: { eq: CONFIRMED } }', ACTORS.flatMap((actor) => claims(actor, [1, 2]))],
  ['where: { acronym: { isNull: false } }', everyClaim(['a-0', 'a-1', 'a-2'])],
  ['orderBy: [{ field: ACRONYM }]', everyClaim(['a-1', 'a-0', 'a-2', 'a-3'])],
  ['orderBy: [{ field: ACRONYM, direction: DESC }]', everyClaim(['a-0', 'a-2', 'a-1', 'a-3'])],
  [
    'orderBy: [{ edge: ROLE, direction: DESC }, { field: ACRONYM }]',
    [1, 0, 2].flatMap((place) => ['a-1', 'a-0', 'a-2', 'a-3'].flatMap((actor) => claims(actor, [place]))),
  ],
];

/** Conditions on initiatives, of which some name where rows may be read from, and those that meet them. */
const FILTERED: readonly (readonly [where: string, places: readonly number[]])[] = [
  ['axes: { some: { slug: { eq: "x-0" } } }', [0, 2, 3]],
  ['axes: { some: { id: { eq: "Axis:x-1" } } }', [1, 3, 5]],
  ['axes: { some: { slug: { in: ["x-0", "x-2", "x-0", "nada"] } } }', [0, 2, 3, 5]],
  ['axes: { some: { slug: { eq: "x-1" } }, edge: { status: { eq: PROPOSED } } }', [1, 3, 5]],
  ['axes: { some: { slug: { eq: "x-1" } }, edge: { status: { eq: DISPUTED } } }', []],
  ['axes: { some: { slug: { eq: "x-1" } }, count: { gte: 2 } }', [3, 5]],
  ['axes: { some: { slug: { eq: "x-1", ne: "x-1" } } }', []],
  ['axes: { some: { slug: { eq: "X-1", fold: true } } }', [1, 3, 5]],
  ['axes: { some: { slug: { in: [] } } }', []],
  [
    'and: [{ actors: { some: { slug: { in: ["a-0", "a-1"] } } } }, { axes: { some: { slug: { eq: "x-1" } } } }]',
    [1, 3, 5],
  ],
  ['and: [{ axes: { some: { slug: { eq: "x-1" } } } }, { actors: { some: { slug: { eq: "a-0" } } } }]', [1, 3]],
  ['axes: { some: { slug: { eq: "x-0" } } }, actors: { some: { slug: { eq: "a-0" } } }', [3]],
  ['axes: { some: { slug: { eq: "x-0" } } }, actors: { some: { slug: { eq: "nada" } } }', []],
  ['actors: { some: { id: { eq: "Actor:a-0" }, kind: { eq: COOPERANT } } }', []],
  ['actors: { some: { id: { eq: "Axis:x-1" } } }', []],
  ['or: [{ axes: { some: { slug: { eq: "x-1" } } } }, { slug: { eq: "i-6" } }]', [1, 3, 5, 6]],
  ['not: { axes: { some: { slug: { eq: "x-1" } } } }', [0, 2, 4, 6]],
  ['actors: { count: { gt: 1 } }', [1]],
  ['actors: { count: { eq: 1 } }', [3, 5]],
  ['actors: { count: { lt: 1 } }', [0, 2, 4, 6]],
  ['axes: { count: { gte: 1, lt: 2 } }', [0, 1]],
  ['axes: { where: { slug: { ne: "x-0" } }, count: { gte: 1 } }', [1, 2, 3, 5]],
];

/** Neo4j plans each new text, which takes longer than running it. */
const SOME = { grafeo: 100, neo4j: 3 } as const;

describe.each(ONE_OF_EACH)('cursors at every place of a list on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await severalClaims().writeTo(graph);
  });
  afterAll(() => graph.close());

  const pageOf = async (list: (page: string) => string, page: string) => {
    const { data, statements } = await ask(graph, list(page));
    expect(statements).toHaveLength(1);
    return data.list ?? data.initiative.list;
  };

  /** All ids, in pages of one to three. */
  async function walk(list: (page: string) => string, size: number, backwards: boolean): Promise<readonly string[]> {
    const found: string[] = [];
    const [count, from] = backwards ? ['last', 'before'] : ['first', 'after'];
    for (let cursor = ''; ; ) {
      const { edges, pageInfo } = await pageOf(list, `${count}: ${size}${cursor && `, ${from}: "${cursor}"`}`);
      const ids = edges.map(({ claim, node }: { claim?: { id: string }; node: { id: string } }) => (claim ?? node).id);
      found.splice(backwards ? 0 : found.length, 0, ...ids);
      if (!(backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return found;
      cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
    }
  }

  const walks = async (list: (page: string) => string, ids: readonly string[]) => {
    for (const size of [1, 2, 3])
      for (const backwards of [false, true])
        expect({ size, backwards, ids: await walk(list, size, backwards) }).toEqual({ size, backwards, ids });
  };
  const INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

  it.each(ACTORS_OF_ONE.slice(0, SOME[engine.kind]))('several claims of one node: %s', (args, ids) =>
    walks(
      (page) => `{ initiative(slug: "i-1") { list: actors(${page} ${args}) { edges { claim { id } } ${INFO} } } }`,
      ids,
    ),
  );

  it.each(FILTERED.slice(0, SOME[engine.kind]))('initiatives, each once: %s', async (where, places) => {
    const ids = places.map((place) => `Initiative:i-${place}`);
    const list = (page: string) =>
      `{ list: initiatives(${page} where: { ${where} }) { edges { node { id } } totalCount aggregate { count } ${INFO} } }`;
    await walks(list, ids);
    const { totalCount, aggregate } = await pageOf(list, 'first: 1');
    expect({ totalCount, aggregate }).toEqual({ totalCount: ids.length, aggregate: { count: ids.length } });
    const byName = await pageOf(list, 'first: 20, orderBy: [{ field: SLUG, direction: DESC }],');
    expect(byName.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(ids.toReversed());
  });
});
