import { join } from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod';
import type { GraphLocation } from '../src/graph/location.ts';
import { Process } from './process.ts';
import { HEADERS, SERVERS, type ServerName } from './questions.ts';

export interface Running {
  readonly name: ServerName;
  readonly url: string;
  stop(): Promise<void>;
}

const port = z.int();

/** As far below the root as a bundle of the service in `dist/`, because the service finds its files from there. */
const BUNDLES = join(import.meta.dirname, '../.cache/bench');

/**
 * The servers as a service runs them: translated beforehand, because a translation at run time slows down each
 * function.
 */
const bundle = () =>
  build({
    entryPoints: SERVERS.map((name) => join(import.meta.dirname, `servers/${name}.ts`)),
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });

/**
 * Starts each server in a process of its own. If a folder is given, our server writes a CPU profile there when it ends.
 */
export async function startServers(location: GraphLocation, profiles: string | undefined): Promise<readonly Running[]> {
  await bundle();
  return Promise.all(
    SERVERS.map(async (name) => {
      const flags = profiles && name === 'ours' ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];
      const process = new Process(join(BUNDLES, `${name}.mjs`), location, flags);
      const url = `http://127.0.0.1:${port.parse(await process.exchange())}`;
      return { name, url, stop: () => process.stop() };
    }),
  );
}

const envelope = z.object({ data: z.unknown(), errors: z.undefined().optional() });

/** Sends one request. @throws Error with the answer if it is not a success. */
export async function ask(server: Running, { path, body }: { path: string; body: string }): Promise<unknown> {
  const response = await fetch(server.url + path, { method: 'POST', headers: HEADERS, body });
  const text = await response.text();
  const parsed = response.ok ? envelope.safeParse(JSON.parse(text)) : undefined;
  if (parsed?.success) return parsed.data.data;
  throw new Error(`${server.name} answered ${response.status} to ${body}:\n${text.slice(0, 2000)}`);
}
