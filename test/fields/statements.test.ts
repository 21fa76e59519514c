import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

/**
 * `doble` is about two things, in two documents and by several quotes, two of them of one speaker; `escrita` in a document
 * that no event produced, by nobody; `propuesta` only by a claim that is PROPOSED; `callada` by no quote.
 */
async function statedGraph(graph: Graph): Promise<void> {
  await install(graph);
  await world()
    .node('Axis', 'energia')
    .node('Organism', 'can')
    .node('Person', 'ana')
    .node('Person', 'luis')
    .node('Event', 'reunion')
    .node('Event', 'cumbre')
    .node('Statement', 'doble')
    .node('Statement', 'escrita')
    .node('Statement', 'propuesta')
    .node('Statement', 'callada')
    .quote('uno', 'acta', 'primero', 'I', { saidBy: ['Person:ana'] })
    .quote('dos', 'acta', 'segundo', 'I', { saidBy: ['Person:ana'] })
    .quote('tres', 'informe', 'tercero', 'I', { saidBy: ['Person:luis'] })
    .quote('cuatro', 'nota', 'cuarto')
    .claim('Event:reunion', 'PRODUCES', 'Document:acta')
    .claim('Event:reunion', 'PRODUCES', 'Document:informe', { status: 'PROPOSED' })
    .claim('Event:cumbre', 'PRODUCES', 'Document:acta')
    .claim('Statement:doble', 'ABOUT', 'Axis:energia', { citations: ['Citation:uno', 'Citation:dos'] })
    .claim('Statement:doble', 'ABOUT', 'Actor:can', { citations: ['Citation:uno', 'Citation:tres'] })
    .claim('Statement:escrita', 'ABOUT', 'Axis:energia', { citations: ['Citation:cuatro'] })
    .claim('Statement:propuesta', 'ABOUT', 'Axis:energia', { status: 'PROPOSED', citations: ['Citation:tres'] })
    .claim('Statement:callada', 'ABOUT', 'Axis:energia')
    .writeTo(graph);
}

const nodes = (...slugs: readonly string[]) => slugs.map((slug) => ({ slug }));
const ids = (...all: readonly string[]) => all.map((id) => ({ id }));

describe.each(ONE_OF_EACH)('the documents, events and speakers of statements on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await statedGraph(graph);
  });
  afterAll(() => graph?.close());

  const one = async (query: string) => {
    const { data, statements } = await ask(graph, query);
    expect(statements).toHaveLength(1);
    return data;
  };
  const MADE = 'documents { slug } madeAt { slug } speakers { id }';

  it('are given once each, in order of id', async () => {
    const { statements } = await one(`{ statements { nodes { slug ${MADE} } } }`);
    expect(statements.nodes).toEqual([
      { slug: 'callada', documents: [], madeAt: [], speakers: [] },
      {
        slug: 'doble',
        documents: nodes('acta', 'informe'),
        madeAt: nodes('cumbre', 'reunion'),
        speakers: ids('Person:ana', 'Person:luis'),
      },
      { slug: 'escrita', documents: nodes('nota'), madeAt: [], speakers: [] },
      { slug: 'propuesta', documents: nodes('informe'), madeAt: nodes('reunion'), speakers: ids('Person:luis') },
    ]);
    const { statement } = await one(
      '{ statement(slug: "doble") { documents(first: 1) { slug } speakers(first: 0) { id } } }',
    );
    expect(statement).toEqual({ documents: nodes('acta'), speakers: [] });
  });

  it('come from visible claims only', async () => {
    const { statements } = await one(`query Q @view(status: [CONFIRMED]) { statements { nodes { slug ${MADE} } } }`);
    expect(statements.nodes.slice(1)).toEqual([
      expect.objectContaining({ slug: 'doble', madeAt: nodes('cumbre', 'reunion') }),
      expect.objectContaining({ slug: 'escrita', documents: nodes('nota') }),
      { slug: 'propuesta', documents: [], madeAt: [], speakers: [] },
    ]);
    const found = await one(
      'query Q @view(status: [PROPOSED]) { statements(where: { madeAt: { some: {} } }) { nodes { slug madeAt { slug } } } }',
    );
    expect(found.statements.nodes).toEqual([{ slug: 'propuesta', madeAt: nodes('reunion') }]);
  });

  it.each([
    ['{ documents: { some: { slug: { eq: "acta" } } } }', ['doble']],
    ['{ documents: { count: { eq: 2 } } }', ['doble']],
    ['{ documents: { single: {} } }', ['escrita', 'propuesta']],
    ['{ documents: { none: {} } }', ['callada']],
    ['{ madeAt: { some: { slug: { eq: "reunion" } } } }', ['doble', 'propuesta']],
    ['{ madeAt: { count: { eq: 2 } } }', ['doble']],
    ['{ madeAt: { all: { slug: { eq: "reunion" } }, some: {} } }', ['propuesta']],
    ['{ speakers: { some: { id: { eq: "Person:luis" } } } }', ['doble', 'propuesta']],
    ['{ speakers: { single: { slug: { eq: "ana" } } } }', ['doble']],
    ['{ speakers: { count: { gte: 1, lt: 2 } } }', ['propuesta']],
    ['{ speakers: { some: { kind: { eq: ORGANISM } } } }', []],
  ])('filter statements by %s', async (where, expected) => {
    const { statements } = await one(`{ statements(where: ${where}) { totalCount nodes { slug } } }`);
    expect(statements).toEqual({ totalCount: expected.length, nodes: nodes(...expected) });
  });
});
