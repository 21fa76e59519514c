import { describe, expect, it } from 'vitest';
import { useFoundingGraph } from '../../competency/founding-graph.ts';
import { ONE_OF_EACH } from '../../testkit/engines.ts';
import { ask, service } from '../../testkit/execute.ts';

/** The day of the analysis: after everything of which the report speaks. */
const at = (query: string) => `query @view(asOf: "2024-06-01") ${query}`;
const namesOf = (statements: readonly { name: string }[]) => statements.map(({ name }) => name).toSorted();

describe.each(ONE_OF_EACH)('convergence of the founding facts on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  it('knows no two organisms that overlap on an axis through initiatives', async () => {
    const { data } = await ask(
      graph(),
      at('{ convergence { overlap { totalCount } grounds { actorCount itemCount } } }'),
    );
    expect(data.convergence).toEqual({ overlap: { totalCount: 0 }, grounds: { actorCount: 8, itemCount: 5 } });
  });

  it('finds what ALADI and CAN share: business rounds through initiatives, the digital agenda through talks', async () => {
    const overlap = `overlap(by: TOPIC) {
      nodes { one { acronym } other { acronym } together { ids } apart { ids } n shareOfOne undertakings { id } }
    }`;
    const query = at(
      `{ work: convergence { ${overlap} } talks: convergence(through: [INITIATIVE, TALKS]) { ${overlap} } }`,
    );
    const { data } = await ask(graph(), query);
    const pair = { one: { acronym: 'ALADI' }, other: { acronym: 'CAN' } };
    const rounds = ['Initiative:expo-aladi', 'Initiative:macrorrueda-de-la-comunidad-andina'];
    expect(data.work.overlap.nodes).toMatchObject([
      {
        ...pair,
        together: { ids: [] },
        apart: { ids: ['Topic:ruedas-de-negocios'] },
        undertakings: rounds.map((id) => ({ id })),
      },
    ]);
    expect(data.talks.overlap.nodes).toMatchObject([
      { ...pair, together: { ids: ['Topic:agenda-digital'] }, apart: { ids: ['Topic:ruedas-de-negocios'] } },
    ]);
  });

  it('lays work out by organism and axis, with its claims and sentences, in one statement more than the nodes take', async () => {
    const query = at(`{ convergence(on: ["Axis:cooperacion-transfronteriza"]) { matrix { nodes {
      rowId columnId count status functions { function count } evidence { claims(first: 2) { id citations { quote } } }
    } } } }`);
    const asking = service(graph());
    const { data, statements } = await asking(query);
    expect(data.convergence.matrix.nodes).toEqual([
      {
        rowId: 'Actor:can',
        columnId: 'Axis:cooperacion-transfronteriza',
        count: 3,
        status: 'CONFIRMED',
        functions: [{ function: 'UNSAID', count: 3 }],
        evidence: {
          claims: [
            {
              id: 'Claim:can-cooperates-in-centro-regional-de-inteligencia-fitosanitaria',
              citations: [{ quote: 'CAN trabaja con cooperantes […] FAO, el ICA y la CAF, entre otros' }],
            },
            {
              id: 'Claim:centro-regional-de-inteligencia-fitosanitaria-addresses-cooperacion-transfronteriza',
              citations: [
                { quote: 'cooperación transfronteriza […] la CAN […] varias acciones' },
                { quote: 'creación del Centro Regional de Inteligencia Fitosanitaria' },
              ],
            },
          ],
        },
      },
    ]);
    expect(namesOf(statements)).toEqual(['data version', 'incidence', 'select MatrixCell.evidence']);
    const again = await asking(query);
    expect(again.data).toEqual(data);
    expect(namesOf(again.statements)).toEqual(['data version', 'select MatrixCell.evidence']);
  });

  it('says of each blank which absence it is: nothing was read that speaks of June', async () => {
    const blanks =
      '{ convergence(among: ["Actor:sica"]) { matrix(blanks: true) { nodes { count absence horizon } } } }';
    const { data } = await ask(graph(), at(blanks));
    const blank = { count: 0, absence: 'NOT_RESEARCHED', horizon: '2024-04-01' };
    expect(data.convergence.matrix.nodes).toEqual([blank, blank, blank, blank, blank]);
    const earlier = await ask(graph(), `query @view(asOf: "2024-04-01") ${blanks}`);
    expect(new Set(earlier.data.convergence.matrix.nodes.map((one: { absence: string }) => one.absence))).toEqual(
      new Set(['NOT_FOUND']),
    );
  });

  it('tells what it rests on', async () => {
    const { data } = await ask(
      graph(),
      at(`{ convergence { grounds { n nAtLeast beyondView inferredShare horizon documents { id } } coverage {
        nodes { kinds horizon speaksOfDay }
      } } }`),
    );
    expect(data.convergence.grounds).toEqual({
      n: 9,
      nAtLeast: 9,
      beyondView: 0,
      inferredShare: 0.5,
      horizon: '2024-04-01',
      documents: [{ id: 'Document:informe-taller-intersecretarias-2024' }],
    });
    const forActors = { kinds: ['Actor'], horizon: '2024-04-01', speaksOfDay: false };
    expect(data.convergence.coverage.nodes).toContainEqual(forActors);
  });
});
