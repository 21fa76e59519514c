import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf } from '../../src/graph/errors.ts';

/** @throws Error with the output of the command if it fails. */
function run(command: string, ...words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, words, { encoding: 'utf8', timeout: 300_000 });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${error ?? stderr.trim().split('\n').at(-1)}`);
}

const sameText = (one: string, other: string) =>
  existsSync(one) && readFileSync(one, 'utf8') === readFileSync(other, 'utf8');

/** Installs packages once in an environment of their own in `.cache`. @returns its interpreter */
function installed(purpose: string, modules: readonly string[]): string {
  const requirements = `test/${purpose}/requirements.txt`;
  const folder = resolve(`.cache/python-${purpose}`);
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const done = join(folder, 'requirements.txt');
  if (sameText(done, requirements)) return python;
  run('python3', '-m', 'venv', folder);
  run(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements);
  run(python, '-c', `import ${modules.join(', ')}`);
  copyFileSync(requirements, done);
  return python;
}

/**
 * A Python with the packages that `test/PURPOSE/requirements.txt` lists; or why there is none.
 *
 * @param modules that must be there
 * @throws Error if it is required (`REQUIRE_PYTHON=1`) and not available.
 */
export function pythonFor(
  purpose: 'clients' | 'readers',
  modules: readonly string[],
): { readonly python: string; readonly why?: never } | { readonly python?: never; readonly why: string } {
  try {
    return { python: installed(purpose, modules) };
  } catch (error) {
    if (process.env.REQUIRE_PYTHON === '1') throw error;
    return { why: messageOf(error) };
  }
}
