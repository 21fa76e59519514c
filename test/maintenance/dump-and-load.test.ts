import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { rebuildTexts } from '../../src/graph/cypher/derived-texts.ts';
import { rebuildWords } from '../../src/graph/cypher/words.ts';
import { GraphConflict } from '../../src/graph/errors.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { dump } from '../../src/graph/maintenance/dump.ts';
import { load } from '../../src/graph/maintenance/load.ts';
import { SCHEMA_VERSION } from '../../src/graph/model/definition.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { FIRST_QUERY } from '../../src/http/examples.ts';
import { smallGraph } from '../select/fixture.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask as askService } from '../testkit/execute.ts';
import { askOne, useGraph, writeRows } from '../testkit/use-graph.ts';

const dumpOf = (graph: Graph) =>
  graph.snapshot(async (read) => {
    const pieces: string[] = [];
    for await (const piece of dump(graph, read, '1.2.3')) pieces.push(piece);
    return pieces.join('');
  });

/** Pieces that end within lines and within letters. */
const bytesOf = (text: string) =>
  async function* () {
    const bytes = Buffer.from(text);
    for (let start = 0; start < bytes.length; start += 1_009) yield bytes.subarray(start, start + 1_009);
  };

/** A dump as it was before there were search words, with a matching header. */
function withoutWords(dump: string): string {
  const [header = '', ...lines] = dump.trimEnd().split('\n');
  const kept = lines.filter((line) => !/^\{"labels":\["Word"\]|^\{"type":"OCCURS_IN"/.test(line));
  const nodes = kept.filter((line) => line.startsWith('{"labels"')).length;
  const sizes = { nodes, relations: kept.length - nodes };
  return [JSON.stringify({ ...JSON.parse(header), ...sizes }), ...kept, ''].join('\n');
}

const withoutHeader = (text: string) => text.slice(text.indexOf('\n'));
const NODES = 'MATCH (n) WHERE NOT n:DataVersion RETURN count(n) AS count';

/** A Neo4j that has just started plans each statement for the first time: one for each label and each type. */
const PATIENCE = { timeout: 300_000 };

describe.each(ONE_OF_EACH)('dump and load on $name', PATIENCE, (engine) => {
  const graph = useGraph(engine);
  let founding: string;
  let small: string;

  /** The founding graph with data that is hard to dump: a closed version, lists, line separators, other scripts. */
  beforeAll(async () => {
    const source = await openGraph({ url: 'memory:' });
    await install(source);
    await loadSeed(source, 'seed/facts');
    await writeRows(source, 'MATCH (n:Entity {id: "Actor:can"}) SET n.aliases = $list, n.nameEs = $text', {
      list: ['', 'ñ "quoted"', '👩‍👩‍👧‍👦'],
      text: 'one\u2028two\u2029three\r\nfour\n\t\u0000漢字\\',
    });
    await writeRows(source, 'MATCH (n:Entity {id: "Actor:fao"}) SET n.aliases = []');
    await writeRows(
      source,
      "MATCH (a)-[k:LEADS]->(b) WITH a, k, b ORDER BY k.claimId LIMIT 1 CREATE (a)-[l:LEADS]->(b) SET l = properties(k), l.versionId = k.claimId + '@2', l.recordedAt = '2027-01-01' SET k.retractedAt = '2027-01-01', k.visibilityCode = -1",
    );
    await source.write(rebuildTexts);
    await source.write(rebuildWords);
    expect((await check(source)).problems).toEqual([]);
    founding = await dumpOf(source);
    await source.close();
    const other = await openGraph({ url: 'memory:' });
    await smallGraph(other);
    small = await dumpOf(other);
    await other.close();
  });

  it('move a graph from the embedded engine to this one and back without changing a byte', async () => {
    await load(graph(), bytesOf(founding));
    const there = await dumpOf(graph());
    expect(withoutHeader(there)).toBe(withoutHeader(founding));
    expect((await check(graph())).problems).toEqual([]);
    const back = await openGraph({ url: 'memory:' });
    await load(back, bytesOf(there));
    expect(await dumpOf(back)).toBe(founding);
    expect((await askService(graph(), FIRST_QUERY)).data).toEqual((await askService(back, FIRST_QUERY)).data);
    await back.close();
  });

  it('write the program version and the number of lines in the first line', async () => {
    await load(graph(), bytesOf(founding));
    const text = await dumpOf(graph());
    const [first = '', ...lines] = text.trimEnd().split('\n');
    expect(JSON.parse(first)).toEqual({
      format: 'convergencia-dump',
      formatVersion: 1,
      schemaVersion: SCHEMA_VERSION,
      engine: engine.kind,
      product: '1.2.3',
      nodes: lines.filter((line) => line.startsWith('{"labels"')).length,
      relations: lines.filter((line) => line.startsWith('{"type"')).length,
    });
  });

  it('keep whole numbers as integers', async () => {
    await load(graph(), bytesOf(founding));
    expect(await askOne(graph(), "MATCH (n:Axis {slug: 'energia'}) RETURN n.position / 3 AS third")).toBe(1);
  });

  it('load only into an empty graph, and name what a non-empty graph contains', async () => {
    await install(graph());
    await writeRows(graph(), "CREATE (:Entity:Place {id: 'Place:lima', slug: 'lima'})");
    await expect(load(graph(), bytesOf(founding))).rejects.toThrow(
      /not empty: it has 2 nodes .*Place.* and 0 relations/,
    );
    expect(await askOne(graph(), NODES)).toBe(2);
  });

  const lines = (change: (lines: string[]) => readonly string[]) =>
    change(small.trimEnd().split('\n'))
      .map((line) => `${line}\n`)
      .join('');
  const replaced = (line: number, text: string) => lines((all) => all.with(line - 1, text));
  const find = (start: string) => small.split('\n').findIndex((line) => line.startsWith(start)) + 1;

  const refused: readonly (readonly [what: string, text: () => string, expected: RegExp])[] = [
    ['nothing', () => '', /ends after 0 nodes/],
    ['another file', () => 'slug;nombre\n', /^Line 1: not JSON/],
    [
      'a newer dump',
      () => small.replace(`"schemaVersion":${SCHEMA_VERSION}`, `"schemaVersion":${SCHEMA_VERSION + 1}`),
      /^Line 1: schemaVersion: accepted: up to \d+; a newer program/,
    ],
    [
      'another format',
      () => small.replace('"formatVersion":1', '"formatVersion":2'),
      /^Line 1: formatVersion: accepted: 1/,
    ],
    ['a dump that was cut short', () => lines((all) => all.slice(0, -1)), /^The dump ends after/],
    ['a dump cut within a line', () => small.slice(0, -20), /^Line \d+: not JSON/],
    [
      'an unknown label',
      () => replaced(9, '{"labels":["Entity","Half"],"properties":{"id":"Half:a"}}'),
      /^Line 9: labels Entity:Half. Accepted: .*Entity:Place/,
    ],
    [
      'labels that would be Cypher',
      () => replaced(9, '{"labels":["Entity) DETACH DELETE (n"],"properties":{"id":"x"}}'),
      /^Line 9: labels/,
    ],
    [
      'an unknown column',
      () => replaced(9, '{"labels":["Entity","Place"],"properties":{"id":"Place:a","colour":"red"}}'),
      /^Line 9: .*colour/,
    ],
    [
      'a column of another type',
      () => replaced(9, '{"labels":["Axis","Entity"],"properties":{"id":"Axis:a","position":1.5}}'),
      /^Line 9: position: .*int/,
    ],
    [
      'a value outside its closed list',
      () => small.replace('"status":"PROPOSED"', '"status":"MAYBE"'),
      /^Line \d+: status: accepted: CONFIRMED, PROPOSED, DISPUTED, WITHDRAWN/,
    ],
    [
      'a role of another relation',
      () => small.replace('"role":"RUNS"', '"role":"ATTENDS"'),
      /^Line \d+: role: accepted: RUNS, /,
    ],
    [
      'a day that is none',
      () => small.replace('"dateTo":"2024-05-31"', '"dateTo":"2024-05-32"'),
      /^Line \d+: dateTo: accepted: a day as 2024-05-31/,
    ],
    ['a node without key', () => replaced(9, '{"labels":["Entity","Place"],"properties":{}}'), /^Line 9: id: /],
    ['a node that is there twice', () => lines((all) => all.with(8, all[9] ?? '')), /occurs twice/],
    [
      'an unknown type',
      () => replaced(find('{"type"'), '{"type":"KNOWS","from":["Entity","a"],"to":["Entity","b"],"properties":{}}'),
      /^Line \d+: type KNOWS. Accepted: LEADS/,
    ],
    [
      'an end that is not there',
      () => replaced(find('{"type"'), '{"type":"SAID_BY","from":["Entity","a"],"to":["Entity","b"],"properties":{}}'),
      /^Line \d+: the dump has no node for an end .*a → b/,
    ],
  ];
  /** Faults that are found only after something was written; of the other faults one is enough on Neo4j. */
  const late = ['nothing', 'a dump that was cut short', 'a node that is there twice', 'an end that is not there'];

  it.each(refused.filter(([what]) => engine.kind === 'grafeo' || late.includes(what)))(
    'refuse %s with its place, without effect',
    async (_what, text, expected) => {
      await expect(load(graph(), bytesOf(text()))).rejects.toThrow(expected);
      expect(await askOne(graph(), NODES)).toBe(0);
      await load(graph(), bytesOf(small));
    },
  );

  it.each([
    ['labels', "CREATE (:Entity:Half {id: 'Half:a'})", /at the node Half:a: labels/],
    ['a column', "MATCH (n:Entity {id: 'Actor:can'}) SET n.colour = 'red'", /at the node Actor:can: .*colour/],
    [
      'a type',
      "MATCH (n:Entity {id: 'Actor:can'}) CREATE (n)-[:KNOWS]->(n)",
      /at the relation Actor:can KNOWS Actor:can: type KNOWS/,
    ],
    [
      'a date of the engine',
      "MATCH ()-[k:LEADS]->() SET k.validFrom = date('2024-01-01')",
      /leads.* a date that is not stored as text/i,
    ],
    ['a node without key', 'CREATE (:Half)', /are known to the model/],
  ])('refuse to dump %s that the model does not know', async (_what, change, expected) => {
    await load(graph(), bytesOf(small));
    await writeRows(graph(), change);
    await expect(dumpOf(graph())).rejects.toThrow(expected);
  });

  it('fail because of concurrent writes, or do not see them', async () => {
    await load(graph(), bytesOf(small));
    const dumping = graph().snapshot(async (read) => {
      const pieces: string[] = [];
      for await (const piece of dump(graph(), read, '1.2.3')) {
        if (pieces.length === 0) await writeRows(graph(), "CREATE (:Entity:Place {id: 'Place:lima', slug: 'lima'})");
        pieces.push(piece);
      }
      return pieces.join('');
    });
    if (engine.kind === 'neo4j') await expect(dumping).rejects.toThrow(GraphConflict);
    else expect(await dumping).toBe(small);
  });

  it('migrate version 4, with its old name of visibility codes', async () => {
    const earlier = founding
      .replace(`"schemaVersion":${SCHEMA_VERSION}`, '"schemaVersion":4')
      .replace(`{"name":"graph","version":${SCHEMA_VERSION}}`, '{"name":"graph","version":4}')
      .replaceAll('"visibilityCode":', '"standing":');
    expect(earlier).not.toContain('visibilityCode');
    await load(graph(), bytesOf(earlier));
    expect(withoutHeader(await dumpOf(graph()))).toBe(withoutHeader(founding));
  });

  it('migrate an earlier version', async () => {
    const earlier = founding
      .replace(`"schemaVersion":${SCHEMA_VERSION}`, '"schemaVersion":1')
      .replace(`{"name":"graph","version":${SCHEMA_VERSION}}`, '{"name":"graph","version":1}')
      .replaceAll(/,"visibilityCode":-?\d+/g, '')
      .replaceAll(/,"(?:searchText|[a-zA-Z]+Folded)":"(?:[^"\\]|\\.)*"/g, '');
    expect(earlier.length).toBeLessThan(founding.length);
    await load(graph(), bytesOf(withoutWords(earlier)));
    expect(withoutHeader(await dumpOf(graph()))).toBe(withoutHeader(founding));
  });
});
