import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { useFoundingGraph } from './founding-graph.ts';

interface Event {
  readonly slug: string;
  readonly kind: string;
  readonly state: string;
  readonly date: { readonly from: string | null; readonly to: string | null; readonly text: string | null } | null;
}

const inWords = ({ slug, kind, state, date }: Event) =>
  [state, kind, slug, date?.from === date?.to ? date?.from : `${date?.from}/${date?.to}`].filter(Boolean).join(' ');

describe.each(ONE_OF_EACH)('every event of the report, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  const events = async (): Promise<readonly Event[]> => {
    const { data, statements } = await ask(
      graph(),
      '{ events(first: 100) { totalCount nodes { slug kind state date { from to text } } } }',
    );
    expect(statements).toHaveLength(1);
    expect(data.events.nodes).toHaveLength(data.events.totalCount);
    return data.events.nodes;
  };
  const among = async (chosen: (event: Event) => boolean) => (await events()).filter(chosen).map(inWords).sort();
  const year = ({ date }: Event) => date?.from?.slice(0, 4);

  it('What took place in 2023?', async () => {
    expect(await among((event) => year(event) === '2023')).toEqual([
      'HELD MEETING matriz-alimentaria 2023-09-27',
      'HELD MEETING matriz-cadenas-productivas 2023-10-04',
      'HELD MEETING matriz-cooperacion-transfronteriza 2023-10-11',
      'HELD MEETING matriz-energia 2023-10-06',
      'HELD SEMINAR seminario-alimentaria-2023 2023-04-20',
      'HELD SEMINAR seminario-desastres-2023 2023-05-09',
      'HELD SEMINAR seminario-encadenamientos-2023 2023-07-27',
      'HELD SEMINAR seminario-energia-2023 2023-04-21',
      'HELD SERIES seminarios-2023 2023-01-01/2023-12-31',
      'HELD WORKSHOP taller-encadenamientos-2023 2023-10-08',
    ]);
  });

  it('What took place or is planned in 2024?', async () => {
    expect(await among((event) => year(event) === '2024')).toEqual([
      'HELD MEETING reunion-2024-04-05 2024-04-05',
      'HELD SUMMIT viii-cumbre-celac 2024-03-01/2024-03-02',
      'PLANNED MEETING reunion-cooperacion-transfronteriza-2024 2024-05-16/2024-05-31',
      'PLANNED SEMINAR seminario-alimentaria-2024 2024-06-01/2024-06-30',
      'PLANNED WORKSHOP taller-encadenamientos-2024 2024-05-01/2024-05-31',
    ]);
  });

  it('Which events does the report mention without a day?', async () => {
    expect(await among((event) => !event.date?.from)).toEqual([
      'HELD MEETING reunion-de-secretarios-viii-cumbre',
      'HELD SEMINAR seminario-taller-en-la-aladi',
      'HELD SERIES reuniones-de-matrices',
      'HELD SERIES reuniones-de-priorizacion',
      'HELD SERIES segunda-ronda',
      'HELD SUMMIT vii-cumbre-celac',
      'HELD TALKS conversacion-sela-fao',
      'HELD TALKS conversaciones-aladi-can',
      'PLANNED SERIES reuniones-mensuales-2024',
      'PROPOSED MEETING reunion-virtual-cadenas-productivas',
    ]);
  });

  it('Which meeting did the meeting of 5 April 2024 follow?', async () => {
    const { data, statements } = await ask(
      graph(),
      '{ event(slug: "reunion-2024-04-05") { follows { edges { node { slug } citations { quote } } } } }',
    );
    expect(statements).toHaveLength(1);
    expect(data.event.follows.edges).toMatchObject([
      {
        node: { slug: 'reunion-de-secretarios-viii-cumbre' },
        citations: expect.arrayContaining([{ quote: 'acuerdos asumidos […] VIII Cumbre de la CELAC […] secretarios' }]),
      },
    ]);
  });

  it('Does the source say that the second round follows the matrix meetings? No', async () => {
    const { data, statements } = await ask(
      graph(),
      '{ event(slug: "segunda-ronda") { follows { totalCount } parts { nodes { slug } } } }',
    );
    expect(statements).toHaveLength(1);
    expect(data.event).toEqual({
      follows: { totalCount: 0 },
      parts: { nodes: [{ slug: 'taller-encadenamientos-2023' }] },
    });
  });
});
