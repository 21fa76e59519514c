import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/config.ts';
import { Served } from '../testkit/served.ts';
import { ADMINISTRATION } from './limits/administration.ts';
import { CONNECTIONS } from './limits/connections.ts';
import { DOCUMENTS } from './limits/documents.ts';
import type { Driver, Drivers } from './limits/driver.ts';
import { GRAPH } from './limits/graph.ts';
import { OPERATIONS } from './limits/operations.ts';
import { REQUESTS } from './limits/requests.ts';
import { SELECTIONS } from './limits/selections.ts';
import { rowsUnder } from './tables.ts';

const DRIVERS: Drivers = {
  ...CONNECTIONS,
  ...REQUESTS,
  ...OPERATIONS,
  ...DOCUMENTS,
  ...SELECTIONS,
  ...GRAPH,
  ...ADMINISTRATION,
};

/** The table of limits on the page. */
const ROWS = rowsUnder('docs/operations.md', 'Limits').map(([what = '', limit = '', setting = '', over = '']) => ({
  what,
  limit,
  setting,
  over,
}));

async function driven(driver: Driver, how: 'over' | 'within'): Promise<string | undefined> {
  const { settings = {}, holds = false } = driver;
  const served = await Served.within(settings, { holds });
  try {
    return await driver[how]?.(served);
  } finally {
    await served.close();
  }
}

/** Long enough for a busy machine; if nothing happens at all, the test fails. */
const WITHIN = 60_000;

describe('the limits in docs/operations.md', () => {
  it('are those tested here and those of the settings', () => {
    expect(ROWS.map(({ what }) => what).sort()).toEqual(Object.keys(DRIVERS).sort());
    const settings = ROWS.map(({ setting }) => setting.replaceAll('`', '')).filter((setting) => setting !== '–');
    expect(settings.sort()).toEqual(SETTINGS.filter((name) => name.startsWith('LIMIT_')).sort());
  });

  it.each(ROWS)(
    'are enforced: $what at $limit, beyond it $over',
    { timeout: WITHIN },
    async ({ what, limit, setting, over }) => {
      const driver = DRIVERS[what];
      if (!driver) throw new Error(`Nothing drives "${what}": add it to test/documents/limits/.`);
      expect([limit, setting]).toEqual([driver.limit, driver.setting ? `\`${driver.setting}\`` : '–']);
      expect(await driven(driver, 'over')).toBe(over);
      if (driver.within) expect(await driven(driver, 'within')).toBe('200');
    },
  );
});
