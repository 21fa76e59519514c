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

/** So many organisms, each leading one of ten axes, or more of them, on one quote. */
export function manyFacts(organisms: number, each = 1, statedAt = '2026-01-01T00:00:00.000Z'): Facts {
  const axes = Array.from({ length: Math.max(10, each) }, (_, number) => node(axis, `eje-${number}`));
  const leaders = Array.from({ length: organisms }, (_, number) => node(organism, `organismo-${number}`));
  const source = { ...node(document, 'fuente'), columns: { nameEs: 'Fuente', titleEs: 'Fuente' } };
  const quote = { ...node(citation, 'cita'), columns: { quote: 'todos lideran', section: 'I', position: 1 } };
  const claimOf = ({ id, slug }: NodeRow, number: number): ClaimRow => ({
    claimId: `lidera-${slug}-${number}`,
    type: 'LEADS',
    from: id,
    to: entityId('Axis', `eje-${number}`),
    status: 'CONFIRMED',
    basis: 'STATED',
    sources: 1,
    origin,
    recordedAt: statedAt,
    statedAt,
    published: true,
    citations: [quote.id],
  });
  const claims = leaders.flatMap((leader, place) =>
    Array.from({ length: each }, (_, number) => claimOf(leader, each === 1 ? place % 10 : number)),
  );
  return {
    nodes: [...axes, ...leaders, source],
    citations: [{ ...quote, document: source.id, saidBy: [] }],
    claims,
    coverage: [],
    readings: [],
  };
}
