import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { openAdministration } from '../../src/administration/open.ts';
import { serveAdministration } from '../../src/administration/serve.ts';
import { bytesOf } from '../../src/cli/files.ts';
import { install } from '../../src/graph/install.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { askOne, tell } from '../testkit/use-graph.ts';

describe('the administration socket', () => {
  let graph: Graph;
  let url: string;
  let servers: readonly Server[];
  beforeEach(async () => {
    url = `file:${join(temporaryFolder(), 'graph.grafeo')}`;
    graph = await openGraph({ url });
    await install(graph);
    servers = await serveAdministration(graph, pino({ level: 'silent' }));
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

  it('loads a dump where the graph that is served is empty', async () => {
    await loadSeed(graph, 'seed/facts');
    const file = join(temporaryFolder(), 'dump.ndjson');
    writeFileSync(file, await dumped());
    await tell(graph, 'MATCH (n) DETACH DELETE n');
    const administration = await openAdministration({ url });
    const { nodes } = await administration.load(() => bytesOf(file));
    expect(await askOne(graph, 'MATCH (n) RETURN count(n) AS count')).toBe(nodes);
    await expect(administration.load(() => bytesOf(file))).rejects.toThrow(/is not empty/);
  });

  it('keeps nothing of a dump that fails half-way, and says where', async () => {
    await loadSeed(graph, 'seed/facts');
    const text = await dumped();
    const file = join(temporaryFolder(), 'dump.ndjson');
    writeFileSync(file, text.replace('{"type":"LEADS"', '{"type":"LEEDS"'));
    await tell(graph, 'MATCH (n) DETACH DELETE n');
    const administration = await openAdministration({ url });
    await expect(administration.load(() => bytesOf(file))).rejects.toThrow(/^Line \d+: .*LEEDS/);
    expect(await askOne(graph, 'MATCH (n) RETURN count(n) AS count')).toBe(0);
  });

  it('says why a dump that has begun cannot go on', async () => {
    await loadSeed(graph, 'seed/facts');
    await tell(graph, "MATCH (n:Entity {id: 'Actor:can'}) CREATE (n)-[:KNOWS]->(n)");
    await expect(dumped()).rejects.toThrow(/at the relation Actor:can KNOWS Actor:can: type KNOWS/);
  });
});
