import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';
import { REGIONAL_TEXTS } from './regional-texts.ts';

const SEARCH = `query Search($text: String!) { search(text: $text) {
  hits { node { id } fragment { text highlighted } } } }`;
const FILTER = `query Filter($text: String!) { initiatives(first: 100, where: { or: [
  { name: { contains: $text, fold: true } }, { acronym: { contains: $text, fold: true } }] }) { nodes { id } } }`;

const slugOf = (place: number) => `text-${place}`;
const idOf = (place: number) => `Initiative:${slugOf(place)}`;

const typed = REGIONAL_TEXTS.flatMap(({ text, typed: all }, place) =>
  all.map((one) => ({ typed: one, text, id: idOf(place) })),
);
const folded = REGIONAL_TEXTS.flatMap(({ text, folded: all = [] }, place) =>
  all.map((one) => ({ typed: one, text, id: idOf(place) })),
);

const regional = () =>
  REGIONAL_TEXTS.reduce(
    (some, { text, acronym }, place) =>
      some.node(
        'Initiative',
        slugOf(place),
        acronym ? { nameEs: `Entidad ${place}`, acronym: text } : { nameEs: text },
      ),
    world(),
  );

describe('the texts of the region', () => {
  it('are sixty, each with the words that people type', () => {
    expect(REGIONAL_TEXTS.length).toBeGreaterThanOrEqual(60);
    for (const one of REGIONAL_TEXTS) expect(one.typed.length).toBeGreaterThan(0);
  });
});

describe.each(ONE_OF_EACH)('texts of the region on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await regional().writeTo(graph);
  });
  afterAll(() => graph?.close());

  it.each(typed)('are found first by a search: "$typed" finds "$text"', async ({ typed: text, id }) => {
    const { data, statements } = await ask(graph, SEARCH, { variables: { text } });
    expect(data.search.hits[0]?.node.id).toBe(id);
    expect(data.search.hits[0].fragment.some(({ highlighted }: { highlighted: boolean }) => highlighted)).toBe(true);
    expect(statements).toHaveLength(1);
  });

  it.each(folded)('are found by a folded filter too: "$typed" in "$text"', async ({ typed: text, id }) => {
    const { data } = await ask(graph, FILTER, { variables: { text } });
    expect(data.initiatives.nodes).toContainEqual({ id });
  });
});
