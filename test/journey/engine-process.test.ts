import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { engineProcesses, runs } from '../testkit/engine-process.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { endServices, Service } from './service.ts';

const COUNT = '{ axes { totalCount } }';
const ANSWER = { status: 200, body: { data: { axes: { totalCount: 5 } } } };

afterEach(endServices);

describe('a service on the embedded engine', () => {
  it('continues after its engine process is killed, warns, and stops with code 0', async () => {
    const service = await Service.started({ GRAPH_URL: `file:${join(temporaryFolder(), 'graph.grafeo')}` });
    for (const _ of [1, 2, 3]) {
      const [engine = 0, ...others] = engineProcesses(service.pid);
      expect(others).toEqual([]);
      process.kill(engine, 'SIGKILL');
      expect(await service.ask(COUNT)).toMatchObject(ANSWER);
    }
    expect(service.output.match(/"level":40.*ended \(it crashed\) and is started anew/g)).toHaveLength(3);
    const [engine = 0] = engineProcesses(service.pid);
    service.signal('SIGTERM');
    expect(await service.ended(10_000)).toBe(0);
    await expect.poll(() => runs(engine), { timeout: 10_000 }).toBe(false);
  });

  it('ends its engine process when it is killed, and starts again immediately with all data', async () => {
    const folder = join(temporaryFolder(), 'data');
    mkdirSync(folder);
    const settings = { GRAPH_URL: `file:${join(folder, 'graph.grafeo')}` };
    const service = await Service.started(settings);
    const [engine = 0] = engineProcesses(service.pid);
    await service.kill();
    const again = await Service.started(settings);
    expect(await again.ask(COUNT)).toMatchObject(ANSWER);
    expect(runs(engine)).toBe(false);
  });
});
