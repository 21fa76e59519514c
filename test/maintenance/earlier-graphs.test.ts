import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { BadInput } from '../../src/graph/errors.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { load } from '../../src/graph/maintenance/load.ts';
import { installedVersion } from '../../src/graph/migrations/migrate.ts';
import { SCHEMA_VERSION } from '../../src/graph/model/definition.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES, temporaryFolder } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { askOne, readRows, useGraph } from '../testkit/use-graph.ts';

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url);

/** A copy of the graph file of version 4. */
function graphFile(): string {
  const path = join(temporaryFolder(), 'schema-4.grafeo');
  writeFileSync(path, gunzipSync(readFileSync(fixture('schema-4.grafeo.gz'))));
  return path;
}

/** What must be true of the graph of version 4 once it is of this version. */
async function expectMigrated(graph: Graph): Promise<void> {
  expect(await installedVersion(graph)).toBe(SCHEMA_VERSION);
  expect((await check(graph)).problems).toEqual([]);
  const { data, statements } = await ask(
    graph,
    `{ cooperations { nodes { actor { slug } axis { slug } roles status evidence { claims { type } } } }
       search(text: "electricas") { hits { node { id } } }
       document(slug: "acta") { title { text } } }`,
  );
  expect(statements).toHaveLength(3);
  expect(data).toEqual({
    cooperations: {
      nodes: [
        {
          actor: { slug: 'fao' },
          axis: { slug: 'energia' },
          roles: ['RUNS'],
          status: 'CONFIRMED',
          evidence: [
            { claims: [{ type: 'COOPERATES_IN' }, { type: 'ADDRESSES' }, { type: 'PART_OF' }, { type: 'PART_OF' }] },
          ],
        },
        {
          actor: { slug: 'sela' },
          axis: { slug: 'energia' },
          roles: ['LEADS'],
          status: 'CONFIRMED',
          evidence: [{ claims: [{ type: 'LEADS' }] }],
        },
      ],
    },
    search: { hits: [{ node: { id: 'Topic:redes' } }] },
    document: { title: { text: 'Acta de Caracas' } },
  });
  const before =
    'query Q @view(recordedAt: "2024-05-01T00:00:00Z", status: [PROPOSED]) { actor(slug: "sela") { leads { nodes { slug } } } }';
  expect((await ask(graph, before)).data.actor.leads.nodes).toEqual([{ slug: 'energia' }]);
  expect(await askOne(graph, 'MATCH ()-[k]->() WHERE k.standing IS NOT NULL RETURN count(k) AS count')).toBe(0);
  const [row] = await readRows(graph, "MATCH (d:Document {slug: 'acta'}) RETURN keys(d) AS columns");
  expect(String(row?.columns)).not.toMatch(/scope/);
  await expectBases(graph);
}

/** What the seed last wrote stood with nodes, its claims in one list, and its moments were those of the graph. */
async function expectBases(graph: Graph): Promise<void> {
  expect(await askOne(graph, 'MATCH (n:Entity) WHERE n.seeded IS NOT NULL RETURN count(n) AS count')).toBe(0);
  expect(await askOne(graph, 'MATCH (n:SchemaVersion) WHERE n.claims IS NOT NULL RETURN count(n) AS count')).toBe(0);
  const others =
    "MATCH ()-[k]->() WHERE k.origin = 'seed' AND coalesce(k.statedAt, '') <> k.recordedAt RETURN count(k)";
  expect(await askOne(graph, others)).toBe(0);
}

describe('a graph file that version 4 wrote', () => {
  const opened = async <T>(url: string, use: (graph: Graph) => Promise<T>): Promise<T> => {
    const graph = await openGraph({ url });
    try {
      return await use(graph);
    } finally {
      await graph.close();
    }
  };

  it('is migrated by the first start and unchanged by the next', async () => {
    const url = `file:${graphFile()}`;
    await opened(url, async (graph) => {
      expect(await installedVersion(graph)).toBe(4);
      expect(await askOne(graph, 'MATCH ()-[pair:COOPERATES_ON]->() RETURN count(pair) AS count')).toBe(1);
      await install(graph);
      await expectMigrated(graph);
    });
    await opened(url, expectMigrated);
  });

  it('passes the check after the facts of this release are loaded', async () => {
    await opened(`file:${graphFile()}`, async (graph) => {
      await install(graph);
      await loadSeed(graph, 'seed/facts');
      expect((await check(graph)).problems).toEqual([]);
    });
  });
});

describe.each(ENGINES)('a dump that version 4 wrote, on $name', (engine) => {
  const graph = useGraph(engine);

  it('is migrated when it is loaded', async () => {
    await load(graph(), () => createReadStream(fixture('schema-4.ndjson')));
    await expectMigrated(graph());
  });

  it('may have removed columns, which other nodes and dumps of this version may not have', async () => {
    const text = readFileSync(fixture('schema-4.ndjson'), 'utf8');
    const bytes = (changed: string) => () =>
      (async function* () {
        yield Buffer.from(changed);
      })();
    const newer = text
      .replace('"schemaVersion":4', `"schemaVersion":${SCHEMA_VERSION}`)
      .replaceAll('"standing":', '"visibilityCode":');
    await expect(load(graph(), bytes(newer))).rejects.toThrow(/^Line 8: .*scopeEs|^Line \d+: .*scope/);
    const elsewhere = text.replace('"nameEs":"Redes eléctricas"', '"nameEs":"Redes eléctricas","scopeEs":"x"');
    await expect(load(graph(), bytes(elsewhere))).rejects.toThrow(BadInput);
    expect(await askOne(graph(), 'MATCH (n) RETURN count(n) AS count')).toBe(0);
  });
});
