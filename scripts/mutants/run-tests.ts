import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import * as z from 'zod';

export interface Outcome {
  readonly outcome: 'killed' | 'timeout' | 'survived';
  readonly test?: string;
  readonly message?: string;
  readonly seconds: number;
}

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), failureMessages: z.array(z.string()).nullish() })),
    }),
  ),
});

/** Runs test files of a copy of the checkout with one changed source file, in order, up to the first failure. */
export async function runTests(
  copy: string,
  tests: readonly string[],
  { file, text }: { readonly file: string; readonly text: string },
  limitSeconds: number,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'mutant-'));
  const [textFile, reportFile] = [join(folder, 'text.ts'), join(folder, 'report.json')];
  writeFileSync(textFile, text);
  const begun = Date.now();
  const ended = await vitest(
    copy,
    ['--reporter=json', `--outputFile=${reportFile}`],
    { MUTANT_FILE: join(copy, file), MUTANT_TEXT_FILE: textFile, MUTANT_TESTS: tests.join() },
    limitSeconds,
  );
  const seconds = Math.round((Date.now() - begun) / 1000);
  const failure = existsSync(reportFile) ? firstFailure(readFileSync(reportFile, 'utf8'), copy) : {};
  rmSync(folder, { recursive: true });
  if (ended === 'timeout') return { outcome: 'timeout', seconds };
  return ended === 0 ? { outcome: 'survived', seconds } : { outcome: 'killed', ...failure, seconds };
}

function vitest(
  copy: string,
  options: readonly string[],
  environment: NodeJS.ProcessEnv,
  limitSeconds: number,
): Promise<number | null | 'timeout'> {
  const program = [
    resolve('node_modules/vitest/vitest.mjs'),
    'run',
    '--root=.',
    '--config=scripts/mutants/vitest.config.ts',
  ];
  const child = spawn(process.execPath, [...program, ...options], {
    env: { ...process.env, REQUIRE_NEO4J: '0', TEST_ONE_GRAPH: '1', ...environment },
    cwd: copy,
    stdio: 'ignore',
    detached: true,
  });
  return new Promise((settle) => {
    const timer = setTimeout(() => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
      settle('timeout');
    }, limitSeconds * 1000);
    child.on('close', (code) => {
      clearTimeout(timer);
      settle(code);
    });
  });
}

const MESSAGE = 300;

function firstFailure(text: string, copy: string): { test?: string; message?: string } {
  const failed = report.parse(JSON.parse(text)).testResults.find(({ status }) => status === 'failed');
  if (!failed) return {};
  const messages = [failed.message, ...failed.assertionResults.flatMap(({ failureMessages }) => failureMessages ?? [])];
  return { test: relative(copy, failed.name), message: messages.filter(Boolean).join('\n').slice(0, MESSAGE) };
}
