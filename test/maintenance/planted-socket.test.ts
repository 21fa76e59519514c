import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAdministration } from '../../src/administration/access.ts';
import { serveAdministration } from '../../src/administration/serve.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { temporaryFolder } from '../testkit/engines.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
if (!isRoot) console.log('What other users plant is left out: only root can make it for a test.');

/** What others may have put at the path of the socket, given an unrelated socket of this user. */
const PLANTED: readonly (readonly [what: string, plant: (place: string, precious: string) => void])[] = [
  ['a link to a socket elsewhere', (place, precious) => symlinkSync(precious, place)],
  ['a second name of a socket elsewhere', (place, precious) => linkSync(precious, place)],
  ['a link to nothing', (place, precious) => symlinkSync(`${precious}.none`, place)],
  ['a link from the folder', (place) => symlinkSync('precious/other.sock', place)],
  ['a file', (place) => writeFileSync(place, 'precious')],
  ['a folder', (place) => mkdirSync(place)],
];
const BY_OTHERS: typeof PLANTED = [
  [
    'a link to a socket in a folder as if this program had made it',
    (place, precious) => {
      symlinkSync(precious.replace('precious/other.sock', 'convergencia-abcdef/graph.sock'), place);
      lchownSync(place, NOBODY, NOBODY);
    },
  ],
  [
    'a socket that answers',
    (place, precious) => {
      linkSync(precious, place);
      lchownSync(place, NOBODY, NOBODY);
    },
  ],
];

describe('the place of the administration socket', () => {
  let [folder, file, precious]: [string, string, string] = ['', '', ''];
  let graph: Graph;
  let others: readonly Server[];
  const asked: string[] = [];

  beforeEach(async () => {
    folder = temporaryFolder();
    file = join(folder, 'graph.grafeo');
    precious = join(folder, 'precious/other.sock');
    for (const name of ['precious', 'convergencia-abcdef']) mkdirSync(join(folder, name), { mode: 0o700 });
    asked.length = 0;
    others = await Promise.all([precious, join(folder, 'convergencia-abcdef/graph.sock')].map(answering));
    graph = await openGraph({ url: `file:${file}` });
  });
  afterEach(async () => {
    await graph.close();
    for (const server of others) server.close();
  });

  async function answering(path: string): Promise<Server> {
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(JSON.stringify({ result: { nodes: 0, relations: 0, problems: [] } }));
    });
    server.listen(path);
    await once(server, 'listening');
    return server;
  }

  const everything = () => readdirSync(folder, { recursive: true }).sort();

  async function expectLeftAlone(place: string): Promise<void> {
    const [before, stood] = [everything(), lstatSync(place)];
    const lines: string[] = [];
    const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    expect(await serveAdministration(graph, logger)).toEqual([]);
    expect(lines.join()).toMatch(/in the way of a socket and was left as it is/);
    expect(everything()).toEqual(before);
    expect(lstatSync(place).ino).toBe(stood.ino);
    await expect(openAdministration({ url: `file:${file}` })).rejects.toThrow(/does not answer .*another user/);
    expect(asked).toEqual([]);
  }

  it.each(PLANTED)('is left untouched if it holds %s', async (_what, plant) => {
    plant(`${file}.sock`, precious);
    await expectLeftAlone(`${file}.sock`);
  });

  it.skipIf(!isRoot).each(BY_OTHERS)('is left untouched if it holds %s of another user', async (_what, plant) => {
    plant(`${file}.sock`, precious);
    await expectLeftAlone(`${file}.sock`);
  });

  it('is left untouched if it is a link to a folder that other users may enter', async () => {
    chmodSync(join(folder, 'convergencia-abcdef'), 0o755);
    symlinkSync(join(folder, 'convergencia-abcdef/graph.sock'), `${file}.sock`);
    await expectLeftAlone(`${file}.sock`);
  });

  it('may hold a link of this user to a private folder, as for too long paths', async () => {
    const socket = join(folder, 'convergencia-abcdef/graph.sock');
    symlinkSync(socket, `${file}.sock`);
    const administration = await openAdministration({ url: `file:${file}` });
    expect(await administration.check()).toEqual({ nodes: 0, relations: 0, problems: [] });
    expect(asked).toEqual(['/check']);
    const servers = await serveAdministration(graph, pino({ level: 'silent' }));
    expect(servers).toHaveLength(1);
    expect(existsSync(socket)).toBe(false);
    expect(lstatSync(`${file}.sock`).isSocket()).toBe(true);
    for (const server of servers) server.close();
  });
});
