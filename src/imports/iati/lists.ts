import { fileURLToPath } from 'node:url';
import { ROOT } from '../root.ts';
import type { Lists } from './files.ts';
import { readRegions, readRules, SectorRules } from './rules.ts';

/** The folder of the lists that may be edited: rules for sectors, and regions. */
const FOLDER = new URL('imports/iati/', ROOT);

/** The rules and regions as they are now. @throws BadInput with the line of a rule that cannot be read. */
export function iatiLists(folder: URL = FOLDER): Lists {
  const regions = readRegions(fileURLToPath(new URL('regions.csv', folder)));
  return {
    rules: new SectorRules(readRules(fileURLToPath(new URL('sectors.csv', folder)))),
    regions: new Map(regions.map((one) => [one.code, one])),
  };
}
