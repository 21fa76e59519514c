import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { command, correct, newFile } from './matrix.ts';

/** Set, it writes what was seen into the pages; look at it before you commit. */
const WRITES = process.env.WRITE_STORY === '1';
const EMBEDDED = ENGINES.filter(({ kind }) => kind === 'grafeo');

const blocks = (page: string, info: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${info}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text);

/** The rows of the first table on the page, by their headers. */
function rowsOn(page: string): readonly { [header: string]: string }[] {
  const [table = ''] = /(?:^\|.*\n)+/m.exec(page) ?? [];
  const lines = table.trim().split('\n');
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const [headers = [], , ...rows] = cells;
  return rows.map((row) => Object.fromEntries(headers.map((header, place) => [header, row[place] ?? ''])));
}

describe.each(EMBEDDED)('the story of a matrix, on $name', (engine) => {
  describe.each(['docs/imports.md', 'docs/imports.es.md'])('%s', (path) => {
    let graph: Graph;
    let page = readFileSync(path, 'utf8');
    const files = new Map<string, string>();
    const fileFor = (name: string) => {
      const file = files.get(name) ?? newFile(name);
      files.set(name, file);
      return file;
    };
    const [template = '', look = '', write = '', again = '', bring = '', undo = ''] = blocks(page, 'sh');
    const does = (line: string) => {
      const [, , script, , ...words] = line.trim().split(/\s+/);
      const named = words.map((word) => (word.endsWith('.xlsx') ? fileFor(word) : word));
      return command(graph, ...(script === 'import' ? ['import'] : []), ...named);
    };
    const fills = async (name: string, change: Parameters<typeof correct>[1]) => {
      const file = fileFor(name);
      writeFileSync(file, readFileSync(await correct(file, change)));
      expect(basename(file)).toBe(name);
    };
    const tells = (info: string, seen: string) => {
      const [known] = blocks(page, info);
      if (WRITES) page = page.replace(`\`\`\`${info}\n${known}`, () => `\`\`\`${info}\n${seen}`);
      else expect(seen).toBe(known);
    };

    beforeAll(async () => {
      graph = await engine.open();
      await install(graph);
      await loadSeed(graph, 'seed/facts');
      return () => graph.close();
    });

    it('goes as it is told', async () => {
      await does(template);
      await fills('matriz.xlsx', (rows) => [...rows, ...rowsOn(page)]);
      tells('text shown', `${(await does(look)).lines.join('\n')}\n`);
      expect((await does(write)).lines.at(-1)).toMatch(/ 2, /);
      const { data, errors } = await service(graph)(blocks(page, 'graphql')[0] ?? '');
      expect(errors).toEqual([]);
      tells('json answer', `${JSON.stringify(data, null, 2)}\n`);
      await does(again);
      await fills('sica.xlsx', (rows) =>
        rows.map((row) =>
          row.Iniciativa === 'Corredor seco'
            ? { ...row, Estado: 'terminada', 'Cooperantes y papeles': 'FAO (financia)' }
            : row,
        ),
      );
      const { lines } = await does(bring);
      tells('text corrected', `${lines.slice(0, -1).join('\n')}\n`);
      expect(lines.at(-1)).toMatch(/ 3, /);
      expect((await does(undo)).text).toContain('state: COMPLETED → UNDER_WAY');
      expect((await check(graph)).problems).toEqual([]);
      if (WRITES) writeFileSync(path, page);
    });
  });
});
