import { type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, symlinkSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const COPIED = ['src', 'seed', 'operations', 'scripts', 'package.json', 'tsconfig.json'];
/** The source with the text of `--help`. */
export const SOURCE = 'src/cli/arguments.ts';
const AN_HOUR = 3_600_000;

/** A checkout with the sources of this one and links to its packages. */
export function makeCheckout(folder: string): void {
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (name !== '.package-lock.json') symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
}

/** The output and exit code of a command. */
export async function runCommand(command: string, words: readonly string[], options: SpawnOptionsWithoutStdio) {
  const child = spawn(command, words, options);
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, output, errors };
}

/** Makes the builds of a checkout look long unused. */
export function makeBuildsOld(folder: string): void {
  const then = new Date(Date.now() - AN_HOUR);
  for (const name of readdirSync(join(folder, 'dist'))) utimesSync(join(folder, 'dist', name), then, then);
}

/** The result of a program that succeeded without warnings. */
export const successWith = (output: string) => ({ code: 0, output, errors: '' });
