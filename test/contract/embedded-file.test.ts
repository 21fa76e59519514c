import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GraphConflict, GraphNotOpened } from '../../src/graph/errors.ts';
import { toNotOpened } from '../../src/graph/grafeo/faults.ts';
import { openGraph } from '../../src/graph/open.ts';
import { Child } from '../testkit/child.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { keptNumbers, writeUntil } from '../testkit/numbers.ts';
import { askOne, readRows, writeRows } from '../testkit/use-graph.ts';

const newFile = () => join(temporaryFolder(), 'graph.grafeo');
const open = (path: string) => openGraph({ url: `file:${path}` });

async function makeGraphFile(): Promise<string> {
  const path = newFile();
  const graph = await open(path);
  await writeRows(graph, 'UNWIND range(1, 500) AS number CREATE (:Kept {number: number})');
  await graph.close();
  return path;
}

async function expectNotOpened(path: string, text: RegExp): Promise<void> {
  const before = existsSync(path) ? readFileSync(path) : undefined;
  const opening = open(path);
  await expect(opening).rejects.toThrow(GraphNotOpened);
  await expect(opening).rejects.toThrow(path);
  await expect(opening).rejects.toThrow(text);
  expect(existsSync(path) ? readFileSync(path) : undefined).toEqual(before);
}

describe('a graph file', () => {
  it('is created together with its missing parent folders', async () => {
    const path = join(temporaryFolder(), 'new/folders/graph.grafeo');
    const graph = await open(path);
    expect(await askOne(graph, 'MATCH (n) RETURN count(n) AS count')).toBe(0);
    await graph.close();
    expect(existsSync(path)).toBe(true);
  });

  it('still has its data after it is closed and opened again', async () => {
    const graph = await open(await makeGraphFile());
    expect(await askOne(graph, 'MATCH (n:Kept) RETURN sum(n.number) AS sum')).toBe(125250);
    await graph.close();
  });

  it('still has its constraints and indexes after it is closed and opened again', async () => {
    const path = newFile();
    const first = await open(path);
    await first.define({ name: 'c', text: 'CREATE CONSTRAINT c IF NOT EXISTS FOR (n:U) REQUIRE n.key IS UNIQUE' });
    await first.define({ name: 'i', text: 'CREATE INDEX i IF NOT EXISTS FOR (n:U) ON (n.key)' });
    await writeRows(first, 'CREATE (:U {key: 1})');
    await first.close();
    const again = await open(path);
    await expect(writeRows(again, 'CREATE (:U {key: 1})')).rejects.toThrow(GraphConflict);
    expect(await readRows(again, 'SHOW INDEXES')).toEqual([expect.objectContaining({ name: 'i', label: 'U' })]);
    await again.close();
  });

  it.each([0, 1, 2, 3])('loses no acknowledged write and stores no partial write after kill -9 (%i)', async (round) => {
    const path = newFile();
    const acknowledged: number[] = [];
    for (const enough of [20 + 17 * round, 60 + 31 * round]) {
      const first = acknowledged.length === 0 ? 1 : 100_000;
      acknowledged.push(...(await writeUntil({ url: `file:${path}` }, first, enough, (child) => child.kill())));
    }
    const graph = await open(path);
    const { whole, half } = await keptNumbers(graph);
    expect(half).toEqual([]);
    expect(acknowledged.filter((number) => !whole.has(number))).toEqual([]);
    await graph.close();
  });

  it('refuses a second process with the reason, and its data stays', async () => {
    const path = await makeGraphFile();
    const holder = new Child('hold-graph.ts', `file:${path}`);
    expect(await holder.line()).toBe('open');
    await expectNotOpened(path, /another process.*running server/);
    await holder.kill();
    const graph = await open(path);
    expect(await askOne(graph, 'MATCH (n:Kept) RETURN count(n) AS count')).toBe(500);
    await graph.close();
  });

  it('that is no graph is refused and left unchanged', async () => {
    const path = newFile();
    writeFileSync(path, 'slug;nombre\ncan;Comunidad Andina\n'.repeat(500));
    await expectNotOpened(path, /left as it is/);
  });

  it('that is empty is refused and left unchanged', async () => {
    const path = newFile();
    writeFileSync(path, '');
    await expectNotOpened(path, /left as it is/);
  });

  it('that is truncated is refused and left unchanged', async () => {
    const path = await makeGraphFile();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    await expectNotOpened(path, /left as it is/);
  });

  it('with damaged bytes is refused and left unchanged', async () => {
    const path = await makeGraphFile();
    const bytes = readFileSync(path);
    for (let position = 64; position < bytes.length; position += 101) bytes.writeUInt8(0xff, position);
    writeFileSync(path, bytes);
    await expectNotOpened(path, /left as it is/);
  });

  it('that is a folder is refused and left unchanged', async () => {
    const path = temporaryFolder();
    const opening = open(path);
    await expect(opening).rejects.toThrow(GraphNotOpened);
    expect(readdirSync(path)).toEqual([]);
  });

  it.each([
    "EACCES: permission denied, mkdir '/srv/data'",
    'cannot open the lock file: Read-only file system (os error 30)',
  ])('without permissions is reported as such, not as damaged: %s', (reason) => {
    const { message } = toNotOpened('/srv/data/graph.grafeo', new Error(reason));
    expect(message).toBe(
      `The graph file /srv/data/graph.grafeo cannot be opened: this user may not write there: ${reason}. ` +
        'Grant write permission, or set GRAPH_URL to another file.',
    );
  });

  it('without a name is refused', async () => {
    await expect(open('')).rejects.toThrow('GRAPH_URL names no file. Accepted: a path, as in file:');
  });

  it('in memory is a new graph each time', async () => {
    const [one, other] = await Promise.all([openGraph({ url: 'memory:' }), openGraph({ url: 'memory:' })]);
    await writeRows(one, 'CREATE (:Kept)');
    expect(await askOne(other, 'MATCH (n) RETURN count(n) AS count')).toBe(0);
    await Promise.all([one.close(), other.close()]);
  });
});
