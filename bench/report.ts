import { AXES, type Cooperations } from './cooperations.ts';
import { type Measured, median } from './measure.ts';
import type { ServerName } from './questions.ts';
import { medianOf, percentile, type Searched } from './search.ts';
import type { Sizes } from './sizes.ts';

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

const MOST_MILLISECONDS = 20;

const searchMark = (searched: Searched): Mark => ({
  text: `median of searches on ${searched.engine}, ms: below ${MOST_MILLISECONDS}`,
  value: medianOf(searched),
  met: medianOf(searched) < MOST_MILLISECONDS,
});

function marksOf(measured: readonly Measured[], cooperations: Cooperations | undefined): readonly Mark[] {
  const marks = measured.flatMap((one) => {
    const { name, varies } = one.question;
    const toPeer = atLeast(`${name}, ours / peer`, ratio(one, 'peer'), varies ? 5 : 2);
    const composed = name === 'list' || name === 'deep';
    return composed ? [toPeer, atLeast(`${name}, ours / limit`, ratio(one, 'hand'), 0.7)] : [toPeer];
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

/** The whole report, in Markdown. */
export function report(
  sizes: Sizes,
  version: string,
  measured: readonly Measured[],
  cooperations: Cooperations | undefined,
  searched: readonly Searched[],
): string {
  const marks = [...marksOf(measured, cooperations), ...searched.map(searchMark)];
  return [
    '# Measurements',
    `One run of \`npm run bench\` (${sizes.name}) on Neo4j ${version}. Absolute numbers are those of the machine: read the ratios.`,
    ...(measured.length > 0 ? requestsPart(sizes, measured) : []),
    ...(cooperations
      ? ['A page of 20 cooperations with roles and status, milliseconds:', cooperationsTable(cooperations)]
      : []),
    ...searchPart(searched),
    table(
      ['mark', 'measured', ''],
      marks.map((mark) => [mark.text, mark.value.toFixed(2), mark.met ? 'met' : '**missed**']),
    ),
  ].join('\n\n');
}
