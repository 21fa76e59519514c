import { AXES, type Cooperations } from './cooperations.ts';
import type { Embedded } from './embedded.ts';
import { type Measured, median } from './measure.ts';
import type { ServerName } from './questions.ts';
import { medianOf, percentile, type Searched } from './search.ts';
import type { Sizes } from './sizes.ts';
import { type Started, TIMES } from './start.ts';

/** What the product is held to: ratios of one run, and milliseconds of a search. */
interface Mark {
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
const ratio = (measured: Measured, to: ServerName) =>
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

function marksOf(measured: readonly Measured[], cooperations: Cooperations | undefined): readonly Mark[] {
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

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(heads), row(heads.map((_, place) => (place === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

const rateOf = (measured: Measured, server: ServerName) => median(measured.rounds[server]).toFixed(0);

const requestsTable = (measured: readonly Measured[]) =>
  table(
    ['question', 'answer, kB', 'ours', 'peer', 'limit', 'ours / peer', 'ours / limit'],
    measured.map((one) => [
      `${one.question.name}: ${one.question.title}`,
      one.kilobytes.toFixed(1),
      ...(['ours', 'peer', 'hand'] as const).map((server) => rateOf(one, server)),
      ratio(one, 'peer').toFixed(2),
      ratio(one, 'hand').toFixed(2),
    ]),
  );

const cooperationsTable = (cooperations: Cooperations) =>
  table(
    ['axis', 'ours', 'by hand, with the index', 'by hand, from the paths', 'ours / index', 'ours / paths'],
    AXES.map((axis) => {
      const { ours, index, paths } = cooperations[axis];
      return [
        axis,
        ...[ours, index, paths].map((one) => one.toFixed(1)),
        (ours / index).toFixed(2),
        (ours / paths).toFixed(2),
      ];
    }),
  );

const searchTable = (searched: readonly Searched[]) =>
  table(
    ['search', ...searched.flatMap(({ engine }) => [`${engine}: median, ms`, 'p95, ms'])],
    ['all', ...Object.keys(searched[0]?.milliseconds ?? {})].map((sort) => [
      sort,
      ...searched
        .map(({ milliseconds }) => milliseconds[sort] ?? Object.values(milliseconds).flat())
        .flatMap((values) => [median(values).toFixed(1), percentile(values, 0.95).toFixed(1)]),
    ]),
  );

function searchPart(searched: readonly Searched[]): readonly string[] {
  const [first] = searched;
  if (!first) return [];
  const loaded = searched.map(({ engine, loadSeconds }) => `${loadSeconds.toFixed(0)} s on ${engine}`).join(', ');
  return [
    `Searches of ${first.nodes} nodes, one after another, through the service but not its socket; the nodes with their ` +
      `words were written in ${loaded}.`,
    searchTable(searched),
  ];
}

function requestsPart(sizes: Sizes, measured: readonly Measured[]): readonly string[] {
  const graph = `${sizes.organisms} organisms, ${sizes.axes} axes, ${sizes.initiatives} initiatives, and a hub axis with ${sizes.hubInitiatives} more`;
  return [
    `On ${graph}: requests per second over 16 connections, each server in a process of its own, the client in another, ` +
      `all on one machine. Medians of ${sizes.rounds} interleaved rounds of ${sizes.roundSeconds} s; ratios are medians ` +
      "of the rounds' own ratios.",
    requestsTable(measured),
    'Peer: `@neo4j/graphql` 7.6.3 on graphql-yoga, with plain types over the same graph. It knows of no claims and ' +
      'verifies none: it reads plain relations. Limit: hand-written Cypher on a bare `node:http` server, under the same ' +
      'view of the claims. Before the measurement all three gave the same answers in the same order.',
  ];
}

const startPart = ({ first, later }: Started): readonly string[] => [
  '`npm start` on the embedded engine until it says where it listens, and what memory the service and its engine then have; ' +
    `medians of ${TIMES}.`,
  table(
    ['start', 'seconds', 'MB'],
    Object.entries({ 'first: loads the founding facts': first, later }).map(([name, { seconds, megabytes }]) => [
      name,
      seconds.toFixed(2),
      megabytes.toFixed(0),
    ]),
  ),
];

const embeddedPart = ({ nodes, ratios, reopeningSeconds }: Embedded) =>
  `Reads a second that the embedded engine answers by way of its process, as a part of those that it answers without, ` +
  `over ${nodes} nodes: ${Object.entries(ratios)
    .map(([name, ratio]) => `${name} ${ratio.toFixed(2)}`)
    .join(', ')}. ` +
  `After the process was ended, the next read waits ${reopeningSeconds.toFixed(2)} s.`;

/** What was measured on a Neo4j, and beside it. */
export interface OnNeo4j {
  readonly version: string;
  readonly measured: readonly Measured[];
  readonly cooperations: Cooperations | undefined;
  readonly searched: readonly Searched[];
}

function neo4jPart(sizes: Sizes, { measured, cooperations, searched }: OnNeo4j): readonly string[] {
  return [
    ...(measured.length > 0 ? requestsPart(sizes, measured) : []),
    ...(cooperations
      ? ['A page of 20 cooperations with roles and status, milliseconds:', cooperationsTable(cooperations)]
      : []),
    ...searchPart(searched),
  ];
}

/** The whole report, in Markdown. */
export function report(
  sizes: Sizes,
  started: Started | undefined,
  embedded: Embedded | undefined,
  onNeo4j: OnNeo4j | undefined,
): string {
  const marks = [
    ...(started ? startMarks(started) : []),
    ...(onNeo4j ? [...marksOf(onNeo4j.measured, onNeo4j.cooperations), ...onNeo4j.searched.map(searchMark)] : []),
  ];
  return [
    '# Measurements',
    `One run of \`npm run bench\` (${sizes.name})${onNeo4j ? ` on Neo4j ${onNeo4j.version}` : ''}. Absolute numbers are those of the machine: read the ratios.`,
    ...(started ? startPart(started) : []),
    ...(embedded ? [embeddedPart(embedded)] : []),
    ...(onNeo4j ? neo4jPart(sizes, onNeo4j) : []),
    table(
      ['mark', 'measured', ''],
      marks.map((mark) => [mark.text, mark.value.toFixed(2), mark.met ? 'met' : '**missed**']),
    ),
  ].join('\n\n');
}
