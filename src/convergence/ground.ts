import type { Grounds } from './grounds.ts';
import { at, type Incidence, linksAt, nodesOfKind } from './incidence.ts';
import { ABOUT_WHAT, COLLECTIVE, NODE_KIND, RELATION, WORKING } from './lists.ts';
import { IS_VISIBLE, relationIn } from './packed.ts';
import { possiblySame } from './same.ts';
import type { Universe } from './universe.ts';
import { isStatedWay } from './ways.ts';

/** What the answers about a universe rest on; work of its actors on its items. */
export function groundsOf(universe: Universe): Grounds {
  const { incidence, asked } = universe;
  const actors = asked.among ?? idsOfKind(incidence, 'Organism');
  const items = asked.on ?? idsOfKind(incidence, 'Axis');
  const concerned = new Set([...actors, ...items]);
  const layer = universe.layer(asked.among ? 'ACTOR' : 'ORGANISM');
  const worked = universe.undertakings.filter((undertaking) => layer.has(undertaking));
  const undertakings = worked.map((undertaking) => at(incidence.undertakings.ids, undertaking));
  const same = possiblySame(incidence.claims).filter(
    ([one, other]) =>
      [one, other].every((id) => concerned.has(id)) || [one, other].every((id) => undertakings.includes(id)),
  );
  return {
    n: undertakings.length,
    nAtLeast: undertakings.length - unitable(undertakings, same),
    actors,
    items,
    beyondView: hiddenClaims(incidence, concerned, asked.on === null),
    openLists: incidence.coverage.filter(
      ({ subject, result, horizon }) =>
        result === 'OPEN' && concerned.has(subject) && (horizon === null || incidence.day <= horizon),
    ),
    inferredShare: inferredShare(universe, worked),
    horizon:
      incidence.readings
        .map(({ horizon }) => horizon ?? '')
        .sort()
        .at(-1) || null,
    collectives: collectivesIn(incidence, universe.undertakings),
    possiblySame: same,
    statements: [
      ...new Set(
        incidence.claims
          .filter((claim) => claim.type === 'ABOUT' && claim.isVisible && concerned.has(claim.to))
          .map(({ from }) => from),
      ),
    ].sort(),
    undertakings,
  };
}

const idsOfKind = (incidence: Incidence, kind: (typeof NODE_KIND.values)[number]) =>
  nodesOfKind(incidence, kind).map((node) => at(incidence.nodes.ids, node));

/** How many fewer undertakings there are if pairs of them are the same. */
function unitable(ids: readonly string[], pairs: readonly (readonly [string, string])[]): number {
  const names = new Map(ids.map((id) => [id, id]));
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? id;
    return name === id ? id : nameOf(name);
  };
  for (const [one, other] of pairs) if (names.has(one) && names.has(other)) names.set(nameOf(one), nameOf(other));
  return ids.length - new Set(ids.map(nameOf)).size;
}

/** The claims that the view hides: of work by the actors, about the items, and between topics and axes. */
function hiddenClaims({ links, nodes, claims }: Incidence, concerned: ReadonlySet<string>, onAll: boolean): number {
  const relations = new Set([...WORKING, ...ABOUT_WHAT].map(RELATION.codeOf));
  const topic = NODE_KIND.codeOf('Topic');
  const isConcerned = (node: number) => concerned.has(at(nodes.ids, node)) || (onAll && nodes.kinds[node] === topic);
  let count = claims.filter(
    ({ isVisible, type, from, to }) =>
      !isVisible && type === 'PART_OF' && (onAll || concerned.has(to) || concerned.has(from)),
  ).length;
  for (let link = 0; link < links.bits.length; link++) {
    const bits = at(links.bits, link);
    if ((bits & IS_VISIBLE) === 0 && relations.has(relationIn(bits)) && isConcerned(at(links.nodes, link))) count++;
  }
  return count;
}

/** The share of pairs of undertaking and axis that rest on an inferred or derived claim. */
function inferredShare(universe: Universe, undertakings: readonly number[]): number | null {
  let [pairs, inferred] = [0, 0];
  const axes = universe.layer('AXIS');
  for (const undertaking of undertakings)
    axes.each(undertaking, (_, way) => {
      pairs += 1;
      if (!isStatedWay(way)) inferred += 1;
    });
  return pairs === 0 ? null : inferred / pairs;
}

/** The groups that work in any of the undertakings. */
function collectivesIn(incidence: Incidence, undertakings: readonly number[]): readonly string[] {
  const groups = new Set(nodesOfKind(incidence, COLLECTIVE));
  if (groups.size === 0) return [];
  const found = undertakings.flatMap((undertaking) =>
    linksAt(incidence, undertaking).filter(
      ({ node, isVisible, function: does }) => isVisible && does !== 'NONE' && groups.has(node),
    ),
  );
  return [...new Set(found.map(({ node }) => at(incidence.nodes.ids, node)))].sort();
}
