import { type Driver, outcomeOf } from './driver.ts';

export const repeated = (count: number, each: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => each(place)).join(' ');

/** A limit on what stands in a document, which is asked with as many as are accepted and with one more. */
export const counted = (limit: number, document: (count: number) => string): Driver => ({
  limit: limit.toLocaleString('en'),
  over: (served) => outcomeOf(served.ask(document(limit + 1))),
  within: (served) => outcomeOf(served.ask(document(limit))),
});
