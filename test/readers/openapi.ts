import { expect, it } from 'vitest';
import { inPython } from './in-python.ts';
import type { Service } from './service.ts';
import { FEEDS } from './tables.ts';

export function openApiIsValid({ get, rows }: Service): void {
  it('a validator accepts the OpenAPI description, and the rows are what it says', async () => {
    const description = await (await get('/openapi.json')).json();
    const all = Object.fromEntries(FEEDS.map((feed) => [feed.name, rows({ feed })]));
    expect(await inPython('openapi.py', { description, rows: all })).toEqual([]);
  });
}
