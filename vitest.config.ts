import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { workersFor } from './test/testkit/workers.ts';

export default defineConfig({
  // One copy of graphql for the sources and the packages, as Node itself resolves it.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/testkit/global-setup.ts'],
    maxWorkers: workersFor(process.env),
    pool: 'forks',
    // Long enough for a slow machine: how long something may take is no test, but where it says so.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
