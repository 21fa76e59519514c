import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import { collationKey } from '../../src/graph/model/collation.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

/** In the order of a Spanish dictionary. */
const ORDERED = [
  '1.ª Cumbre',
  'Agua',
  '¡Ahora!',
  'ALBA',
  'ALBA-TCP',
  'Árbol',
  'caña',
  'Caña',
  'cañas',
  'caos',
  "K'iche'",
  'Kilo',
  'mas',
  'más',
  'Más',
  'masa',
  'Nación',
  'nación andina',
  'Naciones',
  'Nutrición',
  'nzima',
  'ñame',
  'Ñandú',
  'Océano',
  '«Zafra»',
  'Zürich',
];

const byKey = (one: string, other: string) => (collationKey(one) < collationKey(other) ? -1 : 1);

describe('the sort keys of names', () => {
  it('order them as a Spanish dictionary does', () => {
    expect(ORDERED.toReversed().toSorted(byKey)).toEqual(ORDERED);
    expect(['Océano', 'Nutrición', 'Ñandú', 'Nación'].toSorted(byKey)).toEqual([
      'Nación',
      'Nutrición',
      'Ñandú',
      'Océano',
    ]);
  });

  it('order words as the Spanish collation of Unicode does, composed or decomposed', () => {
    const { compare } = new Intl.Collator('es');
    const word = fc.stringMatching(/^[abcnoñáéíóúüNÑÁO]{1,6}( [abnñá]{1,3})?$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(collationKey(one.normalize('NFD'))).toBe(collationKey(one));
        if (one !== other) expect(byKey(one, other)).toBe(Math.sign(compare(one, other)));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe.each(ONE_OF_EACH)('the order by name on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    // Slugs are in the opposite order, so that they cannot decide.
    await ORDERED.reduce(
      (some, name, place) => some.node('Topic', `t-${99 - place}`, { nameEs: name, acronym: name }),
      world().node('Topic', 'equal-b', { nameEs: 'Agua', acronym: 'Agua' }),
    ).writeTo(graph);
  });
  afterAll(() => graph?.close());

  const expected = ORDERED.flatMap((name) => (name === 'Agua' ? [name, name] : [name]));
  const page = async (orderBy: string, more: string) => {
    const query = `{ topics(orderBy: [${orderBy}], ${more}) {
      nodes { name(lang: [ES]) { text } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
    const { data, statements } = await ask(graph, query);
    expect(statements).toHaveLength(1);
    const { nodes, pageInfo } = data.topics;
    return { names: nodes.map(({ name }: { name: { text: string } }) => name.text), pageInfo };
  };

  it.each(['NAME', 'ACRONYM'])('by %s is that of a Spanish dictionary, in both directions', async (key) => {
    expect((await page(`{ field: ${key} }`, 'first: 100')).names).toEqual(expected);
    expect((await page(`{ field: ${key}, direction: DESC }`, 'first: 100')).names).toEqual(expected.toReversed());
  });

  it.each([
    ['ASC', expected],
    ['DESC', expected.toReversed()],
  ])('is the same page by page, forwards and backwards (%s)', async (direction, all) => {
    const forwards: string[] = [];
    for (let after = ''; ; ) {
      const { names, pageInfo } = await page(`{ field: NAME, direction: ${direction} }`, `first: 3${after}`);
      forwards.push(...names);
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(forwards).toEqual(all);
    const backwards: string[] = [];
    for (let before = ''; ; ) {
      const { names, pageInfo } = await page(`{ field: NAME, direction: ${direction} }`, `last: 4${before}`);
      backwards.unshift(...names);
      if (!pageInfo.hasPreviousPage) break;
      before = `, before: "${pageInfo.startCursor}"`;
    }
    expect(backwards).toEqual(all);
  });
});
