import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { seedTexts } from '../../seed/read.ts';
import { planReport } from '../../seed/report.ts';
import { planAndApply } from '../../src/changes/run.ts';
import { planUndo } from '../../src/changes/undo.ts';
import { GraphNotOpened, GraphUnavailable } from '../../src/graph/errors.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Transaction } from '../../src/graph/port.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { fill, smallDisk, whyNoSmallDisk } from '../testkit/small-disk.ts';
import { askOne, writeRows } from '../testkit/use-graph.ts';
import { graphCommand } from './command.ts';
import { endServices, Service } from './service.ts';

const why = whyNoSmallDisk();
if (why) console.log(`The tests of a full disk are left out: no small disk can be mounted here (${why}).`);

const at = (file: string) => ({ GRAPH_URL: `file:${file}` });
const COUNT = 'MATCH (n:Kept) RETURN count(n) AS count';
const SOME = "UNWIND range(1, 2000) AS n CREATE (:Kept {n: n, text: 'text ' + n})";

afterEach(endServices);

describe.skipIf(why)('on a full disk', () => {
  it('a write fails with the path and without effect; with free space the graph works again', async () => {
    const folder = smallDisk();
    const file = join(folder, 'graph.grafeo');
    const graph = await openGraph({ url: `file:${file}` });
    await writeRows(graph, SOME);
    const makeRoom = fill(folder);
    const write = writeRows(graph, SOME);
    await expect(write).rejects.toThrow(GraphUnavailable);
    await expect(write).rejects.toThrow(`No space left for the graph file ${file}. Nothing of this write was kept`);
    expect(await askOne(graph, COUNT)).toBe(2000);
    makeRoom();
    await writeRows(graph, SOME);
    await graph.close();
    const again = await openGraph({ url: `file:${file}` });
    expect(await askOne(again, COUNT)).toBe(4000);
    await again.close();
  });

  it('closing a graph reports it', async () => {
    const folder = smallDisk();
    const graph = await openGraph({ url: `file:${join(folder, 'graph.grafeo')}` });
    await writeRows(graph, SOME);
    fill(folder);
    await expect(graph.close()).rejects.toThrow(/did not close: no space left .*acknowledged is kept in its log/);
  });

  it('a new graph cannot be created, and is not reported as damaged', async () => {
    const folder = smallDisk();
    fill(folder);
    const opening = openGraph({ url: `file:${join(folder, 'graph.grafeo')}` });
    await expect(opening).rejects.toThrow(GraphNotOpened);
    await expect(opening).rejects.toThrow(/cannot be opened: no space left: .* Make room on its disk/);
  });

  it('the service ends with code 1 if its graph cannot be closed, and starts again with all data', async () => {
    const folder = smallDisk();
    const settings = at(join(folder, 'graph.grafeo'));
    const service = await Service.started(settings);
    const makeRoom = fill(folder);
    service.signal('SIGTERM');
    expect(await service.ended(5_000), service.output).toBe(1);
    expect(service.output).toMatch(/did not close: no space left/);
    makeRoom();
    expect((await graphCommand(settings, 'check')).output).toMatch(/^0 problems in \d{3,}/);
  });

  it('a load fails with the reason and without effect', async () => {
    const source = at(join(temporaryFolder(), 'graph.grafeo'));
    const service = await Service.started(source);
    service.signal('SIGTERM');
    expect(await service.ended(5_000)).toBe(0);
    const dump = join(temporaryFolder(), 'dump.ndjson');
    expect((await graphCommand(source, 'dump', dump)).code).toBe(0);
    const folder = smallDisk();
    const file = join(folder, 'graph.grafeo');
    await (await openGraph({ url: `file:${file}` })).close();
    const makeRoom = fill(folder);
    const { code, errors } = await graphCommand(at(file), 'load', dump);
    expect([code, errors]).toEqual([1, expect.stringMatching(/o space left.*graph\.grafeo/i)]);
    makeRoom();
    expect((await graphCommand(at(file), 'load', dump)).code).toBe(0);
  });

  it('a change set that meets it in the middle fails with the reason, and nothing of it is kept', async () => {
    const folder = smallDisk();
    const file = join(folder, 'graph.grafeo');
    const graph = await openGraph({ url: `file:${file}` });
    await install(graph);
    await loadSeed(graph, 'seed/facts');
    const sets = () => askOne(graph, 'MATCH (s:ChangeSet) RETURN count(s)');
    const report = planReport(seedTexts('test/changes/second-report'), { origin: 'second-report', by: 'Ana' });
    const undoing = (transaction: Transaction) => planUndo(transaction, '2', 'Ana');
    for (const [place, planning] of [report, undoing].entries()) {
      let makeRoom: () => void = () => undefined;
      const filling = async (transaction: Transaction) => {
        const set = await planning(transaction);
        makeRoom = fill(folder);
        return set;
      };
      const applying = planAndApply(graph, filling);
      await expect(applying).rejects.toThrow(GraphUnavailable);
      await expect(applying).rejects.toThrow(/No space left for the graph file .*Nothing of this write was kept/);
      expect(await sets()).toBe(place + 1);
      expect((await check(graph)).problems).toEqual([]);
      makeRoom();
      expect((await planAndApply(graph, planning)).id).toBe(String(place + 2));
      expect((await check(graph)).problems).toEqual([]);
    }
    await graph.close();
    expect((await graphCommand(at(file), 'check')).output).toMatch(/^0 problems in \d{3,}/);
  });

  it('an import through the running server fails with the reason, and the server answers on', async () => {
    const folder = smallDisk();
    const settings = at(join(folder, 'graph.grafeo'));
    const service = await Service.started(settings);
    const facts = ['import', 'facts', 'test/changes/second-report', '--apply'];
    const makeRoom = fill(folder);
    const { code, errors } = await graphCommand(settings, ...facts);
    expect([code, errors]).toEqual([1, expect.stringMatching(/No space left .*Nothing of this write was kept/)]);
    const sets = await service.ask('{ changes(origin: "second-report") { totalCount } }');
    expect(sets.body.data).toEqual({ changes: { totalCount: 0 } });
    makeRoom();
    expect((await graphCommand(settings, ...facts)).code).toBe(0);
    expect((await graphCommand(settings, 'check')).output).toMatch(/^0 problems/);
  });

  it('a dump fails with the reason and leaves no partial file', async () => {
    const source = at(join(temporaryFolder(), 'graph.grafeo'));
    const service = await Service.started(source);
    const folder = smallDisk();
    fill(folder);
    const file = join(folder, 'dump.ndjson');
    const { code, errors } = await graphCommand(source, 'dump', file);
    expect([code, errors]).toEqual([
      1,
      expect.stringMatching(/dump\.ndjson cannot be written \(.*no space left.*nothing/),
    ]);
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(folder)).toEqual(['ballast']);
    service.signal('SIGTERM');
    expect(await service.ended(5_000)).toBe(0);
  });
});
