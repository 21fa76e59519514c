import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

describe.each(ONE_OF_EACH)('what the report says in passing, on $name', (engine) => {
  const graph = useFoundingGraph(engine);
  const answer = async (query: string) => {
    const { data, statements } = await ask(graph(), query);
    expect(statements).toHaveLength(1);
    return data;
  };

  it("Where is SELA's Permanent Secretariat, and where is that said?", async () => {
    const { place } = await answer(`{
      place(slug: "caracas") {
        countries { nodes { code } }
        seatOf { edges { node { acronym } claim { note } citations { quote section } } }
      }
    }`);
    expect(place.countries.nodes).toEqual([{ code: 'VE' }]);
    expect(place.seatOf.edges).toEqual([
      {
        node: { acronym: 'SELA' },
        claim: { note: expect.stringContaining('pie de imprenta') },
        citations: [{ quote: 'Secretaría Permanente del SELA, Caracas, Venezuela', section: 'Portada' }],
      },
    ]);
  });

  it('What may be reproduced of the report, and by whom?', async () => {
    const { document } = await answer(`{
      document(slug: "informe-taller-intersecretarias-2024") {
        rights { text }
        statements { edges { node { text { text } } citations { quote section } } }
      }
    }`);
    expect(document.rights.text).toMatch(/^Derechos reservados por el SELA.*mencionar la fuente e informar/);
    const said = document.statements.edges.map((edge: { node: { text: { text: string } }; citations: object[] }) => [
      edge.node.text.text,
      edge.citations,
    ]);
    expect(said).toEqual([
      [
        expect.stringMatching(/debe solicitarse a la oficina de Prensa y Difusión/),
        [{ quote: 'autorización para reproducir […] oficina de Prensa', section: 'Portada' }],
      ],
      [
        expect.stringMatching(/^Los Estados Miembros y sus instituciones gubernamentales pueden .*sin autorización/),
        [
          {
            quote: 'Estados Miembros y sus instituciones gubernamentales […] sin autorización […] mencionen la fuente',
            section: 'Portada',
          },
        ],
      ],
    ]);
  });

  it('Where can the Declaración de San Vicente be read? The link of the report leads nowhere', async () => {
    const { document } = await answer(`{
      document(slug: "declaracion-de-san-vicente") {
        url
        rights { text }
        coverage(first: 5) { aspect result note { text } citations { quote } }
      }
    }`);
    const { coverage, ...known } = document;
    expect(known).toEqual({ url: null, rights: null });
    expect(coverage).toContainEqual({
      aspect: 'ADDRESS',
      result: 'NOT_FOUND',
      note: { text: expect.stringMatching(/enlace está vacío/) },
      citations: [{ quote: 'Disponible en: Declaración de San Vicente' }],
    });
  });

  it('What are the seminars for?', async () => {
    const { event } = await answer(`{
      event(slug: "seminarios-2023") {
        statements(where: { kind: { eq: PURPOSE } }) { edges { node { text { text } } citations { quote } } }
      }
    }`);
    expect(event.statements.edges).toEqual([
      {
        node: {
          text: {
            text: 'Ser espacios de diálogo, intercambio de experiencias e identificación de puntos de convergencia.',
          },
        },
        citations: [
          {
            quote: 'seminarios temáticos presenciales […] espacios de diálogo, intercambio […] puntos de convergencia',
          },
          { quote: 'seminarios temáticos […] 2023 […] presencia de los secretarios' },
        ],
      },
    ]);
  });

  it('What does the report say of CELAC, and of the forum?', async () => {
    const { statements } = await answer(`{
      statements(where: { slug: { in: ["esfuerzo-de-la-celac", "voluntad-de-mantener-el-foro"] } }) {
        nodes { text { text } about { edges { node { id } citations { quote saidBy { ... on Person { slug } } } } } }
      }
    }`);
    const saidBy = { slug: 'clarems-endara' };
    expect(statements.nodes).toEqual([
      {
        text: { text: 'Existe un esfuerzo a nivel de la CELAC.' },
        about: {
          edges: [{ node: { id: 'Actor:celac' }, citations: [{ quote: 'esfuerzo a nivel de la CELAC', saidBy }] }],
        },
      },
      {
        text: { text: expect.stringMatching(/^Los mecanismos de integración ratificaron su voluntad de mantener/) },
        about: {
          edges: [
            {
              node: { id: 'Initiative:trabajo-intersecretarias' },
              citations: [{ quote: 'voluntad […] mecanismos […] mantener el foro', saidBy }],
            },
          ],
        },
      },
    ]);
  });
});
