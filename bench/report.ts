import { AXES, type Cooperations } from './cooperations.ts';
import type { Embedded } from './embedded.ts';
import { growthPart } from './growth-report.ts';
import { marksOf, type Neo4jMeasurements, ratio, type ServiceMeasurements } from './marks.ts';
import { CONNECTIONS, type Measured, median } from './measure.ts';
import type { MemoryUse } from './memory.ts';
import type { ServerName } from './questions.ts';
import { percentile, type Searched } from './search.ts';
import type { Sizes } from './sizes.ts';
import { type Started, TIMES } from './start.ts';
import { table } from './table.ts';

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

function requestsPart(sizes: Sizes, { measured, oneByOne }: Neo4jMeasurements): readonly string[] {
  const graph = `${sizes.organisms} organisms, ${sizes.axes} axes, ${sizes.initiatives} initiatives, and a hub axis with ${sizes.hubInitiatives} more`;
  return [
    `On ${graph}: requests per second over ${CONNECTIONS} connections, each server in a process of its own, the client in another, ` +
      `all on one machine. Medians of ${sizes.rounds} interleaved rounds of ${sizes.roundSeconds} s; ratios are medians ` +
      "of the rounds' own ratios.",
    requestsTable(measured),
    'Peer: `@neo4j/graphql` 7.6.3 on graphql-yoga, with plain types over the same graph. It knows of no claims and ' +
      'verifies none: it reads plain relations. Limit: hand-written Cypher on a bare `node:http` server, under the same ' +
      'view of the claims. Before the measurement all three gave the same answers in the same order.',
    'Ours reads what requests ask in one turn of the event loop with one statement, where it is of one form (decision ' +
      '0022). The peer and the limit ask a statement for each request. Over one connection there is nothing to share:',
    requestsTable(oneByOne),
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
const memoryPart = ({ operations, answered, seconds, megabytes }: MemoryUse): readonly string[] => [
  'Memory of the service with all its processes (`npm run bench -- --only memory`), on the founding facts and the ' +
    `embedded engine, over ${operations} random operations, each a new one with names of its own, of about 1 kB and ` +
    `some of several; ${((answered / operations) * 100).toFixed(0)} % were answered, in ${seconds.toFixed(0)} s.`,
  table(
    ['memory', 'MB'],
    Object.entries(megabytes).map(([when, size]) => [when, size.toFixed(0)]),
  ),
];

function neo4jPart(sizes: Sizes, onNeo4j: Neo4jMeasurements): readonly string[] {
  const { measured, cooperations, searched, grown } = onNeo4j;
  return [
    ...(measured.length > 0 ? requestsPart(sizes, onNeo4j) : []),
    ...(cooperations
      ? ['A page of 20 cooperations with roles and status, milliseconds:', cooperationsTable(cooperations)]
      : []),
    ...searchPart(searched),
    ...growthPart(grown),
  ];
}

/** The whole report, as Markdown. */
export function report(
  sizes: Sizes,
  { started, held, embedded }: ServiceMeasurements,
  onNeo4j: Neo4jMeasurements | undefined,
): string {
  const marks = marksOf({ started, held, embedded }, onNeo4j);
  return [
    '# Measurements',
    `One run of \`npm run bench\` (${sizes.name})${onNeo4j ? ` on Neo4j ${onNeo4j.version}` : ''}. Absolute numbers are those of the machine: read the ratios.`,
    ...(started ? startPart(started) : []),
    ...(embedded ? [embeddedPart(embedded)] : []),
    ...(held ? memoryPart(held) : []),
    ...(onNeo4j ? neo4jPart(sizes, onNeo4j) : []),
    table(
      ['mark', 'measured', ''],
      marks.map((mark) => [mark.text, mark.value.toFixed(2), mark.met ? 'met' : '**missed**']),
    ),
  ].join('\n\n');
}
