import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

const WHO_ASSUMED_WHAT =
  'ALADI asumió […] encadenamientos productivos […] SICA, seguridad alimentaria […] AEC, cambio climático […] CAN, ' +
  'cooperación transfronteriza';

describe.each(ONE_OF_EACH)('the axes and who leads them, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  it('1. Which axes does the inter-secretariat work have?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query Axes {
        axes {
          totalCount
          nodes { position name { text } }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.axes.totalCount).toBe(5);
    const inOrder = data.axes.nodes.toSorted(
      (a: { position: number }, b: { position: number }) => a.position - b.position,
    );
    expect(inOrder).toEqual([
      { position: 1, name: { text: 'seguridad alimentaria y nutricional' } },
      { position: 2, name: { text: 'encadenamientos productivos' } },
      { position: 3, name: { text: 'reducción de riesgos de desastres y adaptación al cambio climático' } },
      { position: 4, name: { text: 'energía sostenible e integración eléctrica' } },
      { position: 5, name: { text: 'cooperación transfronteriza e infraestructura' } },
    ]);
  });

  it('3. Who leads productive chains, and with what status?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query WhoLeads {
        axis(slug: "encadenamientos-productivos") {
          leaders {
            totalCount
            edges {
              status
              node { acronym }
              claim { basis validFrom note }
              citations { quote section }
            }
          }
        }
        note: commitment(slug: "nota-de-liderazgo") {
          due { from to precision text }
          actors {
            edges { role node { name { text } } citations { quote section } }
          }
        }
      }`,
    );
    expect(statements).toHaveLength(2);
    expect(data.axis.leaders).toEqual({
      totalCount: 1,
      edges: [
        {
          status: 'PROPOSED',
          node: { acronym: 'ALADI' },
          claim: {
            basis: 'STATED',
            validFrom: '2024-04-05',
            note: expect.stringMatching(/«asumió».*nota.*«?preferencia y posibilidad»?/),
          },
          citations: expect.arrayContaining([
            { quote: WHO_ASSUMED_WHAT, section: 'II. Resumen de las intervenciones' },
            {
              quote: 'cada organismo […] una nota […] preferencia y posibilidad',
              section: 'II. Resumen de las intervenciones',
            },
          ]),
        },
      ],
    });
    expect(data.note.due).toEqual({
      from: '2024-04-22',
      to: '2024-04-22',
      precision: 'DAY',
      text: 'hasta el día 22 de abril',
    });
    const [owner, ...others] = data.note.actors.edges;
    expect(others).toEqual([]);
    expect(owner).toMatchObject({
      role: 'OWNER',
      node: { name: { text: 'Las secretarías del trabajo intersecretarías' } },
    });
    expect(owner.citations).toContainEqual({
      quote: 'cada Secretaría […] eje […] liderazgo […] 22 de abril […] nota oficial',
      section: 'III. Conclusiones, 5',
    });
  });

  it('9. Which axis has nobody proposed to lead it?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query LeadersAndGaps {
        axes {
          nodes {
            slug
            name { text }
            leaders { totalCount }
            coverage(first: 5) { relation year result note { text } citations { quote section } }
          }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    const ledByNobody = data.axes.nodes.filter((axis: { leaders: { totalCount: number } }) => !axis.leaders.totalCount);
    expect(ledByNobody).toEqual([
      {
        slug: 'energia',
        name: { text: 'energía sostenible e integración eléctrica' },
        leaders: { totalCount: 0 },
        coverage: [
          {
            relation: 'ADDRESSES',
            year: 2024,
            result: 'NOT_FOUND',
            note: { text: 'La relatoría anuncia eventos de 2024 para otros ejes y ninguno para este.' },
            citations: [
              {
                quote: 'mayo […] ALADI organizará un taller sobre encadenamientos productivos',
                section: 'III. Conclusiones, 3',
              },
            ],
          },
          {
            relation: 'LEADS',
            year: null,
            result: 'NOT_FOUND',
            note: { text: 'La relatoría propone líderes para los otros cuatro ejes y ninguno para este.' },
            citations: [{ quote: WHO_ASSUMED_WHAT, section: 'II. Resumen de las intervenciones' }],
          },
        ],
      },
    ]);
  });

  const leadersOn = async (day: string) => {
    const { data, statements } = await ask(
      graph(),
      `query LeadersOn @view(asOf: "${day}") {
        axes {
          nodes { slug leaders { totalCount nodes { acronym } } }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    type Axis = { slug: string; leaders: { totalCount: number; nodes: { acronym: string }[] } };
    const axes: Axis[] = data.axes.nodes;
    for (const { leaders } of axes) expect(leaders.totalCount).toBe(leaders.nodes.length);
    return Object.fromEntries(axes.map(({ slug, leaders }) => [slug, leaders.nodes.map(({ acronym }) => acronym)]));
  };

  it('Who led each axis on 31 March 2024? Nobody, before the meeting', async () => {
    expect(await leadersOn('2024-03-31')).toEqual({
      'seguridad-alimentaria': [],
      'encadenamientos-productivos': [],
      'desastres-y-clima': [],
      energia: [],
      'cooperacion-transfronteriza': [],
    });
  });

  it('And on 6 April, the day after it?', async () => {
    expect(await leadersOn('2024-04-06')).toEqual({
      'seguridad-alimentaria': ['SICA'],
      'encadenamientos-productivos': ['ALADI'],
      'desastres-y-clima': ['AEC'],
      energia: [],
      'cooperacion-transfronteriza': ['CAN'],
    });
  });
});
