import { cpSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import { graphCommand } from '../journey/command.ts';
import { endServices, Service } from '../journey/service.ts';
import { Child } from '../testkit/child.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { keptNumbers, writeUntil } from '../testkit/numbers.ts';

/** The size of the log's header in the engine, in bytes. */
const HEAD = 128;

describe('the log of a graph file', () => {
  let killed: string;
  beforeAll(async () => {
    killed = temporaryFolder();
    const file = join(killed, 'graph.grafeo');
    await writeUntil({ url: `file:${file}` }, 1, 20, (child) => child.kill());
    // The kill may have interrupted a write; opening the log removes it.
    const holder = new Child('hold-graph.ts', `file:${file}`);
    expect(await holder.line()).toBe('open');
    await holder.kill();
  });

  /** A copy of the files of a killed process, with a changed log; and the path of that log. */
  function changed(change: (log: string, bytes: Buffer) => void): string {
    const folder = temporaryFolder();
    cpSync(killed, folder, { recursive: true });
    const logs = join(folder, 'graph.grafeo.wal');
    const log = join(logs, readdirSync(logs)[0] ?? '');
    change(log, readFileSync(log));
    return join(folder, 'graph.grafeo');
  }

  async function opened(file: string) {
    const warnings: string[] = [];
    const graph = await openGraph({ url: `file:${file}`, warn: (text) => warnings.push(text) });
    const { whole, half } = await keptNumbers(graph);
    await graph.close();
    return { warnings, kept: whole.size, half };
  }

  it('gives no warning if it is complete', async () => {
    const { warnings, kept } = await opened(changed(() => undefined));
    expect(warnings).toEqual([]);
    expect(kept).toBeGreaterThanOrEqual(20);
  });

  it.each([1, 5, 40, 90])('truncated by %i bytes loses at most the last write, with a warning', async (cut) => {
    const whole = await opened(changed(() => undefined));
    const { warnings, kept, half } = await opened(changed((log, bytes) => truncateSync(log, bytes.length - cut)));
    expect(warnings).toEqual([
      expect.stringMatching(/graph\.grafeo\.wal\/wal_\d+\.log had an end that cannot be read: \d+ of its \d+ bytes/),
    ]);
    // The killed process may have left records of an unfinished write: then those are lost, and no complete write.
    expect([half, [0, 1].includes(whole.kept - kept)]).toEqual([[], true]);
  });

  it('truncated or damaged in the middle loses everything after that place, with a warning', async () => {
    const cut = await opened(changed((log, bytes) => truncateSync(log, Math.floor(bytes.length / 2) + 3)));
    const damaged = await opened(
      changed((log, bytes) => {
        const middle = Math.floor(bytes.length / 2);
        bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
        writeFileSync(log, bytes);
      }),
    );
    for (const { warnings, half } of [cut, damaged]) expect([warnings.length, half]).toEqual([1, []]);
  });

  it.each([0, 10, HEAD - 1])('truncated to %i bytes of its header gives a warning', async (size) => {
    const { warnings, kept } = await opened(changed((log) => truncateSync(log, size)));
    expect(warnings).toEqual([expect.stringContaining(`all of its ${size} bytes were dropped`)]);
    expect(kept).toBe(0);
  });

  it('shows its warning in the command line and in the service', async () => {
    const cut = () => changed((log, bytes) => truncateSync(log, bytes.length - 5));
    const { errors } = await graphCommand({ GRAPH_URL: `file:${cut()}` }, 'check');
    expect(errors).toMatch(/had an end that cannot be read: \d+ of its/);
    const service = await Service.started({ GRAPH_URL: `file:${cut()}` });
    expect(service.output).toMatch(/"level":40,.*had an end that cannot be read: \d+ of its/);
    await endServices();
  });
});
