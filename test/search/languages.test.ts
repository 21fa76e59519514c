import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { emptyGraph } from '../testkit/empty-graph.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

const QUERY = `query Search($text: String!, $lang: [Language!]) { search(text: $text, lang: $lang) {
  totalCount hits { match language node { id } } } }`;

const several = () =>
  world()
    .node('Topic', 'a-forest', { nameEs: 'Bosque nativo', nameEn: 'Forest fund for all' })
    .node('Topic', 'b-foro', { nameEs: 'Foros y formación', nameEn: 'Meetings' })
    .node('Topic', 'c-trade', { nameEs: 'Comercio', nameEn: 'Tarde trade' })
    .node('Topic', 'd-tarde', { nameEs: 'Trade de tarde', nameEn: 'Evening' })
    .node('Topic', 'e-acronym', { nameEs: 'Entidad', acronym: 'FOR' })
    .node('Topic', 'f-rio', { nameEs: 'Cuenca del río', nameEn: 'Basin' })
    .node('Topic', 'g-center', { nameEs: 'Casa', nameEn: 'House of centres' })
    .node('Topic', 'h-mesa', { nameEs: 'Mesas', nameEn: 'Tables' });

describe.each(ONE_OF_EACH)('the languages of a search on $name', (engine) => {
  let graph: Graph;
  const search = async (text: string, languages = '', lang?: readonly string[]) => {
    const headers = { 'accept-language': languages };
    const { data, statements } = await ask(graph, QUERY, { variables: { text, lang }, headers });
    expect(statements).toHaveLength(1);
    expect(data.search.totalCount).toBe(data.search.hits.length);
    return data.search.hits.map(({ node }: { node: { id: string } }) => node.id.replace(/^Topic:.-/, ''));
  };
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await several().writeTo(graph);
  });
  afterAll(() => graph?.close());

  it('rank first: those of the request, unless the search names others', async () => {
    expect(await search('for')).toEqual(['acronym', 'foro', 'forest']);
    expect(await search('for', 'en')).toEqual(['acronym', 'forest', 'foro']);
    expect(await search('for', 'en', ['ES'])).toEqual(['acronym', 'foro', 'forest']);
    expect(await search('for', 'es-AR, en;q=0.5')).toEqual(['acronym', 'forest', 'foro']);
    expect(await search('tarde')).toEqual(['tarde', 'trade']);
    expect(await search('tarde', 'en')).toEqual(['trade', 'tarde']);
  });

  it('are the only ones in which a short word may have a wrong letter', async () => {
    expect(await search('tabels')).toEqual(['mesa']);
    expect(await search('tabls')).toEqual([]);
    expect(await search('tabls', 'en')).toEqual(['mesa']);
    expect(await search('masas', 'en')).toEqual([]);
    expect(await search('masas', 'es')).toEqual(['mesa']);
  });

  it('are preferred for the fragment of equally good texts', async () => {
    const { data } = await ask(graph, QUERY, { variables: { text: 'tarde', lang: ['EN'] } });
    expect(data.search.hits[0]).toMatchObject({ language: 'EN', match: 'WORDS' });
  });

  it('do not treat words of three letters as misspellings, except for acronyms and plurals', async () => {
    for (const languages of ['es', 'en', 'pt, fr'])
      expect(await search('foro', languages)).toEqual(expect.not.arrayContaining(['forest']));
    expect(await search('forr')).toEqual(['acronym']);
    expect(await search('rios')).toEqual(['rio']);
    expect(await search('rioo')).toEqual([]);
  });

  it('prevent "foro" from finding every "for" in the founding graph', async () => {
    await emptyGraph(graph);
    await install(graph);
    await loadSeed(graph, 'seed/facts');
    for (const languages of ['', 'es', 'en', 'pt', 'fr', 'de', 'en, es']) {
      const { data } = await ask(graph, QUERY, {
        variables: { text: 'foro' },
        headers: { 'accept-language': languages },
      });
      expect(data.search.hits).toMatchObject([
        { node: { id: 'Statement:voluntad-de-mantener-el-foro' } },
        { match: 'QUOTE', node: { id: 'Citation:mantener-el-foro' } },
      ]);
    }
  });
});
