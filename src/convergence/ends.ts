import { type ClaimEnds, textOfEnds } from './evidence.ts';
import { at, type Incidence, type Link, linksAt } from './incidence.ts';
import { ABOUT_WHAT, WORKING } from './lists.ts';

/**
 * The ends of the claims by which undertakings join some nodes: of the work of the actors among them, of what leads to the
 * axes and topics among them, also over other topics, and of the countries.
 */
export function endsAt(
  incidence: Incidence,
  undertakings: readonly number[],
  ids: readonly string[],
): readonly ClaimEnds[] {
  const wanted = new Set(ids);
  const found = new Map<string, ClaimEnds>();
  for (const undertaking of undertakings)
    for (const one of endsOf(incidence, undertaking, wanted)) found.set(textOfEnds(one), one);
  return [...found.values()];
}

function endsOf(incidence: Incidence, undertaking: number, wanted: ReadonlySet<string>): readonly ClaimEnds[] {
  const id = at(incidence.undertakings.ids, undertaking);
  return linksAt(incidence, undertaking)
    .filter(({ isVisible, function: does }) => isVisible && does !== 'NONE')
    .flatMap((link) => endsOfLink(incidence, id, link, wanted));
}

function endsOfLink(
  incidence: Incidence,
  id: string,
  { relation, node }: Link,
  wanted: ReadonlySet<string>,
): readonly ClaimEnds[] {
  const other = at(incidence.nodes.ids, node);
  if (WORKING.includes(relation)) return wanted.has(other) ? [{ from: other, type: relation, to: id }] : [];
  const direct = { from: id, type: relation, to: other };
  if (relation === 'COVERS') return wanted.has(other) ? [direct] : [];
  if (!ABOUT_WHAT.includes(relation)) return [];
  const climbs = climbsTo(incidence, node, wanted);
  return wanted.has(other) || climbs.length > 0 ? [direct, ...climbs] : [];
}

/** The claims that lead from a topic up to the nodes that are wanted. */
function climbsTo({ climbs, nodes }: Incidence, topic: number, wanted: ReadonlySet<string>): readonly ClaimEnds[] {
  return (climbs.get(topic) ?? []).flatMap(({ node, through }) => {
    if (!wanted.has(at(nodes.ids, node))) return [];
    const way = [topic, ...through, node].map((one) => at(nodes.ids, one));
    return way.slice(1).map((to, place) => ({ from: at(way, place), type: 'PART_OF', to }));
  });
}
