import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import compiler from 'relay-compiler';
import { temporaryFolder } from '../testkit/engines.ts';

const run = (program: string, folder: string, ...words: readonly string[]) =>
  spawnSync(program, words, { cwd: folder, encoding: 'utf8', timeout: 120_000 });

/** Why the compiler, a native program, does not run on this machine; undefined if it does. */
export function whyRelayCannotRun(): string | undefined {
  if (!compiler) return `relay-compiler has no program for ${process.platform} on ${process.arch}`;
  const { status, stderr, error } = run(compiler, '.', '--version');
  return status === 0 ? undefined : `${error ?? stderr}`;
}

/** Compiles a file of Relay against the schema. @returns the texts of the operations by name. */
export function compiledByRelay(file: string, source: string): ReadonlyMap<string, string> {
  const folder = temporaryFolder();
  const config = { src: './src', schema: './schema.graphql', language: 'javascript', artifactDirectory: './made' };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  copyFileSync('schema.graphql', join(folder, 'schema.graphql'));
  for (const name of ['src', 'made']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'src', file), source);
  const { status, stdout, stderr } = run(compiler ?? '', folder, '--noWatchman');
  if (status !== 0) throw new Error(`relay-compiler ended with ${status}:\n${stdout}${stderr}`);
  return new Map(readdirSync(join(folder, 'made')).flatMap((name) => textIn(join(folder, 'made', name))));
}

/** A fragment has no text of its own. */
function textIn(artifact: string): [string, string][] {
  const made = readFileSync(artifact, 'utf8');
  const field = (name: string) => new RegExp(`^ *"${name}": (".*"),?$`, 'm').exec(made)?.[1];
  const text = field('text');
  const name = /^query (\w+)/.exec(text ? JSON.parse(text) : '')?.[1];
  return text && name ? [[name, JSON.parse(text)]] : [];
}
