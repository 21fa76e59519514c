import type { Asked } from './asked.ts';
import { at, dayNumber, type Incidence, NO_DAY } from './incidence.ts';
import { STANDING, type Standing, UNDERTAKING_KIND, type UndertakingKind } from './lists.ts';

/** What is work already; what is only planned is, if it is asked for. */
const DONE: readonly Standing[] = ['HELD', 'UNSAID', 'COMMITMENT'];

const isEvent = (kind: UndertakingKind) => kind !== 'INITIATIVE' && kind !== 'COMMITMENT';

/** Whether undertakings of a kind are asked for: EVENT stands for events of every kind. */
const isThrough = (kind: UndertakingKind, through: readonly UndertakingKind[]) =>
  through.includes(kind) || (isEvent(kind) && through.includes('EVENT'));

/** The standing of an undertaking on the day of the view: an initiative or event that has not begun is planned. */
export const standingAt = (incidence: Incidence, index: number): Standing =>
  standingOn(dayNumber(incidence.day), incidence, index);

function standingOn(day: number, { undertakings }: Incidence, index: number): Standing {
  const standing = STANDING.at(at(undertakings.standings, index));
  const first = at(undertakings.firstDays, index);
  const mayBegin = standing === 'UNSAID' && undertakings.kinds[index] !== UNDERTAKING_KIND.codeOf('COMMITMENT');
  return mayBegin && first !== NO_DAY && first > day ? 'PLANNED' : standing;
}

/** By undertaking, 1 if it counts as work: of a kind that is asked for, no umbrella, neither proposed nor offered nor requested. */
export function counting(incidence: Incidence, { through, planned }: Pick<Asked, 'through' | 'planned'>): Uint8Array {
  const { ids, kinds, umbrellas } = incidence.undertakings;
  const accepted = planned ? [...DONE, 'PLANNED'] : DONE;
  const today = dayNumber(incidence.day);
  return Uint8Array.from(ids, (_, index) => {
    const kind = UNDERTAKING_KIND.at(at(kinds, index));
    const isWork = umbrellas[index] === 0 && accepted.includes(standingOn(today, incidence, index));
    return isWork && isThrough(kind, through) ? 1 : 0;
  });
}
