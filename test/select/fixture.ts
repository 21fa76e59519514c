import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { world } from '../testkit/world.ts';

/** Writes a small graph with one of most things to an empty graph. */
export async function smallGraph(graph: Graph): Promise<void> {
  await install(graph);
  await world()
    .node('Organism', 'can', { acronym: 'CAN', nameEs: 'Comunidad Andina', nameEn: 'Andean Community' })
    .node('Organism', 'aladi', { acronym: 'ALADI' })
    .node('Cooperant', 'fao', { acronym: 'FAO' })
    .node('Axis', 'energia', { nameEs: 'Energía', namePt: 'Energia' })
    .node('Axis', 'frontera')
    .node('Topic', 'digital')
    .node('Initiative', 'centro')
    .node('Initiative', 'intercom')
    .node('Initiative', 'plataforma')
    .node('Event', 'seminario', { dateFrom: '2024-05-01', dateTo: '2024-05-31', datePrecision: 'MONTH' })
    .node('Event', 'reunion', { umbrella: true })
    .node('Country', 'pe', { code: 'PE' })
    .quote('uno', 'informe', 'asumió el tema')
    .quote('dos', 'informe', 'enviara formalmente una nota')
    .claim('Actor:can', 'LEADS', 'Axis:frontera', {
      status: 'PROPOSED',
      sources: 1,
      citations: ['Citation:uno', 'Citation:dos'],
      validFrom: '2024-04-05',
    })
    .claim('Actor:aladi', 'LEADS', 'Axis:frontera', { status: 'WITHDRAWN' })
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:centro', { role: 'RUNS', sources: 1, citations: ['Citation:uno'] })
    .claim('Actor:can', 'COOPERATES_IN', 'Initiative:intercom', { role: 'RUNS' })
    .claim('Actor:fao', 'COOPERATES_IN', 'Initiative:centro')
    .claim('Actor:aladi', 'COOPERATES_IN', 'Initiative:plataforma', { status: 'PROPOSED' })
    .claim('Initiative:centro', 'ADDRESSES', 'Axis:frontera')
    .claim('Initiative:intercom', 'ADDRESSES', 'Axis:frontera')
    .claim('Initiative:plataforma', 'ADDRESSES', 'Topic:digital')
    .claim('Topic:digital', 'PART_OF', 'Axis:frontera')
    .claim('Initiative:intercom', 'COVERS', 'Country:pe')
    .claim('Event:seminario', 'ADDRESSES', 'Axis:energia')
    .claim('Event:reunion', 'ADDRESSES', 'Axis:energia')
    .claim('Actor:fao', 'TAKES_PART_IN', 'Event:seminario', { role: 'IN_COORDINATION' })
    .claim('Actor:can', 'TAKES_PART_IN', 'Event:reunion', { role: 'ATTENDS' })
    .claim('Country:pe', 'MEMBER_OF', 'Actor:can')
    .writeTo(graph);
}
