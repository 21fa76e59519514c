import { type Driver, outcomeOf } from './driver.ts';

export const repeated = (count: number, each: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => each(place)).join(' ');

/** A limit on a count in a document: tested with the maximum and with one more. */
export const counted = (limit: number, document: (count: number) => string): Driver => ({
  limit: limit.toLocaleString('en'),
  over: (served) => outcomeOf(served.ask(document(limit + 1))),
  within: (served) => outcomeOf(served.ask(document(limit))),
});
