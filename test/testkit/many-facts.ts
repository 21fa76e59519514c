import { organism } from '../../src/graph/model/actor.ts';
import { axis } from '../../src/graph/model/axis.ts';
import { citation, document } from '../../src/graph/model/document.ts';
import type { ClaimRow, Facts, NodeRow } from '../../src/graph/model/facts.ts';
import { entityId, type NodeKind } from '../../src/graph/model/node.ts';

const origin = 'many';
const node = (kind: NodeKind, slug: string): NodeRow => ({
  kind,
  id: entityId(kind.identity, slug),
  slug,
  origin,
  columns: { nameEs: `Nombre de ${slug}` },
});

/** So many organisms, each leading one of ten axes, on one quote. */
export function manyFacts(organisms: number, statedAt = '2026-01-01T00:00:00.000Z'): Facts {
  const axes = Array.from({ length: 10 }, (_, number) => node(axis, `eje-${number}`));
  const leaders = Array.from({ length: organisms }, (_, number) => node(organism, `organismo-${number}`));
  const source = { ...node(document, 'fuente'), columns: { nameEs: 'Fuente', titleEs: 'Fuente' } };
  const quote = { ...node(citation, 'cita'), columns: { quote: 'todos lideran', section: 'I', position: 1 } };
  const claims = leaders.map(
    ({ id, slug }, number): ClaimRow => ({
      claimId: `lidera-${slug}`,
      type: 'LEADS',
      from: id,
      to: entityId('Axis', `eje-${number % 10}`),
      status: 'CONFIRMED',
      basis: 'STATED',
      sources: 1,
      origin,
      recordedAt: statedAt,
      statedAt,
      published: true,
      citations: [quote.id],
    }),
  );
  return {
    nodes: [...axes, ...leaders, source],
    citations: [{ ...quote, document: source.id, saidBy: [] }],
    claims,
    coverage: [],
    readings: [],
  };
}
