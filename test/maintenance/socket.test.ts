import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { seedTexts } from '../../seed/read.ts';
import { openAdministration } from '../../src/administration/access.ts';
import { serveAdministration } from '../../src/administration/serve.ts';
import { bytesOf } from '../../src/cli/files.ts';
import { pathOfFileUrl } from '../../src/graph/file-url.ts';
import { install } from '../../src/graph/install.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { readMatrix } from '../../src/imports/matrix/read-file.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { askOne, writeRows } from '../testkit/use-graph.ts';

describe('the administration socket', () => {
  let graph: Graph;
  let url: string;
  let servers: readonly Server[];
  const logged: string[] = [];
  beforeEach(async () => {
    url = `file:${join(temporaryFolder(), 'graph.grafeo')}`;
    graph = await openGraph({ url });
    await install(graph);
    logged.length = 0;
    servers = await serveAdministration(graph, pino({}, { write: (line: string) => void logged.push(line) }));
    expect(servers).toHaveLength(1);
  });
  afterEach(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
    await graph.close();
  });

  const dumped = async () => {
    const pieces: Buffer[] = [];
    const administration = await openAdministration({ url });
    await administration.dump(async (piece) => void pieces.push(Buffer.from(piece)));
    return Buffer.concat(pieces).toString();
  };

  it('loads a dump into an empty served graph', async () => {
    await loadSeed(graph, 'seed/facts');
    const file = join(temporaryFolder(), 'dump.ndjson');
    writeFileSync(file, await dumped());
    await writeRows(graph, 'MATCH (n) DETACH DELETE n');
    const administration = await openAdministration({ url });
    const { nodes } = await administration.load(() => bytesOf(file));
    expect(await askOne(graph, 'MATCH (n) WHERE NOT n:DataVersion RETURN count(n) AS count')).toBe(nodes);
    await expect(administration.load(() => bytesOf(file))).rejects.toThrow(/is not empty/);
  });

  it('imports facts and takes them back, and answers meanwhile', async () => {
    await loadSeed(graph, 'seed/facts');
    const administration = await openAdministration({ url });
    const request = { origin: 'segundo', by: 'Ana', apply: false, texts: seedTexts('test/changes/second-report') };
    const shown = await administration.importReport(request);
    expect(shown).toMatchObject({ origin: 'segundo', by: 'Ana', left: [] });
    expect(shown.id).toBeUndefined();
    const [applied, axes] = await Promise.all([
      administration.importReport({ ...request, apply: true }),
      askOne(graph, 'MATCH (axis:Axis) RETURN count(axis)'),
    ]);
    expect(applied).toEqual({ ...shown, id: '2', at: expect.any(String) });
    expect(axes).toBe(5);
    const undone = await administration.undo({ set: '2', by: 'Ana', apply: true });
    expect(undone).toMatchObject({ id: '3', undoes: '2' });
    await expect(administration.undo({ set: '99', by: 'Ana', apply: true })).rejects.toThrow(/no change set "99"/);
    await expect(administration.importReport({ ...request, origin: 'seed' })).rejects.toThrow(/founding facts/);
  });

  it('imports a matrix, and reads what a template holds', async () => {
    await loadSeed(graph, 'seed/facts');
    const administration = await openAdministration({ url });
    const { lists, rows } = await administration.matrixContent({ organism: 'CAN' });
    expect(lists.organisms).toContain('SICA');
    expect(rows.length).toBeGreaterThan(0);
    const csv = 'Organismo;Iniciativa\nCAN;Riego\nSIKA;Caminos\n';
    const table = await readMatrix(Buffer.from(csv), 'matriz.csv');
    const request = { origin: 'matriz', by: 'Ana', apply: true, table };
    const refused = await administration.importMatrix(request);
    expect(refused).toMatchObject({ problems: [{ place: { row: 3, column: 'Organismo' }, value: 'SIKA' }] });
    expect(refused.changes).toBeUndefined();
    const right = await readMatrix(Buffer.from(csv.replace('SIKA', 'SICA')), 'matriz.csv');
    expect(await administration.importMatrix({ ...request, table: right })).toMatchObject({
      problems: [],
      changes: { id: '2' },
    });
    await expect(administration.matrixContent({ organism: 'SIKA' })).rejects.toThrow(/no organism of the graph/);
  });

  it('keeps nothing of a dump that fails half-way, and names the place', async () => {
    await loadSeed(graph, 'seed/facts');
    const text = await dumped();
    const file = join(temporaryFolder(), 'dump.ndjson');
    writeFileSync(file, text.replace('{"type":"LEADS"', '{"type":"LEEDS"'));
    await writeRows(graph, 'MATCH (n) DETACH DELETE n');
    const administration = await openAdministration({ url });
    await expect(administration.load(() => bytesOf(file))).rejects.toThrow(/^Line \d+: .*LEEDS/);
    expect(await askOne(graph, 'MATCH (n) RETURN count(n) AS count')).toBe(0);
  });

  it('reports why a dump that has begun cannot continue', async () => {
    await loadSeed(graph, 'seed/facts');
    await writeRows(graph, "MATCH (n:Entity {id: 'Actor:can'}) CREATE (n)-[:KNOWS]->(n)");
    await expect(dumped()).rejects.toThrow(/at the relation Actor:can KNOWS Actor:can: type KNOWS/);
  });

  it('reports the progress of a command', async () => {
    await loadSeed(graph, 'seed/facts');
    const file = join(temporaryFolder(), 'dump.ndjson');
    writeFileSync(file, await dumped());
    const administration = await openAdministration({ url });
    const told: string[] = [];
    const progress = (doing: string, done: number, total?: number) => void told.push(`${doing} ${done} ${total}`);
    await administration.check(progress);
    expect(told).toContainEqual(expect.stringMatching(/^labels in use 0 \d+$/));
    told.length = 0;
    await administration.rebuild(progress);
    expect(told[0]).toMatch(/^visibility codes of claims 0 \d+$/);
    told.length = 0;
    await writeRows(graph, 'MATCH (n) DETACH DELETE n');
    await administration.load(() => bytesOf(file), progress);
    expect(told).toContainEqual(expect.stringMatching(/^lines 1000 \d+$/));
  });

  it.each(['check', 'rebuild', 'load'])('aborts a %s whose client has disconnected', async (command) => {
    await loadSeed(graph, 'seed/facts');
    const lines = await dumped();
    if (command === 'load') await writeRows(graph, 'MATCH (n) DETACH DELETE n');
    const asking = request({ socketPath: `${pathOfFileUrl(url)}.sock`, path: `/${command}`, method: 'POST' });
    asking.on('error', () => undefined);
    if (command === 'load') asking.write(lines.slice(0, -1_000));
    else asking.end();
    await once(asking, 'response');
    asking.destroy();
    await expect
      .poll(() => logged.join(), { timeout: 10_000 })
      .toMatch(/"outcome":"failed: (the caller went away|aborted)/);
    if (command === 'load') expect(await askOne(graph, 'MATCH (n) RETURN count(n) AS count')).toBe(0);
    const administration = await openAdministration({ url });
    expect((await administration.check()).nodes).toBeGreaterThanOrEqual(0);
  });
});
