import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { seedTexts } from '../../seed/read.ts';
import { administrationOf } from '../../src/administration/administration.ts';
import { parseTask } from '../../src/cli/arguments.ts';
import { run } from '../../src/cli/run.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import type { Graph } from '../../src/graph/port.ts';
import { askOne } from '../testkit/use-graph.ts';
import { EMBEDDED } from './testkit.ts';

const FOLDER = 'test/changes/second-report';

describe.each(EMBEDDED)('a second report, on $name', (engine) => {
  let graph: Graph;
  const command = async (...words: readonly string[]) => {
    const task = parseTask(words);
    if (task.command === 'help') throw new Error('no command');
    const lines: string[] = [];
    const code = await run(administrationOf(graph), task, (line) => void lines.push(line), undefined);
    return { code, lines, text: lines.join('\n') };
  };
  const leads = () => askOne(graph, 'MATCH ()-[k:LEADS]->() WHERE k.retractedAt IS NULL RETURN count(k)');

  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await loadSeed(graph, 'seed/facts');
    return () => graph.close();
  });

  it('is shown first, in Spanish and English, and nothing is written', async () => {
    const before = [await leads(), await askOne(graph, 'MATCH (n) RETURN count(n)')];
    const spanish = await command('import', 'facts', FOLDER, '--language', 'es');
    expect(spanish.code).toBe(0);
    expect(spanish.text).toContain('+ can-leads-energia  (Actor:can LEADS Axis:energia, nuevo)');
    expect(spanish.lines.at(-1)).toBe('No se escribió nada: esto es lo que cambiaría. Con --apply se escribe.');
    const english = await command('import', 'facts', FOLDER, '--language', 'en');
    expect(english.lines.at(-1)).toBe('Nothing was written: this is what would change. With --apply it is written.');
    expect([await leads(), await askOne(graph, 'MATCH (n) RETURN count(n)')]).toEqual(before);
  });

  it('adds its quotes to what is known, and its own claims; again it changes nothing', async () => {
    const before = Number(await leads());
    const { lines } = await command('import', 'facts', FOLDER, '--apply', '--by', 'Ana', '--language', 'en');
    expect(lines.at(-1)).toMatch(/^Written as change set 2, at /);
    expect(await leads()).toBe(before + 1);
    const sources =
      "MATCH (:Entity {id: 'Actor:can'})-[k:LEADS]->(:Entity {id: 'Axis:cooperacion-transfronteriza'}) WHERE k.retractedAt IS NULL RETURN k.sources";
    expect(await askOne(graph, sources)).toBe(2);
    const again = await command('import', 'facts', FOLDER, '--apply', '--language', 'en');
    expect(again.lines.slice(-2)).toEqual(['Nodes: 0. Claims: 0. Left as others have them: 0.', 'Nothing to change.']);
    expect((await check(graph)).problems).toEqual([]);
  });

  it('is taken back by its set, and JSON tells programs what that changes', async () => {
    const shown = await command('undo', '2', '--json');
    const report = JSON.parse(shown.text);
    expect(report).toMatchObject({ undoes: '2', origin: 'second-report' });
    expect(report.id).toBeUndefined();
    expect(shown.code).toBe(3);
    const before = Number(await leads());
    const { code, text } = await command('undo', '2', '--apply', '--language', 'es');
    expect(code).toBe(3);
    expect(text).toContain('los nodos se quedan');
    expect(await leads()).toBe(before - 1);
    expect((await check(graph)).problems).toEqual([]);
  });

  it('tells how far it is, also while it is only shown; what stops the telling stops the work, and nothing is kept', async () => {
    const administration = administrationOf(graph);
    const told = new Set<string>();
    await administration.undo({ set: '2', by: 'Ana', apply: false }, (doing) => void told.add(doing));
    expect([...told]).toEqual(expect.arrayContaining(['changes of a ChangeSet', 'present nodes', 'known claims']));
    const sets = () => askOne(graph, 'MATCH (s:ChangeSet) RETURN count(s)');
    const before = await sets();
    const gone = (doing: string) => {
      if (doing === 'commit') throw new Error('the caller went away');
    };
    const again = { origin: 'second-report', by: 'Ana', apply: true, texts: seedTexts(FOLDER) };
    await expect(administration.importReport(again, gone)).rejects.toThrow('the caller went away');
    expect(await sets()).toBe(before);
    expect((await check(graph)).problems).toEqual([]);
  });

  it('is refused with the place of each problem, and nothing is written', async () => {
    const text =
      'recordedAt: 2026-11-27T00:00:00.000Z\nclaims:\n  - quotes: [no]\n    facts: [Actor:nadie LEADS Axis:energia]\n';
    const request = { origin: 'otro', by: 'Ana', apply: true, texts: [{ name: 'a.yaml', text }] };
    await expect(administrationOf(graph).importReport(request)).rejects.toThrow(/a\.yaml:4:\d+ .*Actor.*nadie/s);
  });
});
