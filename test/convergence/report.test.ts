import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { openAdministration } from '../../src/administration/access.ts';
import { administrationOf } from '../../src/administration/administration.ts';
import type { ReportRequest } from '../../src/administration/requests.ts';
import { serveAdministration } from '../../src/administration/serve.ts';
import { parseTask } from '../../src/cli/arguments.ts';
import { run } from '../../src/cli/run.ts';
import { install } from '../../src/graph/install.ts';
import { openGraph } from '../../src/graph/open.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { ONE_OF_EACH, temporaryFolder } from '../testkit/engines.ts';

const asOf = '2024-06-01';

describe.each(ONE_OF_EACH)('the report of convergence, on $name', (engine) => {
  const graph = useFoundingGraph(engine);
  const report = (request: ReportRequest) => administrationOf(graph()).report(request);

  it('tells of an axis in Spanish, each line with the numbers of its sentences', async () => {
    const lines = await report({ about: { axis: 'energia' }, asOf, language: 'es' });
    expect(lines[0]).toBe('# Convergencia: energía sostenible e integración eléctrica, al 2024-06-01');
    expect(lines).toContain('- Sin líder: energía sostenible e integración eléctrica (se buscó y no se encontró) [1]');
    expect(lines.at(-3)).toMatch(/^1\. «ALADI asumió/);
  });

  it('tells of two actors what joins them, in English', async () => {
    const lines = await report({ about: { between: ['can', 'aladi'] }, asOf, language: 'en' });
    expect(lines[0]).toBe('# Convergence: CAN and ALADI, on 2024-06-01');
    expect(lines.join('\n')).toContain(
      'together: digital agenda; apart: business rounds; complement each other (proposed)',
    );
    expect(lines.join('\n')).toContain('To look at: Expo ALADI and Macro business round of the Andean Community');
    expect(lines.join('\n')).toMatch(/ALADI: productive chains \(in.*Expo ALADI/);
    const cited = lines.flatMap((line) => line.match(/\[([\d, ]+)\]$/)?.[1]?.split(', ') ?? []);
    const sentences = lines.filter((line) => /^\d+\. «/.test(line));
    expect(Math.max(...cited.map(Number))).toBe(sentences.length);
  });

  it('names what it would accept', async () => {
    await expect(report({ about: { axis: 'energie' }, language: 'es' })).rejects.toThrow(/no "Axis:energie".*energia/);
    await expect(report({ about: { between: ['can', 'can'] }, language: 'es' })).rejects.toThrow(/two actors/);
  });
});

describe('npm run graph -- report', () => {
  it('goes through the running server', async () => {
    const url = `file:${join(temporaryFolder(), 'graph.grafeo')}`;
    const graph = await openGraph({ url });
    await install(graph);
    await loadSeed(graph, 'seed/facts');
    const servers = await serveAdministration(graph, pino({ level: 'silent' }));
    const task = parseTask(['report', '--axis', 'energia', '--as-of', asOf, '--lang', 'en']);
    if (task.command === 'help') throw new Error('no task');
    const printed: string[] = [];
    expect(await run(await openAdministration({ url }), task, (line) => printed.push(line), undefined)).toBe(0);
    expect(printed[0]).toBe('# Convergence: sustainable energy and electricity integration, on 2024-06-01');
    for (const server of servers) server.close();
    await graph.close();
  });

  it.each([
    [['report'], /takes an axis or two actors/],
    [['report', '--axis', 'energia', '--between', 'can,aladi'], /takes an axis or two actors/],
    [['report', '--between', 'can'], /report: about/],
    [['report', '--axis', 'energia', '--as-of', '2024-02-30'], /accepted: a day/],
    [['report', '--axis', 'energia', '--apply'], /report has no option --apply/],
    [['check', '--axis', 'energia'], /check has no option --axis/],
  ])('refuses %j', (words, told) => {
    expect(() => parseTask(words)).toThrow(told);
  });
});
