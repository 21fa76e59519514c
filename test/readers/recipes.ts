import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parametersOf } from '../../src/feeds/parameters.ts';
import { recipesOf } from '../../src/http/site/feeds/recipes.ts';
import { schema } from '../../src/schema/index.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { inPython } from './in-python.ts';
import { outputOf } from './programs.ts';
import type { Service } from './service.ts';
import { expectedOf, type Form, type Held, kindsOf, pathOf, TABLES, type Table } from './tables.ts';

/** What the page of a feed shows to copy for a program. */
function recipe({ feed, given }: Table, tool: string, origin: string): string {
  const offer = { feed, parameters: parametersOf(schema, feed), given, formats: [], origin };
  return recipesOf(offer).find((one) => one.tool === tool)?.code ?? `no recipe for ${tool}`;
}

function expectRows({ rows }: Service, read: readonly (Held | undefined)[], form: Form): void {
  for (const [place, table] of TABLES.entries())
    expect(read[place], pathOf(table, 'csv')).toMatchObject(
      expectedOf(table, rows(table), { apostrophes: true, ...form }),
    );
}

export function recipesRunInPython(service: Service): void {
  it('pandas and DuckDB read CSV as the pages of feeds say, and DuckDB asks HEAD first', async () => {
    const given = TABLES.map((table) => ({
      kinds: kindsOf(table),
      pandas: recipe(table, 'pandas', service.origin()),
      duckdb: recipe(table, 'DuckDB', service.origin()),
    }));
    const read: { readonly [program: string]: Held }[] = await inPython('recipes.py', given);
    expectRows(
      service,
      read.map(({ pandas }) => pandas),
      {},
    );
    expectRows(
      service,
      read.map(({ duckdb }) => duckdb),
      {},
    );
    expect(service.asked).toEqual(expect.arrayContaining(TABLES.map((table) => `HEAD ${pathOf(table, 'csv')}`)));
  });
}

export function recipesRunInR(service: Service): void {
  it('reads CSV as the pages of feeds say', async () => {
    const file = join(temporaryFolder(), 'recipes.R');
    const all = TABLES.map((table) => `${recipe(table, 'R', service.origin())}\ntell(rows)\n`);
    writeFileSync(file, `source("${resolve('test/readers/rows.R')}", encoding = "UTF-8")\n${all.join('')}`);
    const lines = (await outputOf('Rscript', ['--vanilla', file])).trim().split('\n');
    expectRows(
      service,
      lines.map((line) => JSON.parse(line)),
      { asText: ['moment', 'boolean'] },
    );
  });
}
