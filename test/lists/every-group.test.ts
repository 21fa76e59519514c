import { describe, expect, it } from 'vitest';
import { ENGINES } from '../testkit/engines.ts';
import { type Ask, casesFor, listsFor, nameOf, placeOf, useThirtyActors, viewsFor } from './every-list.ts';
import type { SeenLists } from './plain/views.ts';
import { CLAIM_LISTS, COOPERATION_LISTS, ROOT_LISTS, type SchemaList } from './schema-lists.ts';

const PAGE = 100;
const GROUPS = `(first: ${PAGE}, keys:`;

/** Each key alone, and with the next. */
const keysOf = ({ groups }: SchemaList): readonly (readonly string[])[] =>
  groups.flatMap((key, place) => {
    const next = groups[(place + 1) % groups.length] ?? key;
    return next === key ? [[key]] : [[key], [key, next]];
  });

interface Bucket {
  readonly count: number;
  readonly values: readonly { readonly key: string; readonly value: string | null }[];
}

async function check(ask: Ask, list: SchemaList, keys: readonly string[], view: SeenLists): Promise<void> {
  const { rows, write, read } = placeOf(list, view);
  const groups = view.plain.grouped(rows, list.label, keys);
  const part = `${list.field} { aggregate { count groupBy${GROUPS} [${keys.join(' ')}]) { totalCount nodes { count values { key value } } } } }`;
  const query = `query Every ${view.directive} ${write([part])}`;
  const { data, errors, statements } = await ask(query);
  expect({ errors, statements: statements.length, query }).toEqual({ errors: [], statements: 1, query });
  const { count, groupBy } = read(data)[list.field].aggregate;
  const found = groupBy.nodes.map((bucket: Bucket) => ({
    values: bucket.values.map(({ value }) => value),
    count: bucket.count,
  }));
  const named = groupBy.nodes.every((bucket: Bucket) => `${bucket.values.map(({ key }) => key)}` === `${keys}`);
  const said = { keys, view: view.directive, named: true };
  expect({ ...said, named, count, total: groupBy.totalCount, found }).toEqual({
    ...said,
    count: new Set(rows.map(({ id }) => id)).size,
    total: groups.length,
    found: groups.slice(0, PAGE),
  });
}

describe.each(ENGINES)('every group key on $name', (engine) => {
  const ask = useThirtyActors(engine);
  const lists = [...ROOT_LISTS, ...CLAIM_LISTS, ...COOPERATION_LISTS].map((list) => ({ name: nameOf(list), list }));

  it.each(listsFor(engine, lists))('$name: gives the same groups as a plain count in memory', async ({ list }) => {
    for (const [place, keys] of casesFor(engine, keysOf(list)).entries())
      for (const view of viewsFor(list, keys, place)) await check(ask(), list, keys, view);
  });
});
