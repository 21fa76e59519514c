import { describe, expect, it } from 'vitest';
import { claimsAtNodes } from '../../src/graph/cypher/claims-at.ts';
import { namedNodesOf } from '../../src/graph/cypher/named-nodes.ts';
import { install } from '../../src/graph/install.ts';
import { organism } from '../../src/graph/model/actor.ts';
import { cooperatesIn, covers } from '../../src/graph/model/relations.ts';
import { matrixContentOf } from '../../src/imports/matrix/content.ts';
import { ENGINES, ONE_OF_EACH } from '../testkit/engines.ts';
import { useGraph, writeRows } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';

describe.each(ONE_OF_EACH)('the statements that only imports send, on $name', (engine) => {
  const graph = useGraph(engine);

  it('find nodes with their names, and the claims at them', async () => {
    await writeRows(
      graph(),
      "CREATE (can:Entity:Actor:Organism {id: 'Actor:can', slug: 'can', nameEs: 'Comunidad Andina', aliases: ['Grupo Andino']})" +
        "-[:COOPERATES_IN {claimId: 'a', from: 'Actor:can', to: 'Initiative:riego', role: 'FUNDS'}]->" +
        "(riego:Entity:Initiative {id: 'Initiative:riego', slug: 'riego'})-[:COVERS {claimId: 'b', from: 'Initiative:riego', to: 'Country:peru'}]->" +
        "(:Entity:Country {id: 'Country:peru', slug: 'peru'}), " +
        "(can)-[:COOPERATES_IN {claimId: 'c', from: 'Actor:can', to: 'Initiative:riego', retractedAt: '2024-01-01'}]->(riego)",
    );
    const found = await graph().snapshot(async (run) => ({
      named: await namedNodesOf(run, [organism]),
      into: await claimsAtNodes({ run }, cooperatesIn, 'to', ['Initiative:riego']),
      from: await claimsAtNodes({ run }, covers, 'from', ['Initiative:riego']),
    }));
    const can = { id: 'Actor:can', slug: 'can', name: 'Comunidad Andina', names: ['Comunidad Andina'], acronym: null };
    expect(found).toEqual({
      named: [{ ...can, aliases: ['Grupo Andino'], externalIds: [], kind: organism }],
      into: [{ claimId: 'a', from: 'Actor:can', to: 'Initiative:riego', role: 'FUNDS', type: 'COOPERATES_IN' }],
      from: [{ claimId: 'b', from: 'Initiative:riego', to: 'Country:peru', role: null, type: 'COVERS' }],
    });
  });
});

describe.each(ENGINES.filter(({ kind }) => kind === 'grafeo'))(
  'what a template of a matrix holds, on $name',
  (engine) => {
    const graph = useGraph(engine);

    it('is the names of the graph, and what it has of an organism', async () => {
      await install(graph());
      await world()
        .node('Organism', 'can', { acronym: 'CAN' })
        .node('Cooperant', 'fao', { acronym: 'FAO' })
        .node('Cooperant', 'otra', { acronym: 'FAO' })
        .node('Axis', 'energia', { nameEs: 'energía' })
        .node('Country', 'peru', { nameEs: 'Perú' })
        .node('Initiative', 'riego', {
          nameEs: 'Riego',
          kind: 'PROJECT',
          dateFrom: '2024-03-01',
          datePrecision: 'MONTH',
        })
        .node('Initiative', 'ajena', { nameEs: 'Ajena' })
        .claim('Actor:can', 'COOPERATES_IN', 'Initiative:riego', { role: 'COORDINATES' })
        .claim('Actor:fao', 'COOPERATES_IN', 'Initiative:riego', { role: 'FUNDS' })
        .claim('Actor:fao', 'COOPERATES_IN', 'Initiative:ajena')
        .claim('Initiative:riego', 'ADDRESSES', 'Axis:energia')
        .claim('Initiative:riego', 'COVERS', 'Country:peru')
        .writeTo(graph());
      const content = await graph().snapshot((run) => matrixContentOf({ run }, 'can'));
      expect(content).toEqual({
        lists: {
          organisms: ['CAN'],
          actors: ['Actor:fao', 'Actor:otra', 'CAN'],
          axes: ['energía'],
          countries: ['Perú'],
        },
        organism: { slug: 'can', name: 'CAN' },
        rows: [
          {
            slug: 'riego',
            cells: {
              organism: 'CAN (coordina)',
              initiative: 'Riego',
              kind: 'proyecto',
              axes: 'energía',
              countries: 'Perú',
              cooperants: 'Actor:fao (financia)',
              start: '2024-03',
            },
          },
        ],
      });
    });
  },
);
