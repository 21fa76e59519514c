import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

interface Dated {
  readonly date: { readonly from: string | null; readonly precision: string | null } | null;
}

const byDay = (one: Dated, other: Dated) => String(one.date?.from).localeCompare(String(other.date?.from));

describe.each(ONE_OF_EACH)('what took place and what is planned, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  it('2. Who took part in the meeting of 5 April 2024, and who convened it?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query Meeting {
        event(slug: "reunion-2024-04-05") {
          date { from to precision text }
          format
          participants {
            edges { role node { acronym slug } citations { quote } }
          }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    const { date, format, participants } = data.event;
    expect(date).toEqual({
      from: '2024-04-05',
      to: '2024-04-05',
      precision: 'DAY',
      text: 'el 5 de abril del presente año',
    });
    expect(format).toBe('VIRTUAL');
    type Edge = { role: string; node: { acronym: string | null; slug: string }; citations: object[] };
    const withRole = (wanted: string): Edge[] => participants.edges.filter(({ role }: Edge) => role === wanted);
    const acronyms = (edges: Edge[]) => edges.flatMap(({ node }) => node.acronym ?? []);
    expect(acronyms(withRole('ATTENDS'))).toEqual(['ALADI', 'ALBA-TCP', 'CAN', 'OTCA', 'SELA', 'SICA']);
    expect(acronyms(withRole('CONVENES'))).toEqual(['SELA']);
    const groups = withRole('ATTENDS').filter(({ node }) => node.acronym === null);
    expect(groups.map(({ node }) => node.slug)).toEqual(['puntos-focales']);
    expect(participants.edges).toHaveLength(8);
    expect(withRole('CONVENES')[0]?.citations).toContainEqual({
      quote: 'reunión virtual […] convocada por […] (SELA)',
    });
  });

  it('8. Which thematic seminars took place in 2023, when, where, on what?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query Seminars {
        event(slug: "seminarios-2023") {
          parts {
            nodes {
              state
              date { from to precision text }
              places { nodes { name { text } } }
              axes { edges { node { slug } citations { quote } } }
              participants { totalCount }
            }
          }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    const seminar = (day: string, text: string, place: string, slug: string, quote: string) => ({
      state: 'HELD',
      date: { from: day, to: day, precision: 'DAY', text },
      places: { nodes: [{ name: { text: place } }] },
      axes: { edges: [{ node: { slug }, citations: [{ quote }] }] },
      participants: { totalCount: 0 },
    });
    expect(data.event.parts.nodes.toSorted(byDay)).toEqual([
      seminar(
        '2023-04-20',
        '20 de abril',
        'San Salvador',
        'seguridad-alimentaria',
        'Seguridad Alimentaria […] (20 de abril, San Salvador)',
      ),
      seminar(
        '2023-04-21',
        '21 de abril',
        'San Salvador',
        'energia',
        'Energética Regional” (21 de abril, San Salvador)',
      ),
      seminar(
        '2023-05-09',
        '9 de mayo',
        'Ciudad de Guatemala',
        'desastres-y-clima',
        'Cambio Climático” (9 de mayo, Ciudad de Guatemala)',
      ),
      seminar(
        '2023-07-27',
        '27 de julio',
        'Montevideo',
        'encadenamientos-productivos',
        'Encadenamientos Productivos […] (27 de julio, Montevideo)',
      ),
    ]);
  });

  it('15. What was signed at the VIII CELAC summit, and where and when was the summit?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query Summit {
        event(slug: "viii-cumbre-celac") {
          date { from to precision text }
          places { nodes { name { text } countries { nodes { name { text } } } } }
          documents {
            edges { node { name { text } date { from } } citations { quote } }
          }
          participants { totalCount }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.event).toEqual({
      date: { from: '2024-03-01', to: '2024-03-02', precision: 'DAY', text: '1 y 2 de marzo de 2024' },
      places: {
        nodes: [
          { name: { text: 'Kingstown' }, countries: { nodes: [{ name: { text: 'San Vicente y las Granadinas' } }] } },
        ],
      },
      documents: {
        edges: [
          {
            node: { name: { text: 'Declaración de San Vicente' }, date: null },
            citations: [{ quote: 'firma de la Declaración de San Vicente […] VIII Cumbre' }],
          },
        ],
      },
      participants: { totalCount: 0 },
    });
  });

  it('16. Which planned events have dates known only to the month or half-month?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query Planned {
        events(first: 100) {
          totalCount
          nodes { slug state date { from to precision text } }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.events.nodes).toHaveLength(data.events.totalCount);
    const roughly = data.events.nodes.filter(
      ({ state, date }: Dated & { state: string }) =>
        state === 'PLANNED' && ['MONTH', 'HALF_MONTH'].includes(date?.precision ?? ''),
    );
    expect(roughly.toSorted(byDay)).toEqual([
      {
        slug: 'taller-encadenamientos-2024',
        state: 'PLANNED',
        date: { from: '2024-05-01', to: '2024-05-31', precision: 'MONTH', text: 'durante el mes de mayo' },
      },
      {
        slug: 'reunion-cooperacion-transfronteriza-2024',
        state: 'PLANNED',
        date: {
          from: '2024-05-16',
          to: '2024-05-31',
          precision: 'HALF_MONTH',
          text: 'la segunda quincena del mes de mayo',
        },
      },
      {
        slug: 'seminario-alimentaria-2024',
        state: 'PLANNED',
        date: {
          from: '2024-06-01',
          to: '2024-06-30',
          precision: 'MONTH',
          text: 'para el mes de junio del presente año',
        },
      },
    ]);
  });
});
