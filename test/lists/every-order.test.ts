import { describe, expect, it } from 'vitest';
import { ENGINES } from '../testkit/engines.ts';
import {
  type Ask,
  casesFor,
  type Identified,
  idIn,
  listsFor,
  nameOf,
  placeOf,
  selectionOf,
  statementsOf,
  useThirtyActors,
  viewsFor,
} from './every-list.ts';
import type { PlainOrder } from './plain/lists.ts';
import type { SeenLists } from './plain/views.ts';
import { CLAIM_LISTS, COOPERATION_LISTS, ROOT_LISTS, type SchemaList } from './schema-lists.ts';

const PAGE = 3;
const LARGEST_PAGE = 100;
const whole = (list: SchemaList) => `{ edges { cursor node ${selectionOf(list)} } totalCount }`;
const part = (list: SchemaList) => `{ nodes ${selectionOf(list)} pageInfo { hasNextPage hasPreviousPage } }`;

interface Edge {
  readonly cursor: string;
  readonly node: Identified;
}

const written = ({ field, edge, direction }: PlainOrder) =>
  `{ ${field ? `field: ${field}` : `edge: ${edge}`}, direction: ${direction} }`;

/** Each key alone in both directions, and after one by which many are equal. */
const ordersOf = ({ keys }: SchemaList): readonly (readonly PlainOrder[])[] => {
  const all = [...keys.field.map((field) => ({ field })), ...keys.edge.map((edge) => ({ edge }))];
  return all.flatMap((key, place) => [
    [{ ...key, direction: 'ASC' }],
    [{ ...key, direction: 'DESC' }],
    [
      { ...all[(place + 1) % all.length], direction: place % 2 ? 'DESC' : 'ASC' },
      { ...key, direction: 'DESC' },
    ],
  ]);
};

/** Where pages begin and end: about the first place whose row has no value, where there is one, and in the middle. */
const placesIn = (count: number, seed: number) =>
  [...new Set([1, Math.floor(count / 2), count - 2, seed % Math.max(count, 1)])].filter(
    (place) => place >= 0 && place < count,
  );

async function check(
  ask: Ask,
  list: SchemaList,
  orderBy: readonly PlainOrder[],
  view: SeenLists,
  seed: number,
): Promise<void> {
  const { rows, write, read } = placeOf(list, view);
  const ids = view.plain.ordered(rows, list.label, orderBy).map(({ id }) => id);
  const order = `orderBy: [${orderBy.map(written).join(' ')}]`;
  const answer = async (parts: readonly string[]) => {
    const query = `query Every ${view.directive} ${write(parts)}`;
    const { data, errors, statements } = await ask(query);
    expect({ errors, statements: statements.length, query }).toEqual({
      errors: [],
      statements: statementsOf(list, parts),
      query,
    });
    return read(data);
  };
  const { all } = await answer([`all: ${list.field}(${order}, first: ${LARGEST_PAGE}) ${whole(list)}`]);
  const edges: readonly Edge[] = all.edges;
  const said = { order, view: view.directive };
  expect({ ...said, total: all.totalCount, ids: edges.map(({ node }) => idIn(node)) }).toEqual({
    ...said,
    total: ids.length,
    ids: ids.slice(0, LARGEST_PAGE),
  });
  const places = placesIn(edges.length, seed);
  if (places.length === 0) return;
  const pages = await answer(
    places.flatMap((place) => [
      `a${place}: ${list.field}(${order}, first: ${PAGE}, after: "${edges[place]?.cursor}") ${part(list)}`,
      `b${place}: ${list.field}(${order}, last: ${PAGE}, before: "${edges[place]?.cursor}") ${part(list)}`,
    ]),
  );
  for (const place of places) {
    const [from, to] = [Math.max(0, place - PAGE), place + 1 + PAGE];
    const after = { nodes: ids.slice(place + 1, to), hasNextPage: to < ids.length, hasPreviousPage: true };
    const before = { nodes: ids.slice(from, place), hasNextPage: true, hasPreviousPage: from > 0 };
    const found = (alias: string) => ({
      ...pages[alias].pageInfo,
      nodes: pages[alias].nodes.map(idIn),
    });
    expect({ ...said, place, ...found(`a${place}`) }).toEqual({ ...said, place, ...after });
    expect({ ...said, place, ...found(`b${place}`) }).toEqual({ ...said, place, ...before });
  }
}

describe.each(ENGINES)('every order key on $name', (engine) => {
  const ask = useThirtyActors(engine);
  const lists = [...ROOT_LISTS, ...CLAIM_LISTS, ...COOPERATION_LISTS].map((list) => ({ name: nameOf(list), list }));

  it.each(listsFor(engine, lists))(
    '$name: gives rows and pages in the order of a plain sort in memory',
    async ({ list }) => {
      for (const [place, orderBy] of casesFor(engine, ordersOf(list)).entries())
        for (const view of viewsFor(list, orderBy, place + list.keys.field.length))
          await check(ask(), list, orderBy, view, place + list.keys.field.length);
    },
  );
});
