import { flag, number, only } from './property.ts';

/** Part of every kind that an actor works in: initiatives, events and commitments. */
export const umbrella = flag(
  'Whether it concerns all axes alike. Taking part in it does not count as work on any of them.',
);

/** Of what an undertaking addresses. */
export const priority = only(
  ['read', 'filter'],
  flag('Whether the source says that the undertaking gives priority to it.'),
);

/** Of what an undertaking covers or addresses. */
export const percentage = only(
  ['read', 'filter'],
  number('The part of the undertaking that falls to it, in percent, as the source states it; null if it states none.'),
);
