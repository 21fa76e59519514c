import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { type JavaProcess, startProcess } from './java-process.ts';
import { LOGIN, setPassword } from './login.ts';
import type { Release } from './releases.ts';
import { type KillableServer, versionOf } from './server.ts';

/**
 * Most statements of the tests are planned for the first time, by code that runs for the first time: optimizing that
 * code takes longer than it saves.
 */
const FOR_NEW_STATEMENTS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xms1g', '-Xmn600m'];
/** The options of a server in production. */
export const FOR_SERVICE = ['-XX:+UseG1GC'];

/** A Neo4j that runs from its jars with a home folder of its own. */
export async function startJavaServer(
  release: Release,
  java: string,
  lib: string,
  flags: readonly string[] = FOR_NEW_STATEMENTS,
): Promise<KillableServer> {
  const home = mkdtempSync(join(tmpdir(), `convergencia-neo4j-${release.version}-`));
  const port = await freePort();
  const command = [java, '-Xmx1g', ...flags, ...argumentsFor(release, lib, writeHome(home, port))];
  let running: JavaProcess = await startProcess(command);
  const location = { url: `bolt://127.0.0.1:${port}`, ...LOGIN };
  await setPassword(location.url);
  return {
    address: { ...location, version: await versionOf(location), startedFrom: 'jars' },
    async restartAfterKill() {
      await running.kill();
      running = await startProcess(command);
    },
    async stop() {
      await running.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function argumentsFor(release: Release, lib: string, folders: readonly string[]): readonly string[] {
  return [...release.flags, '-cp', `${lib}/*`, release.main, ...folders, '--console-mode'];
}

function writeHome(home: string, port: number): readonly string[] {
  const folder = join(home, 'conf');
  mkdirSync(folder);
  writeFileSync(join(folder, 'neo4j.conf'), settingsFor(port).join('\n'));
  return [`--home-dir=${home}`, `--config-dir=${folder}`];
}

function settingsFor(port: number): readonly string[] {
  return [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=128m',
  ];
}
