import { describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import { matrixContentOf } from '../../src/imports/matrix/content.ts';
import { ENGINES } from '../testkit/engines.ts';
import { useGraph } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';

/** The statements that only imports send, on every engine. */
describe.each(ENGINES)('what a template of a matrix holds, on $name', (engine) => {
  const graph = useGraph(engine);

  it('is the names of the graph, and what it has of an organism', async () => {
    await install(graph());
    await world()
      .node('Organism', 'can', { acronym: 'CAN' })
      .node('Cooperant', 'fao', { acronym: 'FAO' })
      .node('Cooperant', 'otra', { acronym: 'FAO' })
      .node('Axis', 'energia', { nameEs: 'energía' })
      .node('Country', 'peru', { nameEs: 'Perú' })
      .node('Initiative', 'riego', { nameEs: 'Riego', kind: 'PROJECT', dateFrom: '2024-03-01', datePrecision: 'MONTH' })
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
});
