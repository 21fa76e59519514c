import type { ClaimEnds } from '../evidence.ts';
import { ABOUT_WHAT, WORKING } from '../lists.ts';
import type { Workings } from './workings.ts';

/** The claims by which an actor works in an undertaking. */
export function claimsOfWorker(workings: Workings, undertaking: number, actor: number): readonly ClaimEnds[] {
  const [from, to] = [workings.idOf(actor), workings.idAt(undertaking)];
  const links = workings.links(undertaking, ...WORKING).filter(({ node }) => node === actor);
  return different(links.map(({ relation }) => ({ from, type: relation, to })));
}

/** The claims by which an undertaking is about an item: it addresses it, or a topic that is part of it. */
export function claimsOfItem(workings: Workings, undertaking: number, item: number): readonly ClaimEnds[] {
  const from = workings.idAt(undertaking);
  return different(
    workings.links(undertaking, ...ABOUT_WHAT, 'COVERS').flatMap(({ node, relation }) => {
      const upward = node === item ? [] : climb(workings, node, item);
      return upward ? [{ from, type: relation, to: workings.idOf(node) }, ...upward] : [];
    }),
  );
}

function climb(workings: Workings, topic: number, item: number): readonly ClaimEnds[] | undefined {
  const way = workings.incidence.climbs.get(topic)?.find(({ node }) => node === item);
  if (!way) return undefined;
  const nodes = [topic, ...way.through, item].map((node) => workings.idOf(node));
  return nodes.slice(1).map((to, place) => ({ from: String(nodes[place]), type: 'PART_OF', to }));
}

/** The claims by which an actor works on an item, through some undertakings. */
export const claimsOfWork = (
  workings: Workings,
  undertakings: readonly number[],
  actor: number,
  item: number,
): readonly ClaimEnds[] =>
  different(
    undertakings.flatMap((one) => [...claimsOfWorker(workings, one, actor), ...claimsOfItem(workings, one, item)]),
  );

/** Each once: an actor may have several roles in one undertaking. */
export const different = (claims: readonly ClaimEnds[]): readonly ClaimEnds[] => [
  ...new Map(claims.map((claim) => [`${claim.from} ${claim.type} ${claim.to}`, claim])).values(),
];
