import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

interface Said {
  readonly slug: string;
  readonly quote: string;
  readonly position: number;
  readonly saidBy: { readonly slug: string } | null;
}

describe.each(ONE_OF_EACH)('from the facts to the words of the source, on $name', (engine) => {
  const graph = useFoundingGraph(engine);
  const answer = async (query: string) => {
    const { data, statements } = await ask(graph(), query);
    expect(statements).toHaveLength(1);
    return data;
  };

  it('What was said by whom, in order?', async () => {
    const { citations } = await answer(`{
      citations(where: { saidBy: { some: { kind: { eq: PERSON } } } }, first: 100) {
        totalCount
        nodes { slug quote position saidBy { ... on Person { slug } } }
      }
    }`);
    const said: readonly Said[] = citations.nodes;
    expect(said).toHaveLength(citations.totalCount);
    const positions = said.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((one, other) => one - other));
    const turns = said.map(({ saidBy }) => saidBy?.slug).filter((slug, place, all) => slug !== all[place - 1]);
    expect(turns).toEqual([
      'clarems-endara',
      'jean-paul-guevara',
      'alberto-lora',
      'ingrid-figueroa-santamaria',
      'benjamin-blanco',
      'clarems-endara',
    ]);
    const quotesOf = (speaker: string) => said.filter(({ saidBy }) => saidBy?.slug === speaker);
    expect(quotesOf('ingrid-figueroa-santamaria')).toMatchObject([
      { slug: 'sica-sin-secretario', quote: 'no cuentan […] Secretario General' },
      { slug: 'sica-solicita', quote: 'solicitó […] sea el SELA quien lidere' },
    ]);
    expect(quotesOf('clarems-endara')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ quote: 'evitar la duplicidad de funciones y promover la convergencia regional' }),
        expect.objectContaining({ quote: 'gran coincidencia […] todos los mecanismos' }),
      ]),
    );
  });

  it('Which statements were made at the meeting of 5 April 2024, and by whom?', async () => {
    const { statements } = await answer(`{
      statements(where: { madeAt: { some: { slug: { eq: "reunion-2024-04-05" } } } }, first: 100) {
        totalCount
        nodes { slug madeAt { slug } documents { slug } speakers { id } }
      }
    }`);
    expect(statements.totalCount).toBeGreaterThan(40);
    expect(statements.nodes).toHaveLength(statements.totalCount);
    const made = {
      madeAt: [{ slug: 'reunion-2024-04-05' }],
      documents: [{ slug: 'informe-taller-intersecretarias-2024' }],
    };
    const by = (slug: string) => ({ ...made, speakers: [{ id: `Person:${slug}` }] });
    const madeBy = Object.fromEntries(statements.nodes.map(({ slug, ...rest }: { slug: string }) => [slug, rest]));
    expect(madeBy).toMatchObject({
      'agenda-digital-adecuada': by('clarems-endara'),
      'agenda-digital-compartida': by('benjamin-blanco'),
      'camino-matriz': by('jean-paul-guevara'),
      'conclusion-3': { ...made, speakers: [] },
    });
  });

  it('Which sentence says "preferencia y posibilidad"?', async () => {
    const { search } = await answer(`{
      search(text: "preferencia y posibilidad") {
        totalCount
        hits { match field node { ... on Citation { quote section document { slug } saidBy { id } } } }
      }
    }`);
    expect(search).toEqual({
      totalCount: 1,
      hits: [
        {
          match: 'QUOTE',
          field: 'QUOTE',
          node: {
            quote: 'cada organismo […] una nota […] preferencia y posibilidad',
            section: 'II. Resumen de las intervenciones',
            document: { slug: 'informe-taller-intersecretarias-2024' },
            saidBy: null,
          },
        },
      ],
    });
  });
});
