import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

describe.each(ONE_OF_EACH)('what was offered, requested and left open, on $name', (engine) => {
  const graph = useFoundingGraph(engine);
  const answer = async (query: string) => {
    const { data, statements } = await ask(graph(), query);
    expect(statements).toHaveLength(1);
    return data;
  };

  it('What does ALADI offer, to whom, and what for?', async () => {
    const { commitment } = await answer(`{
      commitment(slug: "plataforma-a-disposicion") {
        kind
        addressees { nodes { slug } }
        concernedInitiatives { nodes { slug } }
        statements { edges { node { kind text { text } } citations { quote } } }
      }
    }`);
    expect(commitment).toEqual({
      kind: 'OFFER',
      addressees: { nodes: [{ slug: 'secretarias' }] },
      concernedInitiatives: { nodes: [{ slug: 'pymes-latinas-grandes-negocios' }] },
      statements: {
        edges: [
          {
            node: { kind: 'PURPOSE', text: { text: expect.stringMatching(/complementación.*sinergias.*plataforma/) } },
            citations: [
              {
                quote:
                  'Pymes Latinas Grandes Negocios […] a disposición […] complementación […] sinergias […] ' +
                  'alimentación de la plataforma',
              },
            ],
          },
        ],
      },
    });
  });

  it('Among which plagues does the Centro give priority to the FOC R4T?', async () => {
    const { topic } = await answer(`{
      topic(slug: "foc-r4t") {
        partOf { edges { node { slug } claim { basis note } citations { quote } } }
        initiatives { nodes { slug } }
      }
    }`);
    expect(topic).toEqual({
      partOf: {
        edges: [
          {
            node: { slug: 'plagas' },
            claim: { basis: 'STATED', note: expect.stringContaining('prioridad') },
            citations: [{ quote: 'prevención y gestión de plagas […] priorizando el FOC R4T' }],
          },
        ],
      },
      initiatives: { nodes: [{ slug: 'centro-regional-de-inteligencia-fitosanitaria' }] },
    });
  });

  it('Which note is due on the leadership of an axis? It is found from each axis and from the fifth conclusion', async () => {
    const { axes } = await answer(`{
      axes {
        nodes {
          slug
          concerningCommitments(where: { kind: { eq: COMMITMENT } }) { nodes { slug umbrella } }
          statements(where: { slug: { eq: "conclusion-5" } }) {
            nodes { about { nodes { ... on Commitment { slug due { from text } } } } }
          }
        }
      }
    }`);
    type Axis = { statements: { nodes: { about: { nodes: { slug?: string }[] } }[] } };
    const notes = axes.nodes.map(({ statements }: Axis) =>
      statements.nodes.flatMap(({ about }) => about.nodes.filter(({ slug }) => slug)),
    );
    const note = { slug: 'nota-de-liderazgo', due: { from: '2024-04-22', text: 'hasta el día 22 de abril' } };
    expect(notes).toEqual(axes.nodes.map(() => [note]));
    expect(notes).toHaveLength(5);
    for (const { concerningCommitments } of axes.nodes)
      expect(concerningCommitments.nodes).toEqual([{ slug: 'nota-de-liderazgo', umbrella: true }]);
  });

  it('Who is committed to the joint work with FAO? Nobody, by the words of the report', async () => {
    const boundTo = async (view: string) => {
      const { commitment } = await answer(`query Bound ${view} {
        commitment(slug: "trabajo-conjunto-con-la-fao") {
          actors { edges { role node { acronym } claim { basis } } }
          addressees { edges { node { acronym } claim { basis } } }
          coverage { relation result }
          statements { nodes { about { nodes { id } } } }
        }
      }`);
      return commitment;
    };
    const said = {
      coverage: [{ relation: 'COMMITS_TO', result: 'NOT_FOUND' }],
      statements: {
        nodes: [{ about: { nodes: [{ id: 'Actor:fao' }, { id: 'Commitment:trabajo-conjunto-con-la-fao' }] } }],
      },
    };
    expect(await boundTo('@view(basis: [STATED])')).toEqual({
      actors: { edges: [] },
      addressees: { edges: [] },
      ...said,
    });
    const sela = { role: 'OWNER', node: { acronym: 'SELA' }, claim: { basis: 'INFERRED' } };
    const fao = { node: { acronym: 'FAO' }, claim: { basis: 'INFERRED' } };
    expect(await boundTo('')).toEqual({ actors: { edges: [sela] }, addressees: { edges: [fao] }, ...said });
  });

  it('Are the diagrams of 2023 those that the workshops will start from? The report leaves it open', async () => {
    const { document } = await answer(`{
      document(slug: "diagramas-de-las-matrices") {
        statements { nodes { slug } }
        sameAs { edges { status claim { basis } node { ... on Document { slug statements { nodes { slug } } } } } }
      }
    }`);
    expect(document).toEqual({
      statements: { nodes: [{ slug: 'conclusion-4' }, { slug: 'metodologia-diagramas' }] },
      sameAs: {
        edges: [
          {
            status: 'PROPOSED',
            claim: { basis: 'INFERRED' },
            node: { slug: 'diagramas-graficos-2023', statements: { nodes: [{ slug: 'matrices-validadas' }] } },
          },
        ],
      },
    });
  });
});
