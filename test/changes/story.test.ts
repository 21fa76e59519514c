import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { apply } from '../../src/changes/apply.ts';
import { describe as described } from '../../src/changes/describe.ts';
import { reportOf } from '../../src/changes/report.ts';
import { messageOf } from '../../src/graph/errors.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import type { Graph } from '../../src/graph/port.ts';
import { service } from '../testkit/execute.ts';
import { writeRows } from '../testkit/use-graph.ts';
import { at, EMBEDDED, planText, undo, write } from './testkit.ts';

const PAGE = 'docs/changes.md';
/** Set, it writes what was seen into the page; look at it before you commit. */
const WRITES = process.env.WRITE_STORY === '1';

const blockOf = (page: string, info: string): string => {
  const found = new RegExp(`^\`\`\`${info}\\n(.*?)^\`\`\`$`, 'ms').exec(page);
  if (!found) throw new Error(`${PAGE} has no block "${info}"`);
  return found[1] ?? '';
};

/** The facts of March: those of January, with the lines of March in their places. */
function factsOfMarch(january: string, march: string): string {
  const keyOf = (line: string) => line.slice(0, line.indexOf(':'));
  const found = march.split('\n').filter(Boolean);
  let text = january;
  for (const line of found) {
    const former = text.split('\n').find((one) => keyOf(one) === keyOf(line));
    text = text.replace(`${former}\n`, `${line}\n`);
  }
  return text;
}

const day = (date: string) => at(`${date}T00:00:00.000Z`);

describe.each(EMBEDDED)('the story of docs/changes.md, on $name', (engine) => {
  let graph: Graph;
  let page = readFileSync(PAGE, 'utf8');
  const [january, march] = [blockOf(page, 'yaml january'), blockOf(page, 'yaml march')];
  const answer = async (query: string, recordedAt?: string) => {
    const parameters = recordedAt ? `?recordedAt=${recordedAt}T00:00:00.000Z` : '';
    const { data, errors } = await service(graph)(blockOf(page, query), { parameters });
    expect(errors).toEqual([]);
    return `${JSON.stringify(data, null, 2)}\n`;
  };
  const tells = (info: string, seen: string) => {
    if (WRITES) page = page.replace(`\`\`\`${info}\n${blockOf(page, info)}`, () => `\`\`\`${info}\n${seen}`);
    else expect(seen, info).toBe(blockOf(page, info));
  };

  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    return () => graph.close();
  });

  it('goes as it is told', async () => {
    const text = factsOfMarch(january, march);
    await write(graph, january, 'seed', day('2026-01-10'));
    tells('json january', await answer('graphql'));
    const early = await planText(graph, text.replace('CONFIRMED', 'DISPUTED'), 'seed');
    await writeRows(graph, blockOf(page, 'cypher'));
    tells('json february', await answer('graphql'));
    const { set, applied } = await write(graph, text, 'seed', day('2026-03-10'));
    tells('text march', `${described(await reportOf(set, applied), 'en').join('\n')}\n`);
    tells('json march', await answer('graphql'));
    tells('text conflict', `${await apply(graph, early).then(() => 'it was applied', messageOf)}\n`);
    const undone = await undo(graph, '2', day('2026-04-10'));
    tells('text april', `${described(await reportOf(undone.set, undone.applied), 'en').join('\n')}\n`);
    tells('json april', await answer('graphql'));
    for (const moment of ['2026-02-15', '2026-03-15'])
      tells(`json recordedAt ${moment}`, await answer('graphql', moment));
    tells('json changes', await answer('graphql changes'));
    expect((await check(graph)).problems).toEqual([]);
    if (WRITES) writeFileSync(PAGE, page);
  });
});
