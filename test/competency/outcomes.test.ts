import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { CENTRE, useFoundingGraph } from './founding-graph.ts';

interface Outcome {
  readonly status: string;
  readonly claim: { readonly basis: string; readonly note: string };
  readonly node: { readonly id: string };
  readonly citations: readonly { readonly quote: string }[];
}
interface Proposal {
  readonly slug: string;
  readonly fulfilledBy: { readonly edges: readonly Outcome[] };
  readonly supersededBy: { readonly edges: readonly Outcome[] };
}

describe.each(ONE_OF_EACH)('an analyst’s week, on $name', (engine) => {
  const graph = useFoundingGraph(engine);
  const answer = async (query: string) => {
    const { data, statements } = await ask(graph(), query);
    expect(statements).toHaveLength(1);
    return data;
  };

  const outcomesOf = async (view = ''): Promise<readonly Proposal[]> => {
    const outcome = 'edges { status node { id } claim { basis note } citations { quote } }';
    const { commitments } = await answer(`query Outcomes ${view} {
      commitments(where: { kind: { in: [PROPOSAL, REQUEST] } }) {
        nodes { slug fulfilledBy { ${outcome} } supersededBy { ${outcome} } }
      }
    }`);
    return commitments.nodes;
  };

  const known = (proposals: readonly Proposal[]) =>
    Object.fromEntries(
      proposals.map(({ slug, fulfilledBy, supersededBy }) => [
        slug,
        [
          ...fulfilledBy.edges.map(({ status, claim, node }) => `fulfilled ${status} ${claim.basis} ${node.id}`),
          ...supersededBy.edges.map(({ status, claim, node }) => `superseded ${status} ${claim.basis} ${node.id}`),
        ],
      ]),
    );

  it('What became of each proposal and request? For most of them nothing is known, whatever the deadline', async () => {
    const proposals = await outcomesOf();
    expect(known(proposals)).toEqual({
      'areas-de-convergencia': [],
      'complementar-ruedas-de-negocios': [],
      'formacion-conjunta': [],
      'incluir-la-agenda-digital': ['fulfilled PROPOSED INFERRED Commitment:taller-encadenamientos-2024'],
      'organizadores-a-cargo': ['superseded CONFIRMED INFERRED Commitment:nota-de-liderazgo'],
      'reunion-por-eje': [],
      'reunion-virtual-cadenas-productivas': [],
      'solicitud-del-sica': ['fulfilled CONFIRMED INFERRED Commitment:seminario-alimentaria-2024'],
      'trabajo-por-subconjuntos': ['fulfilled CONFIRMED INFERRED Commitment:uso-de-diagramas-y-subconjuntos'],
    });
    for (const { fulfilledBy, supersededBy } of proposals)
      for (const { claim, citations } of [...fulfilledBy.edges, ...supersededBy.edges]) {
        expect(claim.note).toMatch(/«|conclusión/);
        expect(citations.length).toBeGreaterThan(1);
      }
    expect(Object.values(known(await outcomesOf('@view(basis: [STATED])'))).flat()).toEqual([]);
    expect(Object.values(known(await outcomesOf('@view(asOf: "2024-04-04")'))).flat()).toEqual([]);
  });

  it('And in reverse: which proposals and requests had an outcome?', async () => {
    const { commitments } = await answer(`{
      commitments(where: { or: [{ fulfills: { some: {} } }, { supersedes: { some: {} } }] }) {
        nodes { slug fulfills { nodes { slug kind } } supersedes { nodes { slug kind } } }
      }
    }`);
    expect(commitments.nodes).toEqual([
      {
        slug: 'nota-de-liderazgo',
        fulfills: { nodes: [] },
        supersedes: { nodes: [{ slug: 'organizadores-a-cargo', kind: 'PROPOSAL' }] },
      },
      {
        slug: 'seminario-alimentaria-2024',
        fulfills: { nodes: [{ slug: 'solicitud-del-sica', kind: 'REQUEST' }] },
        supersedes: { nodes: [] },
      },
      {
        slug: 'taller-encadenamientos-2024',
        fulfills: { nodes: [{ slug: 'incluir-la-agenda-digital', kind: 'PROPOSAL' }] },
        supersedes: { nodes: [] },
      },
      {
        slug: 'uso-de-diagramas-y-subconjuntos',
        fulfills: { nodes: [{ slug: 'trabajo-por-subconjuntos', kind: 'PROPOSAL' }] },
        supersedes: { nodes: [] },
      },
    ]);
  });

  it('Did the workshop of May take place? Unknown: nobody has researched it since the report', async () => {
    const { commitment } = await answer(`{
      commitment(slug: "taller-encadenamientos-2024") {
        due { to }
        fulfilledBy { totalCount }
        absence(relation: FULFILLED_BY) { result horizon }
      }
    }`);
    expect(commitment).toEqual({
      due: { to: '2024-05-31' },
      fulfilledBy: { totalCount: 0 },
      absence: { result: 'NOT_RESEARCHED', horizon: '2024-04-01' },
    });
  });

  it('What is a priority among the plagues?', async () => {
    const { node } = await answer(`{
      node(id: "${CENTRE}") {
        ... on Initiative {
          priorities: topics(edge: { priority: { eq: true } }) {
            edges { node { slug partOf { nodes { slug } } } claim { priority } citations { quote } }
          }
          others: topics(edge: { priority: { eq: false } }) { edges { node { slug } claim { priority } } }
        }
      }
    }`);
    expect(node).toEqual({
      priorities: {
        edges: [
          {
            node: { slug: 'foc-r4t', partOf: { nodes: [{ slug: 'plagas' }] } },
            claim: { priority: true },
            citations: [
              { quote: 'creación del Centro Regional de Inteligencia Fitosanitaria' },
              { quote: 'prevención y gestión de plagas […] priorizando el FOC R4T' },
            ],
          },
        ],
      },
      others: { edges: [{ node: { slug: 'plagas' }, claim: { priority: false } }] },
    });
  });

  it('Which absences are known, in which lists, and until when?', async () => {
    const { coverages } = await answer(`{
      coverages(first: 100, where: { result: { in: [KNOWN_NONE, NOT_FOUND] } }) {
        totalCount
        nodes { subject { __typename id } relation aspect result resultAsOf horizon citations { quote } }
      }
    }`);
    type Coverage = Record<'relation' | 'result' | 'resultAsOf' | 'horizon', string> & {
      readonly subject: { readonly __typename: string; readonly id: string };
      readonly citations: readonly object[];
    };
    const rows: Coverage[] = coverages.nodes;
    expect(rows).toHaveLength(coverages.totalCount);
    for (const { horizon, resultAsOf, citations } of rows) {
      expect([horizon, resultAsOf]).toEqual(['2024-04-01', 'NOT_RESEARCHED']);
      expect(citations.length).toBeGreaterThan(0);
    }
    const without = (relation: string) =>
      rows.filter((row) => row.relation === relation).map(({ subject, result }) => `${subject.id} ${result}`);
    expect(rows.filter(({ result }) => result === 'KNOWN_NONE').map(({ subject }) => subject.id)).toEqual([
      'Office:sica-secretario-general',
    ]);
    expect(without('LEADS')).toEqual(['Axis:energia NOT_FOUND']);
    expect(without('COMMITS_TO').sort()).toEqual([
      'Commitment:documentos-concretos NOT_FOUND',
      'Commitment:organizadores-a-cargo NOT_FOUND',
      'Commitment:reunion-mensual NOT_FOUND',
      'Commitment:trabajo-conjunto-con-la-fao NOT_FOUND',
      'Commitment:uso-de-diagramas-y-subconjuntos NOT_FOUND',
    ]);
  });
});
