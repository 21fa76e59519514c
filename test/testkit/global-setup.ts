import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../browser/testkit/find-chromium.ts';
import { type FoundServers, findServers } from './neo4j/find.ts';
import type { Neo4jAddress } from './neo4j/server.ts';
import { workersFor } from './workers.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The servers of each worker: a server has only one database. */
    neo4jServers: readonly (readonly Neo4jAddress[])[];
    temporaryFolder: string;
    /** The path of the browser for tests of pages. */
    chromium: string | null;
  }
}

/** Starts the servers of this run once, and stops them at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = findChromium(process.env);
  project.provide('chromium', browser.path);
  const found = await findServers(process.env, workersFor(process.env));
  project.provide(
    'neo4jServers',
    found.servers.map((servers) => servers.map((server) => server.address)),
  );
  const folder = mkdtempSync(join(tmpdir(), 'convergencia-tests-'));
  project.provide('temporaryFolder', folder);
  console.log(announcement(found, browser.notes));
  return async () => {
    await Promise.all(found.servers.flat().map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
}

function announcement(found: FoundServers, notes: readonly string[]): string {
  const names = [
    `grafeo ${grafeo.version()}`,
    ...(found.servers[0] ?? []).map((server) => `neo4j ${server.address.version}`),
  ];
  return [`engines: ${names.join(', ')}`, ...found.notes, ...notes].join('\n');
}
