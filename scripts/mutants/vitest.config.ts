import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification, type VitestPluginContext } from 'vitest/node';
import * as z from 'zod';
import plain from '../../vitest.config.ts';

/** The mutant of this run: a source file, and its changed text. */
const { MUTANT_FILE, MUTANT_TEXT_FILE, MUTANT_TESTS } = z
  .object({ MUTANT_FILE: z.string(), MUTANT_TEXT_FILE: z.string(), MUTANT_TESTS: z.string() })
  .parse(process.env);
const tests = MUTANT_TESTS.split(',');

/** The test files most likely to fail come first. */
class GivenOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => tests.findIndex((test) => moduleId.endsWith(test));
    return files.toSorted((left, right) => rank(left) - rank(right));
  }
}

export default defineConfig({
  ...plain,
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre' as const,
      configureVitest: ({ experimental_defineCacheKeyGenerator: keepBy }: VitestPluginContext) =>
        keepBy(({ id }) => (id === MUTANT_FILE ? false : null)),
      load: (id: string) => (id === MUTANT_FILE ? readFileSync(MUTANT_TEXT_FILE, 'utf8') : undefined),
    },
  ],
  test: {
    ...plain.test,
    include: tests,
    bail: 1,
    experimental: { fsModuleCache: true },
    // The schema is built once for all test files of a run.
    isolate: false,
    maxWorkers: 1,
    sequence: { sequencer: GivenOrder },
  },
});
