import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from './engines.ts';
import { findServers, wayToStart } from './neo4j/find.ts';
import { startPublishedServers } from './neo4j/published.ts';

/** Answers the requests that are sent to Docker before its first use. It has no images and cannot reach a registry. */
const ANSWERS: readonly [path: RegExp, status: number, body: unknown][] = [
  [/\/_ping$/, 200, 'OK'],
  [/\/(info|version)$/, 200, { ServerVersion: '20.10', OperatingSystem: 'Linux', OSType: 'linux', Version: '20.10' }],
  [/\/images\/json/, 200, []],
  [/\/images\/create/, 500, { message: 'lookup registry.example: no such host' }],
  [/./, 404, { message: 'No such image' }],
];

function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const [, status = 404, body] = ANSWERS.find(([path]) => path.test(url)) ?? [];
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

describe('a Docker engine without images', () => {
  let engine: Server;
  beforeAll(async () => {
    const socket = join(temporaryFolder(), 'docker.sock');
    engine = createServer(answer).listen(socket);
    await once(engine, 'listening');
    vi.stubEnv('DOCKER_HOST', `unix://${socket}`);
    vi.stubEnv('TESTCONTAINERS_HOST_OVERRIDE', 'localhost');
  });
  afterAll(() => {
    engine.closeAllConnections();
    engine.close();
  });

  const REASON = /Docker is not used: it has no image neo4j:[\d.]+ and cannot fetch it \(.*no such host/;

  it('skips Neo4j with a printed reason', async () => {
    const { servers, notes } = await findServers({}, 1);
    expect(servers).toEqual([]);
    expect(notes).toEqual([
      expect.stringMatching(/^Neo4j is left out/),
      ...notes.slice(1, -1),
      expect.stringMatching(REASON),
    ]);
  });

  it('is ignored in favour of the jars if Neo4j is required', async () => {
    expect(await wayToStart('1')).toEqual({ start: startPublishedServers, notes: [expect.stringMatching(REASON)] });
  });

  it('fails the run if Docker is required', async () => {
    await expect(findServers({ REQUIRE_NEO4J: 'docker' }, 1)).rejects.toThrow(REASON);
  });

  it('is not used if only the jars or nothing is required', async () => {
    expect(await wayToStart('jars')).toEqual({ start: startPublishedServers, notes: [] });
    expect((await wayToStart('0')).notes.join()).not.toContain('Docker is not used');
  });

  it('gives an error for an unknown value of the setting', async () => {
    await expect(findServers({ REQUIRE_NEO4J: 'yes' }, 1)).rejects.toThrow(
      /REQUIRE_NEO4J must be one of 0, 1, docker, jars/,
    );
  });
});
