import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

const TITLE = 'Seminario sobre Energía';
const ofSource = { name: { text: TITLE, lang: 'ES', origin: 'SOURCE' } };

describe.each(ONE_OF_EACH)('the origin of a text on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await world()
      .node('Event', 'de-2023', {
        nameEs: TITLE,
        nameEn: 'Seminar on Energy',
        distinctionEs: '2023',
        sourceTexts: ['nameEs'],
      })
      .node('Event', 'de-2024', { nameEs: TITLE, distinctionEs: '2024', sourceTexts: ['nameEs'] })
      .node('Commitment', 'seminario', {
        nameEs: 'Un seminario',
        contentEs: 'Organizarlo.',
        sourceTexts: ['contentEs'],
      })
      .node('Topic', 'nodos')
      .node('Organism', 'oea', { nameEs: 'Organización de Estados', acronym: 'OEA', aliases: ['Los Estados'] })
      .quote('uno', 'acta', 'se reunieron en Quito')
      .writeTo(graph);
  });
  afterAll(() => graph.close());

  const answered = async (query: string, variables = {}) => {
    const { data, statements } = await ask(graph, query, { variables });
    return { ...data, reads: statements.map(({ text }) => text.includes('sourceTexts')) };
  };

  it('is SOURCE if the node names the text, and EDITORIAL otherwise', async () => {
    const { data } = await ask(
      graph,
      `{
        event(slug: "de-2023") { name { text lang origin } english: name(lang: [EN]) { text origin } distinction { origin } }
        commitment(slug: "seminario") { name { origin } content { origin } }
        topic(slug: "nodos") { name { origin } }
      }`,
    );
    expect(data).toEqual({
      event: {
        ...ofSource,
        english: { text: 'Seminar on Energy', origin: 'EDITORIAL' },
        distinction: { origin: 'EDITORIAL' },
      },
      commitment: { name: { origin: 'EDITORIAL' }, content: { origin: 'SOURCE' } },
      topic: { name: { origin: 'EDITORIAL' } },
    });
  });

  it.each([
    [
      'through a fragment',
      '{ event(slug: "de-2023") { name { ...T } } } fragment T on LocalizedText { text lang origin }',
    ],
    [
      'through an inline one',
      '{ event(slug: "de-2023") { name { text ... { lang ... on LocalizedText { origin } } } } }',
    ],
    ['where fields merge', '{ event(slug: "de-2023") { name { text } name { lang origin } } }'],
    ['of a node', '{ event: node(id: "Event:de-2023") { ... on Event { name { text lang origin } } } }'],
  ])('is read if it is selected %s', async (_how, query) => {
    expect(await answered(query)).toEqual({ event: ofSource, reads: [true] });
  });

  it('is read under an alias, beside the same text without it', async () => {
    const query = '{ event(slug: "de-2023") { name { lang } one: name { from: origin } } }';
    expect(await answered(query)).toEqual({ event: { name: { lang: 'ES' }, one: { from: 'SOURCE' } }, reads: [true] });
  });

  it('is read only if it is selected', async () => {
    const query = `query Q($without: Boolean!, $with: Boolean!) {
      event(slug: "de-2023") { name { text lang origin @skip(if: $without) ...O @include(if: $with) } }
    }
    fragment O on LocalizedText { origin }`;
    const without = { event: { name: { text: TITLE, lang: 'ES' } }, reads: [false] };
    expect(await answered(query, { without: true, with: false })).toEqual(without);
    expect(await answered(query, { without: false, with: false })).toEqual({ event: ofSource, reads: [true] });
    expect(await answered(query, { without: true, with: true })).toEqual({ event: ofSource, reads: [true] });
    expect(await answered('{ event(slug: "de-2023") { name { text lang } } }')).toEqual(without);
  });

  it('allows two events to have the same title, which finds both; another field distinguishes them', async () => {
    const { data } = await ask(
      graph,
      `query Q($title: String!) {
        events(where: { name: { eq: $title } }) { nodes { slug distinction { text } } }
        exact: search(text: $title) { hits { match node { id } } }
        told: search(text: "seminario energía 2024") { hits { node { id } } }
      }`,
      { variables: { title: TITLE } },
    );
    const hit = (slug: string) => ({ match: 'NAME', node: { id: `Event:${slug}` } });
    expect(data).toEqual({
      events: {
        nodes: [
          { slug: 'de-2023', distinction: { text: '2023' } },
          { slug: 'de-2024', distinction: { text: '2024' } },
        ],
      },
      exact: { hits: [hit('de-2023'), hit('de-2024')] },
      told: { hits: [{ node: { id: 'Event:de-2024' } }] },
    });
  });

  it.each([
    ['a title of a source', 'seminario energia 2023', 'NAME', 'SOURCE'],
    ['its translation', 'seminar on energy', 'NAME', 'EDITORIAL'],
    ['a name that an editor wrote', 'un seminario', 'NAME', 'EDITORIAL'],
    ['a text of a source', 'organizarlo', 'TEXT', 'SOURCE'],
    ['a quote', 'reunieron quito', 'QUOTE', 'SOURCE'],
    ['an acronym', 'OEA', 'ACRONYM', null],
    ['an alias', 'los estados', 'ALIAS', null],
  ])('is given for the fragment of a search hit: %s', async (_what, text, field, origin) => {
    const query = 'query Q($text: String!) { search(text: $text, first: 1) { hits { field origin } } }';
    expect(await answered(query, { text })).toEqual({ search: { hits: [{ field, origin }] }, reads: [true] });
  });

  it('is read for the fragment of a search hit only if it is selected', async () => {
    const { reads } = await answered('{ search(text: "OEA") { hits { field language fragment { text } } } }');
    expect(reads).toEqual([false]);
  });
});
