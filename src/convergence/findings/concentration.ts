import { visibleClaims } from '../incidence.ts';
import { ENOUGH } from './bounds.ts';
import { type Found, type FoundOfKind, found, foundOfKind, type Reason, reason } from './found.ts';
import { claimsOfWork } from './paths.ts';
import type { Counted, Workings } from './workings.ts';

const KIND = 'CONCENTRATION';

export function concentrations(workings: Workings): FoundOfKind {
  const items = [...workings.byItem.keys()].filter(
    (item) => ['Axis', 'Country'].includes(workings.kindOf(item)) && workings.isAsked(item),
  );
  return foundOfKind(
    KIND,
    items.length,
    items.map((item) => found(KIND, [workings.idOf(item)])),
  );
}

/** In how many undertakings each actor takes part. */
function countsOf(here: readonly Counted[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { workers } of here) for (const actor of workers) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}

/** The sum of the squared shares, where an undertaking of k actors counts 1/k for each of them. */
function herfindahl(here: readonly Counted[]): number {
  const shares = new Map<number, number>();
  for (const { workers } of here)
    for (const actor of workers) shares.set(actor, (shares.get(actor) ?? 0) + 1 / workers.length / here.length);
  return [...shares.values()].reduce((sum, share) => sum + share ** 2, 0);
}

export function reasonsOfConcentration(workings: Workings, { subjects: [id = ''] }: Found): readonly Reason[] {
  const item = workings.numberOf(id);
  if (item === undefined) return [];
  const here = workings.byItem.get(item) ?? [];
  const counts = countsOf(here);
  return [
    reason('UNDERTAKINGS', { number: here.length }),
    reason('ACTORS', { number: counts.size }),
    largest(workings, item, counts),
    ...leaders(workings, id),
    ...(here.length < ENOUGH.undertakings ? [] : [reason('HERFINDAHL', { number: herfindahl(here) })]),
  ];
}

function largest(workings: Workings, item: number, counts: ReadonlyMap<number, number>): Reason {
  const most = Math.max(...counts.values());
  const actors = [...counts].flatMap(([actor, count]) => (count === most ? [actor] : []));
  return reason('LARGEST', {
    number: most,
    about: actors.map((actor) => workings.idOf(actor)).sort(),
    claims: actors.flatMap((actor) => claimsOfWork(workings, workings.by(actor, item), actor, item)),
  });
}

function leaders({ incidence }: Workings, axis: string): readonly Reason[] {
  const ids = new Set(visibleClaims(incidence, 'LEADS').flatMap(({ from, to }) => (to === axis ? [from] : [])));
  return [...ids]
    .sort()
    .map((id) => reason('LEADER', { about: [id], claims: [{ from: id, type: 'LEADS', to: axis }] }));
}
