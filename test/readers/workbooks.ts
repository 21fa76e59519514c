import { expect, it } from 'vitest';
import { inPython } from './in-python.ts';
import type { Service } from './service.ts';
import { expectedOf, kindsOf, pathOf, WHOLE } from './tables.ts';

export function workbooksAreRead({ origin, rows }: Service): void {
  it('openpyxl and pandas read workbooks: numbers, days, moments and texts', async () => {
    const books = WHOLE.map((table) => ({ address: origin() + pathOf(table, 'xlsx'), kinds: kindsOf(table) }));
    const read = await inPython('workbooks.py', books);
    for (const [place, table] of WHOLE.entries()) {
      const { openpyxl, pandas } = read[place];
      const expected = expectedOf(table, rows(table));
      expect(openpyxl, pathOf(table, 'xlsx')).toMatchObject({ ...expected, frozen: 'A2', filter: openpyxl.dimensions });
      expect(openpyxl.sheets).toEqual([table.feed.name, 'about', 'sources']);
      expect(pandas, pathOf(table, 'xlsx')).toEqual(expected);
    }
  });
}
