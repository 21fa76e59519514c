import { nodesOfKind, undertakingAt, visibleClaims } from '../incidence.ts';
import { COLLECTIVE } from '../lists.ts';
import { absence } from './absence.ts';
import { type Found, type FoundOfKind, found, foundOfKind, type Reason, reason } from './found.ts';
import { claimsOfWork, claimsOfWorker } from './paths.ts';
import { strongest } from './strongest.ts';
import { isTakenOn, type Workings } from './workings.ts';

const leaderClaims = ({ incidence }: Workings) => visibleClaims(incidence, 'LEADS');
const ledAxes = (workings: Workings) => new Set(leaderClaims(workings).map(({ to }) => to));

const gaps = (
  kind: FoundOfKind['kind'],
  workings: Workings,
  universe: readonly number[],
  gap: (node: number) => boolean,
) =>
  foundOfKind(
    kind,
    universe.length,
    universe.filter(gap).map((node) => found(kind, [workings.idOf(node)])),
  );

export const axesWithoutLeader = (workings: Workings): FoundOfKind => {
  const led = ledAxes(workings);
  const axes = workings.askedOfKind('Axis');
  return gaps('GAP_AXIS_WITHOUT_LEADER', workings, axes, (axis) => !led.has(workings.idOf(axis)));
};

export const axesWithoutWork = (workings: Workings): FoundOfKind =>
  gaps('GAP_AXIS_WITHOUT_WORK', workings, workings.askedOfKind('Axis'), (axis) => !workings.byItem.has(axis));

export const workWithoutLeader = (workings: Workings): FoundOfKind => {
  const led = ledAxes(workings);
  const worked = workings.askedOfKind('Axis').filter((axis) => workings.byItem.has(axis));
  return gaps('GAP_WORK_WITHOUT_LEADER', workings, worked, (axis) => !led.has(workings.idOf(axis)));
};

/** Topics that nothing taken on is about, nor about anything that is part of them. */
export function topicsNotAddressed(workings: Workings): FoundOfKind {
  const addressed = new Set<number>();
  for (const place of workings.incidence.undertakings.ids.keys())
    if (isTakenOn(undertakingAt(workings.incidence, place).standing))
      for (const item of workings.itemsAt(place, 'ADDRESSES')) addressed.add(item);
  return gaps('GAP_TOPIC_NOT_ADDRESSED', workings, workings.askedOfKind('Topic'), (topic) => !addressed.has(topic));
}

const ownersOf = (workings: Workings, place: number) =>
  workings.links(place, 'COMMITS_TO').filter((link) => link.function === 'DOES');

export function commitmentsWithoutOwner(workings: Workings): FoundOfKind {
  const { incidence } = workings;
  const commitments = [...incidence.undertakings.ids.keys()].filter(
    (place) => undertakingAt(incidence, place).kind === 'COMMITMENT' && workings.isOn(place),
  );
  const without = commitments.filter((place) => ownersOf(workings, place).length === 0);
  const kind = 'GAP_COMMITMENT_WITHOUT_OWNER';
  return foundOfKind(
    kind,
    commitments.length,
    without.map((place) => found(kind, [workings.idAt(place)])),
  );
}

/** The leaders, no collectives, of the axes asked for, each pair once. */
function leadingPairs(workings: Workings): readonly (readonly [actor: number, axis: number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  for (const { from, to } of leaderClaims(workings)) {
    const [actor, axis] = [workings.numberOf(from), workings.numberOf(to)];
    if (actor === undefined || axis === undefined || workings.kindOf(actor) === COLLECTIVE) continue;
    if (workings.isAmong(actor) && workings.isAsked(axis)) pairs.set(`${from} ${to}`, [actor, axis]);
  }
  return [...pairs.values()];
}

export function leadersWithoutWork(workings: Workings): FoundOfKind {
  const pairs = leadingPairs(workings);
  const without = pairs.filter(([actor, axis]) => workings.by(actor, axis).length === 0);
  const kind = 'GAP_LEADER_WITHOUT_WORK';
  const all = without.map((pair) =>
    found(
      kind,
      pair.map((node) => workings.idOf(node)),
    ),
  );
  return foundOfKind(kind, pairs.length, all);
}

const asAbsence =
  (relation: string) =>
  (workings: Workings, { subjects: [id = ''] }: Found) => [absence(workings, id, relation)];
export const reasonsOfAxisWithoutLeader = asAbsence('LEADS');
export const reasonsOfNoWork = asAbsence('ADDRESSES');

export function reasonsOfCommitmentWithoutOwner(workings: Workings, { subjects: [id = ''] }: Found): readonly Reason[] {
  const place = workings.undertakingOf(id);
  const supporters = place === undefined ? [] : workings.links(place, 'COMMITS_TO').map(({ node }) => node);
  return [
    absence(workings, id, 'COMMITS_TO'),
    ...[...new Set(supporters)].map((actor) =>
      reason('SUPPORTER', { about: [workings.idOf(actor)], claims: claimsOfWorker(workings, Number(place), actor) }),
    ),
  ];
}

export function reasonsOfLeaderWithoutWork(workings: Workings, { subjects }: Found): readonly Reason[] {
  const [actor = '', axis = ''] = subjects;
  const leads = leaderClaims(workings).filter(({ from, to }) => from === actor && to === axis);
  return [
    reason('LEADER', { result: strongest(leads), about: [actor], claims: [{ from: actor, type: 'LEADS', to: axis }] }),
    absence(workings, actor, 'COOPERATES_IN', axis),
  ];
}

export function reasonsOfWorkWithoutLeader(workings: Workings, { subjects: [id = ''] }: Found): readonly Reason[] {
  const axis = workings.numberOf(id);
  if (axis === undefined) return [];
  const workers = new Set((workings.byItem.get(axis) ?? []).flatMap((one) => one.workers));
  const working = nodesInOrder(workings, workers).map((actor) => {
    const by = workings.by(actor, axis);
    return reason('WORKS', {
      about: [workings.idOf(actor)],
      number: by.length,
      claims: claimsOfWork(workings, by, actor, axis),
    });
  });
  return [...working, absence(workings, id, 'LEADS')];
}

const nodesInOrder = ({ incidence }: Workings, nodes: ReadonlySet<number>): readonly number[] =>
  nodesOfKind(incidence, 'Organism', 'Cooperant', 'Institution').filter((node) => nodes.has(node));
