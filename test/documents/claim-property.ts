import { expect, it } from 'vitest';
import { factsOf } from '../../seed/read.ts';
import { writeFacts } from '../../src/graph/cypher/write-facts.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { dump } from '../../src/graph/maintenance/dump.ts';
import { load } from '../../src/graph/maintenance/load.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { readRows } from '../testkit/use-graph.ts';

// A test of the copy in which the worked example of CONTRIBUTING.md was followed: `contributing.test.ts` runs it there.

const seed = (facts: string, recordedAt = '2026-01-01T00:00:00.000Z') =>
  factsOf([
    {
      name: 'facts.yaml',
      text: `recordedAt: ${recordedAt}
nodes:
  Person:
    - { slug: ana, name: { es: Ana } }
  Office:
    - { slug: secretaria, name: { es: Secretaría } }
  Organism:
    - { slug: can, name: { es: CAN } }
  Document:
    - { slug: informe, name: { es: Informe }, title: { es: Informe } }
quotes:
  - { document: Document:informe, section: I, words: { encargada: la secretaria encargada } }
claims:
  - quotes: [encargada]
    checkedOn: 2026-01-02
    facts:
      - ${facts}
`,
    },
  ]);

const HOLDS = '{ fact: Person:ana HOLDS Office:secretaria, acting: true }';
const write = (graph: Graph, facts: ReturnType<typeof seed>) =>
  graph.write((transaction) => writeFacts(transaction, facts));
const versions = (graph: Graph) =>
  readRows(
    graph,
    'MATCH ()-[k:HOLDS]->() RETURN k.versionId AS id, k.acting AS acting, k.checkedOn AS day ORDER BY k.versionId',
  );
const FIRST = { id: 'ana-holds-secretaria@1', acting: true, day: '2026-01-02' };

async function newGraph(): Promise<Graph> {
  const graph = await openGraph({ url: 'memory:' });
  await install(graph);
  return graph;
}

it('a seed states it, each change makes a version, and to state the same again makes none', async () => {
  const graph = await newGraph();
  await write(graph, seed(HOLDS));
  await write(graph, seed(HOLDS, '2026-02-01T00:00:00.000Z'));
  expect(await versions(graph)).toEqual([FIRST]);
  await write(graph, seed(HOLDS.replace('true', 'false'), '2026-03-01T00:00:00.000Z'));
  expect(await versions(graph)).toEqual([FIRST, { ...FIRST, id: 'ana-holds-secretaria@2', acting: false }]);
  await graph.close();
});

it('a dump carries it, a load accepts it of this relation alone, and a check knows it', async () => {
  const [graph, copy] = [await newGraph(), await openGraph({ url: 'memory:' })];
  await write(graph, seed(HOLDS));
  const text = await graph.snapshot(async (read) => {
    let pieces = '';
    for await (const piece of dump(graph, read, '1.2.3')) pieces += piece;
    return pieces;
  });
  const bytesOf = (lines: string) =>
    async function* () {
      yield Buffer.from(lines);
    };
  await expect(load(copy, bytesOf(text.replace('"acting":true', '"acting":"yes"')))).rejects.toThrow('acting');
  await expect(load(copy, bytesOf(text.replace('"type":"HOLDS","from', '"type":"OF","from')))).rejects.toThrow(
    'acting',
  );
  await load(copy, bytesOf(text));
  expect(await versions(copy)).toEqual([FIRST]);
  expect((await check(copy)).problems).toEqual([]);
  await Promise.all([graph.close(), copy.close()]);
});

it.each([
  ['a value that it cannot have', HOLDS.replace('true', 'perhaps'), 'acting'],
  ['a claim of another relation', '{ fact: Person:ana SPEAKS_FOR Actor:can, acting: true }', 'state it of HOLDS'],
  ['another spelling', HOLDS.replace('acting', 'actin'), 'acting'],
])('a seed is refused for %s', (_what, facts, problem) => {
  expect(() => seed(facts)).toThrow(problem);
});
