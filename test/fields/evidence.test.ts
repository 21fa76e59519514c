import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFacts } from '../../src/graph/cypher/write-facts.ts';
import { install } from '../../src/graph/install.ts';
import { coverage } from '../../src/graph/model/coverage.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

/** Two documents, one of which quotes the same claim twice; a statement about two subjects; an open list. */
async function evidence(graph: Graph): Promise<void> {
  await install(graph);
  const { facts } = world()
    .node('Axis', 'energia')
    .node('Organism', 'can')
    .node('Organism', 'comunidad')
    .node('Statement', 'conclusion', { kind: 'CONCLUSION', textEs: 'Se acordó', position: 1 })
    .quote('primera', 'informe', 'primero')
    .quote('segunda', 'informe', 'segundo')
    .quote('ajena', 'otro', 'otra cosa')
    .claim('Actor:can', 'LEADS', 'Axis:energia', { citations: ['Citation:segunda', 'Citation:primera'], sources: 1 })
    .claim('Statement:conclusion', 'ABOUT', 'Axis:energia', { citations: ['Citation:segunda'] })
    .claim('Statement:conclusion', 'ABOUT', 'Actor:can', { citations: ['Citation:ajena'] })
    .claim('Actor:comunidad', 'SAME_AS', 'Actor:can', { status: 'PROPOSED', citations: ['Citation:segunda'] });
  const citations = facts.citations.map((citation, place) => ({
    ...citation,
    columns: { ...citation.columns, position: place + 1 },
  }));
  const open = {
    kind: coverage,
    id: 'Coverage:abierta',
    slug: 'abierta',
    origin: 'test',
    columns: { relation: 'LEADS', result: 'OPEN', noteEs: 'entre otros' },
    subject: 'Axis:energia',
    citations: ['Citation:primera'],
  };
  await graph.write((transaction) => writeFacts(transaction, { ...facts, citations, coverage: [open] }));
}

describe.each(ONE_OF_EACH)('the fields of evidence on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await evidence(graph);
  });
  afterAll(() => graph.close());

  const one = async (query: string) => {
    const { data, statements } = await ask(graph, query);
    expect(statements).toHaveLength(1);
    return data;
  };

  it('list the claims of a document once each, in reading order, page by page, under the view', async () => {
    const page = async (args: string, head = '') => {
      const { document } = await one(
        `${head} { document(slug: "informe") { claims${args} { totalCount nodes { type object { id } } pageInfo { hasNextPage endCursor } } } }`,
      );
      return document.claims;
    };
    const leads = { type: 'LEADS', object: { id: 'Axis:energia' } };
    const same = { type: 'SAME_AS', object: { id: 'Actor:can' } };
    const about = { type: 'ABOUT', object: { id: 'Axis:energia' } };
    expect(await page('')).toMatchObject({ totalCount: 3, nodes: [leads, same, about] });
    const first = await page('(first: 2)');
    expect(first).toMatchObject({ nodes: [leads, same], pageInfo: { hasNextPage: true } });
    expect(await page(`(after: "${first.pageInfo.endCursor}")`)).toMatchObject({ nodes: [about] });
    expect(await page('(last: 1)')).toMatchObject({ nodes: [about] });
    expect(await page('', 'query Q @view(status: [CONFIRMED])')).toMatchObject({
      totalCount: 2,
      nodes: [leads, about],
    });
  });

  it('lead from a statement to any node that it is about, and back', async () => {
    const { statement } = await one(
      '{ statement(slug: "conclusion") { about { nodes { __typename id ... on Organism { statements { nodes { slug } } } } } } }',
    );
    expect(statement.about.nodes).toEqual([
      { __typename: 'Organism', id: 'Actor:can', statements: { nodes: [{ slug: 'conclusion' }] } },
      { __typename: 'Axis', id: 'Axis:energia' },
    ]);
    const { statements } = await one(
      '{ statements(where: { about: { some: { id: { startsWith: "Axis:" } } } }) { nodes { slug } } }',
    );
    expect(statements.nodes).toEqual([{ slug: 'conclusion' }]);
  });

  it('lead between two nodes that may be the same, in both directions', async () => {
    const { a } = await one(
      '{ a: actor(slug: "can") { sameAsOf { edges { status node { id } } } sameAs { totalCount } } }',
    );
    const { b } = await one('{ b: actor(slug: "comunidad") { sameAs { edges { status node { id } } } } }');
    expect(a).toEqual({
      sameAsOf: { edges: [{ status: 'PROPOSED', node: { id: 'Actor:comunidad' } }] },
      sameAs: { totalCount: 0 },
    });
    expect(b.sameAs.edges).toEqual([{ status: 'PROPOSED', node: { id: 'Actor:can' } }]);
  });

  it('list the coverage of lists with their subjects', async () => {
    const { coverages: listed } = await one(
      '{ coverages(where: { result: { eq: OPEN } }) { nodes { relation note { text } subject { __typename id } citations { quote } } } }',
    );
    expect(listed.nodes).toEqual([
      {
        relation: 'LEADS',
        note: { text: 'entre otros' },
        subject: { __typename: 'Axis', id: 'Axis:energia' },
        citations: [{ quote: 'primero' }],
      },
    ]);
  });

  it('give no coverage for a claim, which has no lists', async () => {
    const asked = 'claim { coverage { slug } subject { id coverage { slug } } }';
    const { axis } = await one(`{ axis(slug: "energia") { coverage { slug } leaders { edges { ${asked} } } } }`);
    expect(axis).toEqual({
      coverage: [{ slug: 'abierta' }],
      leaders: { edges: [{ claim: { coverage: [], subject: { id: 'Actor:can', coverage: [] } } }] },
    });
    const { node } = await one('{ node(id: "Claim:Actor-can-LEADS-Axis-energia-") { id coverage { slug } } }');
    expect(node).toEqual({ id: 'Claim:Actor-can-LEADS-Axis-energia-', coverage: [] });
  });
});
