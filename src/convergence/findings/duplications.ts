import { overlapOf } from '../../graph/model/overlap.ts';
import { undertakingAt, visibleLinksAt } from '../incidence.ts';
import { assertAtMost, FINDING_LIMITS, pairsAmong } from './bounds.ts';
import { type Found, type FoundOfKind, found, foundOfKind, type Reason, reason } from './found.ts';
import type { FindingGrade } from './kinds.ts';
import { claimsOfItem } from './paths.ts';
import { strongest } from './strongest.ts';
import type { Counted, Workings } from './workings.ts';

const KIND = 'DUPLICATION';
type Comparison = 'OVERLAP' | 'DISJOINT' | 'UNKNOWN';
type Pair = readonly [Counted, Counted];

const meet = (one: readonly number[], other: readonly number[]) => one.some((node) => other.includes(node));

/** Pairs of initiatives that share an item of a kind, with nobody in common; each once. */
function pairsOn(workings: Workings, kind: 'Axis' | 'Topic'): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  let compared = 0;
  for (const [item, all] of workings.byItem) {
    if (workings.kindOf(item) !== kind || !workings.isAsked(item)) continue;
    const initiatives = all.filter((one) => one.kind === 'INITIATIVE');
    compared += pairsAmong(initiatives.length);
    assertAtMost(FINDING_LIMITS.comparisons, compared, 'Pairs of initiatives to compare');
    for (const [place, one] of initiatives.entries())
      for (const other of initiatives.slice(place + 1)) {
        if (meet(one.everyone, other.everyone)) continue;
        pairs.set(`${one.undertaking} ${other.undertaking}`, [one, other]);
        assertAtMost(FINDING_LIMITS.found, pairs.size, 'Duplications');
      }
  }
  return pairs;
}

/** @param grades only these; by default all. Fragmentations alone are often many. */
export function duplications(workings: Workings, grades: readonly FindingGrade[] | null): FoundOfKind {
  const topics = pairsOn(workings, 'Topic');
  const axes = grades?.includes('FRAGMENTATION') === false ? [] : pairsOn(workings, 'Axis');
  const all = [...new Map([...axes, ...topics]).values()].map((pair) => {
    const subjects = pair.map(({ undertaking }) => workings.idAt(undertaking)).sort();
    return found(KIND, subjects, gradeOf(workings, pair));
  });
  const initiatives = workings.counted.filter(
    ({ kind, workers }) => kind === 'INITIATIVE' && workers.length > 0,
  ).length;
  const kept = all.filter(({ grade }) => grades === null || grades.some((one) => one === grade));
  return foundOfKind(KIND, pairsAmong(initiatives), kept);
}

function gradeOf(workings: Workings, [one, other]: Pair): FindingGrade {
  if (sharedItems(workings, one, other, 'Topic').length === 0) return 'FRAGMENTATION';
  const same = [territory(workings, one, other), period(workings, one, other)];
  return same.every((comparison) => comparison === 'OVERLAP') ? 'DUPLICATION' : 'OVERLAP';
}

const sharedItems = (workings: Workings, one: Counted, other: Counted, kind: 'Axis' | 'Topic' | 'Country') =>
  one.items.filter((item) => other.items.includes(item) && workings.kindOf(item) === kind);

function territory(workings: Workings, one: Counted, other: Counted): Comparison {
  const countries = ({ items }: Counted) => items.filter((item) => workings.kindOf(item) === 'Country');
  const [first, second] = [countries(one), countries(other)];
  if (first.length === 0 || second.length === 0) return 'UNKNOWN';
  return meet(first, second) ? 'OVERLAP' : 'DISJOINT';
}

const LAST_DAY = '9999-12-31';

function period({ incidence }: Workings, one: Counted, other: Counted): Comparison {
  const [first, second] = [one, other].map(({ undertaking }) => undertakingAt(incidence, undertaking));
  if (!first?.from || !second?.from) return 'UNKNOWN';
  const span = { from: first.from, to: first.to, precision: first.isExact ? 'DAY' : null };
  const overlap = overlapOf(span, second.from, second.to ?? LAST_DAY);
  if (overlap === 'NONE') return 'DISJOINT';
  const shortest = overlapOf(span, second.from, second.to ?? second.from);
  return first.isExact && second.isExact && shortest === 'CERTAIN' ? 'OVERLAP' : 'UNKNOWN';
}

export function reasonsOfDuplication(workings: Workings, { subjects }: Found): readonly Reason[] {
  const [one, other] = subjects.map((id) => workings.countedOf(id));
  if (!one || !other) return [];
  const same = (kind: 'Axis' | 'Topic') =>
    sharedItems(workings, one, other, kind)
      .map((item) => ({ item, id: workings.idOf(item) }))
      .sort((left, right) => (left.id < right.id ? -1 : 1))
      .map(({ item, id }) =>
        reason(`SAME_${kind === 'Axis' ? 'AXIS' : 'TOPIC'}`, {
          about: [id],
          claims: [one, other].flatMap(({ undertaking }) => claimsOfItem(workings, undertaking, item)),
        }),
      );
  return [
    ...same('Axis'),
    ...same('Topic'),
    territoryReason(workings, one, other),
    reason('PERIOD', { result: period(workings, one, other) }),
    ...complements(workings, one, other),
  ];
}

function territoryReason(workings: Workings, one: Counted, other: Counted): Reason {
  const shared = sharedItems(workings, one, other, 'Country');
  return reason('TERRITORY', {
    result: territory(workings, one, other),
    about: shared.map((country) => workings.idOf(country)).sort(),
    claims: shared.flatMap((country) =>
      [one, other].flatMap(({ undertaking }) => claimsOfItem(workings, undertaking, country)),
    ),
  });
}

/** The claims that one of two initiatives complements the other. */
function complements(workings: Workings, one: Counted, other: Counted): readonly Reason[] {
  const said = [
    [one, other],
    [other, one],
  ].flatMap(([from, to]) => {
    if (!from || !to) return [];
    const ends = { from: workings.idAt(from.undertaking), type: 'COMPLEMENTS', to: workings.idAt(to.undertaking) };
    const links = visibleLinksAt(workings.incidence, from.undertaking, 'COMPLEMENTS');
    return links.filter(({ node }) => workings.idOf(node) === ends.to).map(({ status }) => ({ status, ends }));
  });
  const about = [one, other].map(({ undertaking }) => workings.idAt(undertaking)).sort();
  return said.length === 0
    ? []
    : [reason('COMPLEMENTS', { result: strongest(said), about, claims: said.map(({ ends }) => ends) })];
}
