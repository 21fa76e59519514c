import { readdirSync } from 'node:fs';

/** The tests nearest to the mutated code: the quickest first, the most thorough last. */
const NEAREST = [
  'test/lists/(refusals|lists|cooperation-pages)',
  'test/select/(composed|no-items|refusals|remembered|size)',
  'test/competency/',
  'test/fields/',
  'test/seed/(broken|load|reload)',
  'test/maintenance/check',
  'test/search/(languages|properties|search-terms|words|writing)',
  'test/maintenance/(dump-and-load|migrations)',
  'test/select/',
  'test/lists/',
];

const NAMES = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name}`)
  .sort();

export const NEAREST_TESTS = [
  ...new Set(NEAREST.flatMap((pattern) => NAMES.filter((name) => name.match(`^${pattern}`)))),
];
