import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { findDatabase } from './database.ts';
import { iatiWorld } from './iati-world.ts';
import { printedAddress } from './start.ts';

/**
 * What an import of many activities takes, and how the service answers meanwhile:
 * `npx tsx bench/iati.ts [ACTIVITIES] [neo4j]`. The file is made anew and the same each time.
 */
const [count = '20000', engine = 'embedded'] = process.argv.slice(2);
const ACTIVITIES = Number(count);
const THOUSAND = Math.min(1_000, ACTIVITIES / 4);
const PAUSE_MILLISECONDS = 25;

const QUESTIONS = [
  '{ axis(slug: "seguridad-alimentaria") { name { text } cooperations(first: 10) { nodes { acronym } } } }',
  '{ organism(slug: "can") { name { text } events(first: 10) { nodes { slug } } } }',
  '{ initiatives(first: 1) { totalCount } }',
];
const counted = z.object({ data: z.object({ initiatives: z.object({ totalCount: z.int() }).optional() }) });

const residentMegabytes = (pid: number | undefined): number => {
  const kibibytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  return (kibibytes * 1024) / 1e6;
};

const run = (program: string, words: readonly string[], settings: { readonly [name: string]: string | undefined }) =>
  spawn(process.execPath, ['scripts/run.mjs', program, ...words], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const folder = mkdtempSync(join(tmpdir(), 'convergencia-iati-'));
const database = engine === 'neo4j' ? await findDatabase(process.env, 2) : undefined;
const location = database?.location;
const settings = {
  GRAPH_URL: location?.url ?? `file:${join(folder, 'graph.grafeo')}`,
  GRAPH_USER: location?.user,
  GRAPH_PASSWORD: location?.password,
};
const file = join(folder, 'generated.xml');
await writeFile(file, Readable.from(iatiWorld(ACTIVITIES)));
execFileSync('npm', ['run', '--silent', 'build']);

const service = run('main', [], settings);
const address = await printedAddress(service.stdout);
const start = performance.now();
const importing = run('cli', ['import', 'iati', file, '--apply', '--json'], settings);
const ended = Promise.all([text(importing.stdout), text(importing.stderr), once(importing, 'close')]);
let isRunning = true;
void ended.finally(() => {
  isRunning = false;
});

const latencies: number[] = [];
const reached: { readonly activities: number; readonly at: number }[] = [];
let [importer, server] = [0, 0];
let before: number | undefined;
for (let place = 0; isRunning; place += 1) {
  const asked = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTIONS[place % QUESTIONS.length] }),
  });
  const { initiatives } = counted.parse(await response.json()).data;
  latencies.push(performance.now() - asked);
  before ??= initiatives?.totalCount;
  if (initiatives && before !== undefined)
    reached.push({ activities: initiatives.totalCount - before, at: performance.now() });
  if (place % 20 === 0 && isRunning) {
    importer = Math.max(importer, residentMegabytes(importing.pid));
    server = Math.max(server, residentMegabytes(service.pid));
  }
  await sleep(PAUSE_MILLISECONDS);
}
const [output, errors, [code]] = await ended;
const seconds = (performance.now() - start) / 1_000;

/** The moment at which so many activities were there. */
const momentOf = (activities: number) => reached.find((one) => one.activities >= activities)?.at ?? performance.now();
const rate = (from: number, to: number) => (1_000 * (to - from)) / (momentOf(to) - momentOf(from));
// The first set is left out: it begins with the reading of the file.
const [first, last] = [rate(250, 250 + THOUSAND), rate(ACTIVITIES - THOUSAND, ACTIVITIES)];
const sorted = latencies.toSorted((one, other) => one - other);
const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);

if (code !== 0) throw new Error(`the import failed: ${errors} ${output.slice(0, 500)}`);
console.log(
  [
    `${ACTIVITIES} activities on ${engine}: ${seconds.toFixed(1)} s, ${(ACTIVITIES / seconds).toFixed(0)} a second`,
    `the first thousand ${first.toFixed(0)} a second, the last ${last.toFixed(0)}: ${(last / first).toFixed(2)}`,
    `importing process ${importer.toFixed(0)} MB, service ${server.toFixed(0)} MB`,
    `service meanwhile, ${latencies.length} requests: median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
  ].join('\n'),
);
service.kill();
await once(service, 'close');
await database?.stop();
rmSync(folder, { recursive: true, force: true });
