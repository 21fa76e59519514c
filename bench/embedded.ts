import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { Commands } from '../src/graph/grafeo/process/commands.ts';
import { openGraph } from '../src/graph/open.ts';
import type { Graph, Parameters, Statement } from '../src/graph/port.ts';
import { contextOf } from '../src/http/context.ts';
import { schema } from '../src/schema/index.ts';
import { engineProcesses } from '../test/testkit/engine-process.ts';
import { load } from './load.ts';
import { median } from './measure.ts';
import { QUESTIONS } from './questions.ts';
import type { Sizes } from './sizes.ts';
import { makeWorld } from './world.ts';

const CONNECTIONS = 16;
const LOADING_MILLISECONDS = 600_000;
const REOPENINGS = 5;

/** What the separate process of the embedded engine costs. */
export interface Embedded {
  readonly nodes: number;
  /**
   * The rate of reads through the process, relative to the rate in the same process: the median of the rounds' ratios.
   */
  readonly ratios: { readonly [question: string]: number };
  /** How long a read waits after the process was killed, in seconds. */
  readonly reopeningSeconds: number;
}

type Read = (statement: Statement, parameters: Parameters) => Promise<unknown>;
type Asked = readonly [Statement, Parameters];

/** The only statement of a question. */
async function statementOf(graph: Graph, source: string, slug: string): Promise<Asked> {
  const asked: Asked[] = [];
  const noting: Pick<Graph, 'read'> = {
    read: (statement, parameters = {}) => {
      asked.push([statement, parameters]);
      return graph.read(statement, parameters);
    },
  };
  await graphql({ schema, source, variableValues: { slug }, contextValue: contextOf(noting, new Headers()) });
  const [first] = asked;
  if (!first) throw new Error('the question asked nothing of the graph');
  return first;
}

async function rateOf(read: Read, [statement, parameters]: Asked, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  const ask = async () => {
    for (; performance.now() < end; count += 1) await read(statement, parameters);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  return count / seconds;
}

/** Carries out the same commands in this process. */
async function within(path: string): Promise<Read> {
  const commands = new Commands();
  await commands.run({ do: 'open', path, temporary: false, memoryMegabytes: undefined });
  return (statement, parameters) => commands.run({ do: 'read', statement, parameters });
}

async function reopening(graph: Graph): Promise<number> {
  const ended = engineProcesses();
  for (const pid of ended) process.kill(pid, 'SIGKILL');
  const start = performance.now();
  await graph.read({ name: 'one', text: 'RETURN 1 AS one' });
  return (performance.now() - start) / 1000;
}

/** For each question, the ratio of the rate through the process to the rate in this process, for each round. */
async function ratiosOf(graph: Graph, inside: Read, sizes: Sizes, slug: string) {
  const ratios: { [question: string]: number } = {};
  for (const { name, ours } of QUESTIONS.filter(({ varies }) => !varies)) {
    const asked = await statementOf(graph, ours, slug);
    const rounds: number[] = [];
    for (let round = 0; round < sizes.rounds; round += 1) {
      const without = await rateOf(inside, asked, sizes.roundSeconds);
      const by = await rateOf((statement, parameters) => graph.read(statement, parameters), asked, sizes.roundSeconds);
      rounds.push(by / without);
    }
    ratios[name] = median(rounds);
  }
  return ratios;
}

async function measure(graph: Graph, inside: Read, sizes: Sizes, slug: string): Promise<Embedded> {
  const [row] = await graph.read({ name: 'count', text: 'MATCH (n) RETURN count(n) AS count' });
  const ratios = await ratiosOf(graph, inside, sizes, slug);
  const times: number[] = [];
  for (let time = 0; time < REOPENINGS; time += 1) times.push(await reopening(graph));
  return { nodes: Number(row?.count), ratios, reopeningSeconds: median(times) };
}

async function during<T>(file: string, work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await openGraph({ url: `file:${file}`, deadlineMilliseconds: LOADING_MILLISECONDS });
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Loads a graph file, and measures it and a copy of it side by side. */
export async function measureEmbedded(sizes: Sizes): Promise<Embedded> {
  const folder = mkdtempSync(join(tmpdir(), 'convergencia-embedded-'));
  const [file, copy] = [join(folder, 'graph.grafeo'), join(folder, 'copy.grafeo')];
  const world = makeWorld(sizes);
  try {
    await during(file, (graph) => load(graph, sizes, world));
    cpSync(file, copy);
    const inside = await within(copy);
    return await during(file, (graph) => measure(graph, inside, sizes, world.slugs[0] ?? ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
