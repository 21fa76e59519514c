import type { GraphQLInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../testkit/engines.ts';
import {
  type Ask,
  asksForDate,
  casesFor,
  idIn,
  listsFor,
  nameOf,
  onlyStated,
  placeOf,
  selectionOf,
  statementsOf,
  useThirtyActors,
  viewAt,
} from './every-list.ts';
import { conditionsOf } from './plain/conditions.ts';
import type { SeenLists } from './plain/views.ts';
import { CLAIM_LISTS, COOPERATION_LISTS, ROOT_LISTS, refusedOn, type SchemaList } from './schema-lists.ts';

/** So many conditions are asked in one query; of cooperations fewer, as each reads paths of claims. */
const atOnce = ({ field }: SchemaList) => (field === 'cooperations' ? 3 : 8);

interface Case {
  readonly argument: 'where' | 'edge';
  readonly condition: unknown;
}

const casesOf = (
  argument: Case['argument'],
  type: GraphQLInputObjectType | undefined,
  leftOut: readonly string[] = [],
): readonly Case[] => (type ? conditionsOf(type, leftOut).map((condition) => ({ argument, condition })) : []);

async function check(ask: Ask, list: SchemaList, cases: readonly Case[], view: SeenLists): Promise<void> {
  const { plain } = view;
  const { rows, write, read } = placeOf(list, view);
  const declared = cases.map(({ argument }, place) => `$c${place}: ${list[argument]?.name}`).join(', ');
  const parts = cases.map(
    ({ argument }, place) =>
      `a${place}: ${list.field}(${argument}: $c${place}, first: 60) { totalCount nodes ${selectionOf(list)} }`,
  );
  const query = `query Every(${declared}) ${view.directive} ${write(parts)}`;
  const variables = Object.fromEntries(cases.map(({ condition }, place) => [`c${place}`, condition]));
  const { data, errors, statements } = await ask(query, { variables });
  expect({ errors, query, variables }).toEqual({ errors: [], query, variables });
  // Conditions that come to the same share a statement.
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.length).toBeLessThanOrEqual(statementsOf(list, parts));
  const answer = read(data);
  for (const [place, { argument, condition }] of cases.entries()) {
    const held = rows.filter((row) =>
      argument === 'where'
        ? plain.meets(row, list.label, condition)
        : row.claim && plain.edgeHolds(row.claim, condition),
    );
    const ids = plain.ordered(held, list.label, []).map(({ id }) => id);
    const said = { [argument]: condition, view: view.directive };
    const { totalCount, nodes } = answer[`a${place}`];
    expect({ ...said, totalCount, ids: nodes.map(idIn) }).toEqual({
      ...said,
      totalCount: ids.length,
      ids: ids.slice(0, 60),
    });
  }
}

describe.each(ENGINES)('every filter on $name', (engine) => {
  const ask = useThirtyActors(engine);
  const lists = [
    ...ROOT_LISTS.map((list) => ({ name: nameOf(list), list, cases: casesOf('where', list.where) })),
    ...COOPERATION_LISTS.map((list) => ({
      name: nameOf(list),
      list,
      cases: casesOf('where', list.where).filter((_, place) => place % 5 === 0),
    })),
    ...CLAIM_LISTS.map((list) => ({ name: nameOf(list), list, cases: casesOf('edge', list.edge, refusedOn(list)) })),
  ];

  it.each(listsFor(engine, lists))(
    '$name: keeps the same rows as a plain test of each row in memory',
    async ({ list, cases }) => {
      const chosen = casesFor(engine, cases);
      const size = atOnce(list);
      const dates = chosen.filter(({ condition }) => asksForDate(list, condition));
      for (let place = 0; place < chosen.length; place += size)
        await check(ask(), list, chosen.slice(place, place + size), viewAt(place / size));
      for (let place = 0; place < dates.length; place += size)
        await check(ask(), list, dates.slice(place, place + size), onlyStated);
    },
  );
});
