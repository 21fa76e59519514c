import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf } from '../../src/graph/errors.ts';

const REQUIREMENTS = 'test/clients/requirements.txt';
const FOLDER = resolve('.cache/python-clients');
const PYTHON = join(FOLDER, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const INSTALLED = join(FOLDER, 'requirements.txt');

/** @throws Error with the output of the command if it fails. */
function run(command: string, ...words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, words, { encoding: 'utf8', timeout: 150_000 });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${error ?? stderr.trim().split('\n').at(-1)}`);
}

const isInstalled = () =>
  existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === readFileSync(REQUIREMENTS, 'utf8');

/**
 * A Python with the clients under test, installed once in `.cache`; or why there is none.
 *
 * @throws Error if it is required (`REQUIRE_PYTHON=1`) and not available.
 */
export function pythonWithClients():
  | { readonly python: string; readonly why?: never }
  | { readonly python?: never; readonly why: string } {
  try {
    if (!isInstalled()) {
      run('python3', '-m', 'venv', FOLDER);
      run(PYTHON, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS);
      run(PYTHON, '-c', 'import gql, sgqlc');
      copyFileSync(REQUIREMENTS, INSTALLED);
    }
    return { python: PYTHON };
  } catch (error) {
    if (process.env.REQUIRE_PYTHON === '1') throw error;
    return { why: messageOf(error) };
  }
}
