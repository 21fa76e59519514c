import { undertakingAt } from '../incidence.ts';
import { absence } from './absence.ts';
import { type Found, type FoundOfKind, found, foundOfKind, type Reason, reason } from './found.ts';
import { claimsOfItem } from './paths.ts';
import { isEvent, type Workings } from './workings.ts';

/** An event of a series that is about an axis. */
interface Part {
  readonly event: number;
  readonly series: string;
  readonly axis: number;
}

/** The events of series, as far as they are held or planned, each with the axes that it is about itself. */
function partsOf(workings: Workings): readonly Part[] {
  const { incidence } = workings;
  return [...incidence.undertakings.ids.keys()].flatMap((event) => {
    const { kind, standing } = undertakingAt(incidence, event);
    if (!isEvent(kind) || standing === 'PROPOSED') return [];
    const axes = workings.links(event, 'ADDRESSES').filter(({ node }) => workings.kindOf(node) === 'Axis');
    return workings
      .links(event, 'PART_OF')
      .map(({ node }) => workings.idOf(node))
      .filter((id) => isSeries(workings, id))
      .flatMap((series) => axes.map(({ node }) => ({ event, series, axis: node })));
  });
}

function isSeries(workings: Workings, id: string): boolean {
  const place = workings.undertakingOf(id);
  return place !== undefined && undertakingAt(workings.incidence, place).kind === 'SERIES';
}

/** The series whose events are about two axes or more, each with its parts: one that is about one axis is not compared. */
function comparedSeries(workings: Workings): ReadonlyMap<string, readonly Part[]> {
  const bySeries = new Map<string, Part[]>();
  for (const part of partsOf(workings)) bySeries.set(part.series, [...(bySeries.get(part.series) ?? []), part]);
  return new Map([...bySeries].filter(([, parts]) => new Set(parts.map(({ axis }) => axis)).size > 1));
}

export function axesOutOfSeries(workings: Workings): FoundOfKind {
  const compared = [...comparedSeries(workings)];
  const axes = workings.askedOfKind('Axis');
  const kind = 'GAP_AXIS_OUT_OF_SERIES';
  const all = axes.flatMap((axis) =>
    compared
      .filter(([, parts]) => parts.every((part) => part.axis !== axis))
      .map(([series]) => found(kind, [workings.idOf(axis), series])),
  );
  return foundOfKind(kind, axes.length * compared.length, all);
}

export function reasonsOfAxisOutOfSeries(workings: Workings, { subjects }: Found): readonly Reason[] {
  const [id = '', series = ''] = subjects;
  const axis = workings.numberOf(id);
  const instead = [...comparedSeries(workings).values()].flat().filter((part) => part.axis === axis);
  const events = new Map(instead.map((part) => [workings.idAt(part.event), part]));
  return [
    absence(workings, id, 'ADDRESSES', series),
    ...[...events]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([event, part]) =>
        reason('IN_OTHER_SERIES', {
          about: [event],
          claims: [...claimsOfItem(workings, part.event, part.axis), { from: event, type: 'PART_OF', to: part.series }],
        }),
      ),
  ];
}
