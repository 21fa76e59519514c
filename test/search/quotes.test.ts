import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask, service } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

/** Everything that a search for `nota` may find, the quotes last however well they match. */
async function quotedGraph(graph: Graph): Promise<void> {
  await install(graph);
  await world()
    .node('Topic', 'nombre', { nameEs: 'Nota' })
    .node('Topic', 'mas-largo', { nameEs: 'Notas de los organismos' })
    .node('Topic', 'una-letra', { nameEs: 'Nata' })
    .node('Topic', 'frances', { nameEs: 'Otra cosa', nameFr: 'Notaire' })
    .node('Commitment', 'texto', { nameEs: 'Compromiso', contentEs: 'Enviar una nota formal' })
    .node('Document', 'informe', { nameEs: 'x', titleEs: 'Informe' })
    .quote('entera', 'informe', 'Nota')
    .quote('frase', 'informe', 'cada organismo enviará […] una nota con su preferencia y posibilidad')
    .quote('letra', 'informe', 'una nata montada')
    .quote('otra', 'informe', 'fue inaugurado por el Secretario')
    .writeTo(graph);
}

const QUERY = `query Search($text: String!, $kinds: [NodeKind!], $lang: [Language!]) {
  search(text: $text, kinds: $kinds, lang: $lang) {
    totalCount facets { kind count }
    hits { match field language fragment { text highlighted } node { id } }
  } }`;

interface Hit {
  readonly match: string;
  readonly fragment: readonly { readonly text: string; readonly highlighted: boolean }[];
  readonly node: { readonly id: string };
}

describe.each(ONE_OF_EACH)('search in quotes on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await quotedGraph(graph);
  });
  afterAll(() => graph?.close());

  const search = async (text: string, more: object = {}) => {
    const { data, statements } = await ask(graph, QUERY, { variables: { text, ...more } });
    expect(statements).toHaveLength(1);
    return data.search;
  };
  const ids = ({ hits }: { hits: readonly Hit[] }) => hits.map(({ node }) => node.id);
  const marked = ({ fragment }: Hit) =>
    fragment.map(({ text, highlighted }) => (highlighted ? `[${text}]` : text)).join('');

  it.each([[undefined], [['ES']], [['FR']], [['EN', 'PT']]])(
    'ranks a quote after every name and text, in languages %s',
    async (lang) => {
      const { hits, facets, totalCount } = await search('nota', { lang });
      const found = ids({ hits });
      const quotes = found.filter((id) => id.startsWith('Citation:'));
      expect(found.slice(-quotes.length)).toEqual(quotes);
      expect(quotes.slice(0, 2)).toEqual(['Citation:entera', 'Citation:frase']);
      expect(found.slice(0, found.length - quotes.length)).toEqual(
        expect.arrayContaining(['Topic:nombre', 'Topic:mas-largo', 'Topic:frances', 'Commitment:texto']),
      );
      expect(facets.at(-1)).toEqual({ kind: 'CITATION', count: quotes.length });
      expect(totalCount).toBe(found.length);
    },
  );

  it('reports the match in a quote, with its words highlighted', async () => {
    const { hits } = await search('preferencia y posibilidad');
    expect(hits).toMatchObject([{ match: 'QUOTE', field: 'QUOTE', language: 'ES', node: { id: 'Citation:frase' } }]);
    expect(marked(hits[0])).toBe('cada organismo enviará […] una nota con su [preferencia] [y] [posibilidad]');
  });

  it.each([
    ['INAUGURADO', 'QUOTE', 'fue [inaugurado] por el Secretario'],
    ['inaugur', 'QUOTE', 'fue [inaugurado] por el Secretario'],
    ['inagurado', 'ONE_LETTER', 'fue [inaugurado] por el Secretario'],
    ['enviara nota organismo', 'QUOTE', 'cada [organismo] [enviará] […] una [nota] con su preferencia y posibilidad'],
  ])('finds the sentence of "%s"', async (text, match, fragment) => {
    const { hits } = await search(text);
    expect(hits).toMatchObject([{ match }]);
    expect(marked(hits[0])).toBe(fragment);
  });

  it('finds only quotes, or leaves them out', async () => {
    expect(ids(await search('nota', { kinds: ['CITATION'] }))).toEqual([
      'Citation:entera',
      'Citation:frase',
      'Citation:letra',
    ]);
    expect(ids(await search('preferencia', { kinds: ['TOPIC', 'COMMITMENT'] }))).toEqual([]);
  });

  it('is not possible by paths, which refuse the kind CITATION', async () => {
    const { errors } = await service(graph)(
      '{ paths(from: "Topic:nombre", to: "Topic:frances", via: { kinds: [CITATION] }) { length } }',
    );
    expect(errors).toMatchObject([
      { message: expect.stringContaining('CITATION, which no claim leads to'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
