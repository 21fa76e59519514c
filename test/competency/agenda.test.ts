import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

interface Due {
  readonly slug: string;
  readonly due: { readonly from: string | null; readonly to: string | null } | null;
}

describe.each(ONE_OF_EACH)('the digital agenda, what is due, and the people, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  it('10. What does the digital agenda contain, and in which axis is it to be included?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query DigitalAgenda {
        topic(slug: "agenda-digital") {
          topics { nodes { name { text } } }
          coverage { relation result citations { quote } }
          axes { edges { status node { slug } citations { quote } } }
          addressingCommitments(first: 10) {
            nodes {
              kind
              content { text }
              actors(first: 10) { edges { role node { acronym } } }
            }
          }
          events(first: 10) {
            nodes { name { text } state participants(first: 10) { nodes { acronym } } }
          }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    const { topics, coverage, axes, addressingCommitments: commitments, events } = data.topic;
    expect(topics.nodes.map(({ name }: { name: { text: string } }) => name.text)).toEqual([
      'certificación de origen digital',
      'comercio electrónico',
      'comercio transfronterizo sin papel',
      'firma digital',
      'interoperabilidad de las Ventanillas Únicas de Comercio Exterior (VUCE)',
    ]);
    expect(coverage).toEqual([
      {
        relation: 'PART_OF',
        result: 'OPEN',
        citations: [{ quote: 'comercio transfronterizo sin papel, entre otros' }],
      },
    ]);
    expect(axes.edges).toEqual([
      {
        status: 'PROPOSED',
        node: { slug: 'encadenamientos-productivos' },
        citations: expect.arrayContaining([
          { quote: 'incluir la agenda digital […] encadenamientos productivos' },
          { quote: 'conversaciones entre el secretario de la ALADI […] CAN' },
        ]),
      },
    ]);
    expect(commitments.nodes).toEqual([
      {
        kind: 'PROPOSAL',
        content: { text: 'Incluir la agenda digital en el tema encadenamientos productivos.' },
        actors: { edges: [{ role: 'OWNER', node: { acronym: 'ALADI' } }] },
      },
    ]);
    expect(events.nodes).toContainEqual({
      name: { text: 'Conversaciones entre el secretario de la ALADI y el secretario de la CAN' },
      state: 'HELD',
      participants: { nodes: [{ acronym: 'ALADI' }, { acronym: 'CAN' }] },
    });
  });

  it('11. What is due by the end of May 2024, and from whom?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query Due {
        commitments(first: 100) {
          totalCount
          nodes {
            slug
            due { from to precision text }
            actors(first: 10) { edges { role node { name { text } } } }
          }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.commitments.nodes).toHaveLength(data.commitments.totalCount);
    const byTheEndOfMay = data.commitments.nodes
      .filter(({ due }: Due) => due?.to && due.to <= '2024-05-31')
      .toSorted((one: Due, other: Due) => String(one.due?.from).localeCompare(String(other.due?.from)));
    const from = (...edges: [string, string][]) => ({
      edges: edges.map(([role, text]) => ({ role, node: { name: { text } } })),
    });
    expect(byTheEndOfMay).toEqual([
      {
        slug: 'nota-de-liderazgo',
        due: { from: '2024-04-22', to: '2024-04-22', precision: 'DAY', text: 'hasta el día 22 de abril' },
        actors: from(['OWNER', 'Las secretarías del trabajo intersecretarías']),
      },
      {
        slug: 'taller-encadenamientos-2024',
        due: { from: '2024-05-01', to: '2024-05-31', precision: 'MONTH', text: 'durante el mes de mayo' },
        actors: from(['OWNER', 'Asociación Latinoamericana de Integración']),
      },
      {
        slug: 'reunion-cooperacion-transfronteriza-2024',
        due: {
          from: '2024-05-16',
          to: '2024-05-31',
          precision: 'HALF_MONTH',
          text: 'la segunda quincena del mes de mayo',
        },
        actors: from(['OWNER', 'Comunidad Andina'], ['SUPPORTS', 'Sistema Económico Latinoamericano y del Caribe']),
      },
    ]);
  });

  it('12. What must the second phase produce, and for whom?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query SecondPhase {
        initiative(slug: "segunda-fase") {
          concerningCommitments {
            edges {
              node {
                content { text }
                addressees { nodes { __typename name { text } } }
              }
              citations { quote section }
            }
          }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    const section = 'III. Conclusiones, 8';
    expect(data.initiative.concerningCommitments.edges).toEqual([
      {
        node: {
          content: {
            text:
              'Documentos concretos de las reuniones técnicas: una hoja de ruta u otro que derive en una resolución, ' +
              'una propuesta de acuerdo o una propuesta de programa.',
          },
          addressees: { nodes: [{ __typename: 'Group', name: { text: 'Los mandantes de cada organismo' } }] },
        },
        citations: expect.arrayContaining([
          {
            quote: 'segunda fase del trabajo intersecretarías […] contarse con documentos concretos',
            section,
          },
          {
            quote: 'documentos concretos […] hoja de ruta u otro documento',
            section,
          },
        ]),
      },
    ]);
  });

  it("13. Who are CAN's people, and who spoke for it?", async () => {
    const { data, statements } = await ask(
      graph(),
      `query PeopleOfCan {
        organism(slug: "can") {
          offices(first: 10) {
            nodes {
              name { text }
              holders(first: 10) {
                edges {
                  node { name { text } }
                  citations { quote saidBy { ... on Person { name { text } } } }
                }
              }
            }
          }
          speakers { edges { node { name { text } } citations { quote } } }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    const office = (text: string, holder: string, quote: string, saidBy: object | null) => ({
      name: { text },
      holders: { edges: [{ node: { name: { text: holder } }, citations: [{ quote, saidBy }] }] },
    });
    expect(data.organism.offices.nodes).toEqual([
      office('Director en la Comunidad Andina', 'Alberto Lora', 'representante de la CAN, Director Alberto Lora', null),
      office(
        'Secretario General de la Comunidad Andina',
        'Gonzalo Alfonso Gutiérrez',
        'Gonzalo Alfonso Gutiérrez, Secretario General de la Comunidad Andina',
        { name: { text: 'Alberto Lora' } },
      ),
    ]);
    expect(data.organism.speakers.edges).toEqual([
      {
        node: { name: { text: 'Alberto Lora' } },
        citations: [{ quote: 'representante de la CAN, Director Alberto Lora' }],
      },
    ]);
  });
});
