import { imageOf, startContainer } from './docker.ts';
import { startJavaServer } from './java-server.ts';
import { preparePublished } from './published.ts';
import { RELEASES } from './releases.ts';
import type { KillableServer, Neo4jAddress } from './server.ts';

/** Another server like the given one, for a test that kills it. */
export async function startOwn({ version, startedFrom }: Neo4jAddress): Promise<KillableServer> {
  if (startedFrom === 'image') return startContainer(imageOf(version));
  const release = RELEASES.find((one) => one.version === version);
  if (!release) throw new Error(`Neo4j ${version} is none of the releases that are started here.`);
  const { java, lib } = preparePublished(release);
  return startJavaServer(release, java, lib);
}
