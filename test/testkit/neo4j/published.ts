import { downloadJars } from './download.ts';
import { findJava } from './java.ts';
import { startJavaServer } from './java-server.ts';
import { RELEASES, type Release } from './releases.ts';
import type { KillableServer } from './server.ts';

/** Both supported versions from the jars that Neo4j publishes; a version that does not start is a failure. */
export async function startPublishedServers(): Promise<readonly KillableServer[]> {
  const starts = RELEASES.map((release) => ({ release, ...preparePublished(release) }));
  return Promise.all(starts.map(({ release, java, lib }) => startJavaServer(release, java, lib)));
}

/** The Java and the jars of a release, downloaded unless cached. One at a time, because Maven shares files. */
export function preparePublished(release: Release): { java: string; lib: string } {
  return { java: findJava(release.java), lib: downloadJars(release.version) };
}
