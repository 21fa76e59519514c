import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as z from 'zod';

const HOW = [
  'Chromium is left out: this run tests no page in a browser. To test them too, install the package `chromium`, or set',
  '  CHROMIUM=/path/to/chromium npm test. REQUIRE_CHROMIUM=1 makes a run without it fail.',
];

const environment = z.object({
  PATH: z.string().default(''),
  CHROMIUM: z.string().optional(),
  REQUIRE_CHROMIUM: z.enum(['', '0', '1'], { error: 'REQUIRE_CHROMIUM must be 0 or 1' }).default('0'),
});

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface FoundChromium {
  readonly path: string | null;
  /** What the run does not test, and how to test it: lines to print. */
  readonly notes: readonly string[];
}

/**
 * The Chromium that `CHROMIUM` names, else the first on `PATH`.
 *
 * @throws Error if it is required or named, and not found.
 */
export function findChromium(variables: NodeJS.ProcessEnv): FoundChromium {
  const { PATH, CHROMIUM, REQUIRE_CHROMIUM } = environment.parse(variables);
  if (CHROMIUM && !runs(CHROMIUM)) throw new Error(`CHROMIUM=${CHROMIUM} is no program that can be run.`);
  const path =
    CHROMIUM ||
    PATH.split(delimiter)
      .map((folder) => join(folder, 'chromium'))
      .find(runs);
  if (path) return { path, notes: [] };
  if (REQUIRE_CHROMIUM === '1') throw new Error('REQUIRE_CHROMIUM=1, and there is no `chromium` on PATH.');
  return { path: null, notes: HOW };
}
