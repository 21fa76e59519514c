import type { Grown } from './growth.ts';
import { GROWTH_QUESTIONS, SLOWEST } from './growth-questions.ts';
import { atMost, below, type Mark } from './mark.ts';
import { median } from './measure.ts';
import { table } from './table.ts';

/** Searches by their sort, and by how much their time may grow. */
const SEARCHES: readonly (readonly [sort: string, most: number])[] = [
  ['a word', 2],
  ['a beginning', 5],
  ['common words', 5],
];

/** A row of the table: its times on each graph, and the most by which they may grow, if they may not follow the graph. */
interface GrowthRow {
  readonly title: string;
  readonly times: readonly number[];
  readonly most: number | undefined;
}

const rowsOf = (grown: readonly Grown[]): readonly GrowthRow[] => [
  ...GROWTH_QUESTIONS.map(({ title, most }) => ({
    title,
    most,
    times: grown.map(({ milliseconds }) => milliseconds[title] ?? Number.NaN),
  })),
  ...SEARCHES.map(([sort, most]) => ({
    title: `search: ${sort}`,
    most,
    times: grown.map(({ searched }) => median(searched.milliseconds[sort] ?? [])),
  })),
];

const growthOf = ({ times }: GrowthRow) => (times.at(-1) ?? Number.NaN) / (times[0] ?? Number.NaN);

export function growthPart(grown: readonly Grown[]): readonly string[] {
  if (grown.length === 0) return [];
  return [
    'Median times in milliseconds on graphs of growing size, in which four of five nodes are initiatives of one axis, the ' +
      'hub: one request at a time, through the service but not its socket. Searches are those of the search world of the ' +
      'same size.',
    table(
      ['question', ...grown.map(({ nodes }) => `${nodes} nodes`), 'largest / smallest'],
      rowsOf(grown).map((row) => [row.title, ...row.times.map((time) => time.toFixed(1)), growthOf(row).toFixed(2)]),
    ),
  ];
}

export function growthMarks(grown: readonly Grown[]): readonly Mark[] {
  const largest = grown.at(-1)?.nodes;
  if (grown.length < 2) return [];
  return rowsOf(grown).map((row) =>
    row.most === undefined
      ? below(`${row.title}, ms on ${largest} nodes`, row.times.at(-1) ?? Number.NaN, SLOWEST)
      : atMost(`${row.title}, ${largest} nodes / ${grown[0]?.nodes}`, growthOf(row), row.most),
  );
}
