import type { Cooperations } from './cooperations.ts';
import type { Embedded } from './embedded.ts';
import { type Measured, median } from './measure.ts';
import type { Held } from './memory.ts';
import type { ServerName } from './questions.ts';
import { medianOf, type Searched } from './search.ts';
import type { Started } from './start.ts';

/** What was measured of the service by itself. */
export interface Alone {
  readonly started: Started | undefined;
  readonly held: Held | undefined;
  readonly embedded: Embedded | undefined;
}

/** What was measured on a Neo4j, and beside it. */
export interface OnNeo4j {
  readonly version: string;
  readonly measured: readonly Measured[];
  /** The same over one connection, where no request has another beside it. */
  readonly oneByOne: readonly Measured[];
  readonly cooperations: Cooperations | undefined;
  readonly searched: readonly Searched[];
}

/** What the product is held to: ratios of one run, and milliseconds of a search. */
export interface Mark {
  readonly text: string;
  readonly value: number;
  readonly met: boolean;
}

const atLeast = (text: string, value: number, least: number): Mark => ({
  text: `${text}: at least ${least}`,
  value,
  met: value >= least,
});

/** Of one round both, so that what the machine did meanwhile is in both. */
export const ratio = (measured: Measured, to: ServerName) =>
  median(measured.rounds.ours.map((rate, round) => rate / (measured.rounds[to][round] ?? Number.NaN)));

const below = (text: string, value: number, most: number): Mark => ({
  text: `${text}: below ${most}`,
  value,
  met: value < most,
});

const searchMark = (searched: Searched): Mark =>
  below(`median of searches on ${searched.engine}, ms`, medianOf(searched), 20);

/** By question, what part of the peer's rate and of the limit's is the least. */
const LEAST: { readonly [question: string]: { readonly peer: number; readonly limit: number } } = {
  point: { peer: 2.2, limit: 0.5 },
  list: { peer: 2.2, limit: 0.8 },
  deep: { peer: 1.5, limit: 0.7 },
  varying: { peer: 8, limit: 0.6 },
};

const startMarks = ({ first, later }: Started): readonly Mark[] => [
  below('first start, seconds', first.seconds, 3),
  below('later start, seconds', later.seconds, 1),
  below('memory after a start, MB', Math.max(first.megabytes, later.megabytes), 250),
];

const memoryMark = ({ operations, megabytes }: Held): Mark =>
  below(`memory over ${operations} operations, MB`, megabytes.peak, 400);

function questionMarks(measured: readonly Measured[], cooperations: Cooperations | undefined): readonly Mark[] {
  const marks = measured.flatMap((one) => {
    const least = LEAST[one.question.name];
    if (!least) throw new Error(`nothing says how fast ${one.question.name} has to be`);
    return [
      atLeast(`${one.question.name}, ours / peer`, ratio(one, 'peer'), least.peer),
      atLeast(`${one.question.name}, ours / limit`, ratio(one, 'hand'), least.limit),
    ];
  });
  if (!cooperations) return marks;
  const value = cooperations.hub.ours / cooperations.small.ours;
  return [...marks, { text: 'page of cooperations, hub / small: at most 5', value, met: value <= 5 }];
}

/** All that a run can tell of. */
export const marksOf = ({ started, held }: Alone, onNeo4j: OnNeo4j | undefined): readonly Mark[] => [
  ...(started ? startMarks(started) : []),
  ...(held ? [memoryMark(held)] : []),
  ...(onNeo4j ? [...questionMarks(onNeo4j.measured, onNeo4j.cooperations), ...onNeo4j.searched.map(searchMark)] : []),
];
