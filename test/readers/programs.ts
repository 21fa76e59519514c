import { execFile, spawnSync } from 'node:child_process';

const LONGEST_OUTPUT_BYTES = 64 * 2 ** 20;
const PATIENCE_MILLISECONDS = 120_000;

/** Far from UTC, so that a day that is read as a moment moves. */
const ZONE = 'America/Argentina/Buenos_Aires';

/**
 * Runs a program with an input beside the service of this process. @returns its output
 *
 * @throws Error with what it said if it fails.
 */
export function outputOf(program: string, words: readonly string[], input = ''): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', TZ: ZONE };
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      words,
      { env, maxBuffer: LONGEST_OUTPUT_BYTES, timeout: PATIENCE_MILLISECONDS },
      (error, stdout, stderr) => (error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve(stdout)),
    );
    child.stdin?.end(input);
  });
}

/**
 * Why a program cannot be run on this machine; nothing if it can.
 *
 * @param setting the variable that makes its absence a failure
 * @throws Error if it is required and not there.
 */
export function whyWithout(program: string, packageName: string, setting: string): string | undefined {
  const { error, status } = spawnSync(program, ['--version'], { stdio: 'ignore' });
  if (!error && status === 0) return undefined;
  const why = `there is no \`${program}\` on PATH (Debian: \`apt-get install --no-install-recommends ${packageName}\`)`;
  if (process.env[setting] === '1') throw new Error(`${setting}=1, and ${why}.`);
  return why;
}
