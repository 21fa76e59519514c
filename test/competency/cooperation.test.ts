import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { CENTRE, INTERCOM_QUOTE, SEVERAL_ACTIONS, useFoundingGraph, WITH_COOPERANTS } from './founding-graph.ts';

describe.each(ONE_OF_EACH)('who cooperates, and how we know, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  it('4. Who cooperates on food security, in which role, and on what evidence?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query FoodSecurity {
        axis(slug: "seguridad-alimentaria") {
          cooperations(first: 20) {
            totalCount
            edges {
              node { acronym __typename }
              roles
              status
              evidence(first: 10) {
                role
                status
                through { id }
                claims {
                  type
                  citations { quote section saidBy { ... on Person { name { text } } } }
                }
              }
            }
          }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    const { totalCount, edges } = data.axis.cooperations;
    expect(totalCount).toBe(4);
    const summary = edges.map((edge: { node: object; roles: string[]; status: string; evidence: object[] }) => ({
      ...edge,
      evidence: edge.evidence.length,
    }));
    expect(summary).toEqual([
      { node: { acronym: 'CELAC', __typename: 'Organism' }, roles: ['COMMISSIONS'], status: 'CONFIRMED', evidence: 1 },
      {
        node: { acronym: 'FAO', __typename: 'Cooperant' },
        roles: ['IN_COORDINATION', 'RUNS'],
        status: 'CONFIRMED',
        evidence: 2,
      },
      { node: { acronym: 'SELA', __typename: 'Organism' }, roles: ['ORGANISES'], status: 'CONFIRMED', evidence: 1 },
      {
        node: { acronym: 'SICA', __typename: 'Organism' },
        roles: ['LEADS', 'SUPPORTS'],
        status: 'CONFIRMED',
        evidence: 2,
      },
    ]);

    const [celac, fao, sela, sica] = edges;
    const saidByEndara = { section: 'II. Resumen de las intervenciones', saidBy: { name: { text: 'Clarems Endara' } } };
    const seminar = {
      quote:
        'SELA, con el apoyo técnico del SICA […] coordinación con la FAO, organizará el Seminario […] Seguridad Alimentaria […] junio',
      section: 'III. Conclusiones, 7',
      saidBy: null,
    };

    expect(sica.evidence[0]).toMatchObject({ role: 'LEADS', status: 'PROPOSED', through: null });
    expect(sica.evidence[0].claims).toMatchObject([{ type: 'LEADS' }]);
    expect(sica.evidence[1]).toMatchObject({
      role: 'SUPPORTS',
      status: 'CONFIRMED',
      through: { id: 'Event:seminario-alimentaria-2024' },
      claims: [{ type: 'TAKES_PART_IN' }, { type: 'ADDRESSES' }],
    });
    expect(sica.evidence[1].claims[0].citations).toContainEqual(seminar);
    expect(sica.evidence[1].claims[0].citations).toContainEqual({
      quote: 'solicitó […] sea el SELA quien lidere',
      section: 'II. Resumen de las intervenciones',
      saidBy: { name: { text: 'Ingrid Figueroa Santamaría' } },
    });

    expect(sela.evidence[0]).toMatchObject({ role: 'ORGANISES', through: { id: 'Event:seminario-alimentaria-2024' } });
    expect(sela.evidence[0].claims[0].citations).toEqual([seminar]);

    expect(fao.evidence).toMatchObject([
      { role: 'IN_COORDINATION', through: { id: 'Event:seminario-alimentaria-2024' } },
      { role: 'RUNS', through: { id: 'Initiative:trabajo-regional-fao' } },
    ]);
    expect(fao.evidence[1].claims[0].citations).toEqual([
      { quote: 'FAO […] desarrollando un trabajo regional […] Seguridad Alimentaria', ...saidByEndara },
    ]);

    expect(celac.evidence[0]).toMatchObject({
      role: 'COMMISSIONS',
      through: { id: 'Initiative:trabajo-regional-fao' },
    });
    expect(celac.evidence[0].claims[0].citations).toContainEqual({
      quote: 'encargado por la CELAC […] VII Cumbre fue presentado',
      ...saidByEndara,
    });
  });

  it('5. With which cooperants does CAN work around the Centro Regional de Inteligencia Fitosanitaria?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query Centre {
        initiative(slug: "centro-regional-de-inteligencia-fitosanitaria") {
          actors {
            edges {
              node { __typename acronym }
              role
              status
              citations { quote saidBy { ... on Person { name { text } } } }
            }
          }
          coverage { relation aspect result note { text } citations { quote } }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    const citations = [{ quote: WITH_COOPERANTS, saidBy: { name: { text: 'Alberto Lora' } } }];
    const said = { role: null, status: 'CONFIRMED', citations };
    expect(data.initiative.actors.edges).toEqual([
      { node: { __typename: 'Cooperant', acronym: 'CAF' }, ...said },
      { node: { __typename: 'Organism', acronym: 'CAN' }, ...said },
      { node: { __typename: 'Cooperant', acronym: 'FAO' }, ...said },
      { node: { __typename: 'Cooperant', acronym: 'ICA' }, ...said },
    ]);
    expect(data.initiative.coverage).toEqual([
      {
        relation: 'COOPERATES_IN',
        aspect: null,
        result: 'OPEN',
        note: { text: '«entre otros», la lista de cooperantes queda abierta.' },
        citations: [{ quote: WITH_COOPERANTS }],
      },
      {
        relation: 'COVERS',
        aspect: null,
        result: 'NOT_FOUND',
        note: { text: expect.stringMatching(/no nombra/) },
        citations: [
          { quote: 'creación del Centro Regional de Inteligencia Fitosanitaria' },
          { quote: 'Inteligencia Fitosanitaria […] prevención y gestión de plagas' },
        ],
      },
      {
        relation: 'COOPERATES_IN',
        aspect: 'ROLE',
        result: 'NOT_FOUND',
        note: { text: 'La relatoría no dice qué papel tienen la FAO, el ICA y la CAF.' },
        citations: [{ quote: WITH_COOPERANTS }],
      },
    ]);
  });

  it('6. Whose systems does INTERCOM seek to connect?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query Intercom {
        initiative(slug: "intercom") {
          aim { text }
          countries {
            edges {
              node { code name { text } }
              claim { note }
              citations { quote }
            }
          }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.initiative.aim.text).toMatch(/^Interconectar las aduanas de los países/);
    const edge = (code: string, text: string) => ({
      node: { code, name: { text } },
      claim: { note: 'Es un fin («busca interconectar»), no algo ya logrado.' },
      citations: [
        { quote: '"INTERCOM" […] busca interconectar […] sistemas informáticos de Bolivia, Colombia, Ecuador y Perú' },
      ],
    });
    expect(data.initiative.countries.edges).toEqual([
      edge('BO', 'Bolivia'),
      edge('CO', 'Colombia'),
      edge('EC', 'Ecuador'),
      edge('PE', 'Perú'),
    ]);
  });

  it('7. What does CAN do on cross-border cooperation?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query CanAcrossBorders {
        organism(slug: "can") {
          leads { edges { status node { slug } } }
          cooperations {
            edges {
              node { slug }
              roles
              status
              evidence(first: 10) {
                role
                status
                through { id ... on Event { state date { from to precision text } } }
                claims { type citations { quote } }
              }
            }
          }
          coverage { relation result citations { quote } }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    const { leads, cooperations, coverage } = data.organism;
    expect(leads.edges).toEqual([{ status: 'PROPOSED', node: { slug: 'cooperacion-transfronteriza' } }]);
    const acrossBorders = cooperations.edges.find(
      ({ node }: { node: { slug: string } }) => node.slug === 'cooperacion-transfronteriza',
    );
    expect(acrossBorders).toMatchObject({ roles: ['LEADS', 'ORGANISES'], status: 'CONFIRMED' });

    const [leading, meeting, ...initiatives] = acrossBorders.evidence;
    expect(leading).toMatchObject({ role: 'LEADS', status: 'PROPOSED', through: null });
    expect(meeting).toMatchObject({
      role: 'ORGANISES',
      status: 'CONFIRMED',
      through: {
        id: 'Event:reunion-cooperacion-transfronteriza-2024',
        state: 'PLANNED',
        date: {
          from: '2024-05-16',
          to: '2024-05-31',
          precision: 'HALF_MONTH',
          text: 'la segunda quincena del mes de mayo',
        },
      },
    });
    expect(meeting.claims[0].citations).toEqual([
      { quote: 'cooperación e infraestructura transfronteriza, pendiente' },
      { quote: 'CAN ratificó su compromiso […] segunda quincena del mes de mayo' },
    ]);
    expect(initiatives).toMatchObject([
      { role: null, status: 'CONFIRMED', through: { id: CENTRE } },
      { role: null, status: 'CONFIRMED', through: { id: 'Initiative:ganidf' } },
      { role: null, status: 'CONFIRMED', through: { id: 'Initiative:intercom' } },
    ]);
    expect(initiatives[1].claims[0].citations).toContainEqual({
      quote: 'reactivación del Grupo […] (GANIDF)',
    });
    expect(initiatives[2].claims[0].citations).toContainEqual({ quote: INTERCOM_QUOTE });
    expect(coverage).toContainEqual({
      relation: 'COOPERATES_IN',
      result: 'OPEN',
      citations: [{ quote: SEVERAL_ACTIONS }],
    });
  });

  it('Does a proposal or request to extend an axis count as cooperation on it?', async () => {
    const { data } = await ask(
      graph(),
      `{
        axis(slug: "encadenamientos-productivos") {
          concerningCommitments { nodes { slug } }
          cooperations(where: { slug: { eq: "aladi" } }) {
            edges { evidence(first: 50) { through { id } } }
          }
        }
      }`,
    );
    expect(data.axis.concerningCommitments.nodes).toContainEqual({ slug: 'incluir-la-agenda-digital' });
    const through = data.axis.cooperations.edges[0].evidence.map(
      (path: { through: { id: string } | null }) => path.through?.id,
    );
    expect(through).toContain('Event:taller-encadenamientos-2024');
    expect(through).not.toContain('Commitment:incluir-la-agenda-digital');
  });
});
