import type { Cooperations } from './cooperations.ts';
import type { Embedded } from './embedded.ts';
import type { Grown } from './growth.ts';
import { growthMarks } from './growth-report.ts';
import { atLeast, below, type Mark } from './mark.ts';
import { type Measured, median } from './measure.ts';
import type { MemoryUse } from './memory.ts';
import type { ServerName } from './questions.ts';
import { medianOf, type Searched } from './search.ts';
import type { Started } from './start.ts';

/** Measurements of the service alone. */
export interface ServiceMeasurements {
  readonly started: Started | undefined;
  readonly held: MemoryUse | undefined;
  readonly embedded: Embedded | undefined;
}

/** Measurements on a Neo4j, and of other servers beside the service. */
export interface Neo4jMeasurements {
  readonly version: string;
  readonly measured: readonly Measured[];
  /** The same over a single connection, without concurrent requests. */
  readonly oneByOne: readonly Measured[];
  readonly cooperations: Cooperations | undefined;
  readonly searched: readonly Searched[];
  /** On graphs of growing size. */
  readonly grown: readonly Grown[];
}

/** Ratios within one round, so that other load on the machine affects both. */
export const ratio = (measured: Measured, to: ServerName) =>
  median(measured.rounds.ours.map((rate, round) => rate / (measured.rounds[to][round] ?? Number.NaN)));

const searchMark = (searched: Searched): Mark =>
  below(`median of searches on ${searched.engine}, ms`, medianOf(searched), 20);

/** The minimum ratio to the peer and to the limit, by question. */
const MINIMUM_RATIOS: { readonly [question: string]: { readonly peer: number; readonly limit: number } } = {
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

const memoryMark = ({ operations, megabytes }: MemoryUse): Mark =>
  below(`memory over ${operations} operations, MB`, megabytes.peak, 400);

function questionMarks(measured: readonly Measured[], cooperations: Cooperations | undefined): readonly Mark[] {
  const marks = measured.flatMap((one) => {
    const least = MINIMUM_RATIOS[one.question.name];
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

/** All targets that a run can check. */
export const marksOf = (
  { started, held }: ServiceMeasurements,
  onNeo4j: Neo4jMeasurements | undefined,
): readonly Mark[] => [
  ...(started ? startMarks(started) : []),
  ...(held ? [memoryMark(held)] : []),
  ...(onNeo4j
    ? [
        ...questionMarks(onNeo4j.measured, onNeo4j.cooperations),
        ...onNeo4j.searched.map(searchMark),
        ...growthMarks(onNeo4j.grown),
      ]
    : []),
];
