import {
  type ContainerRuntimeClient,
  GenericContainer,
  getContainerRuntimeClient,
  getReaper,
  ImageName,
  Wait,
} from 'testcontainers';
import { messageOf } from '../../../src/graph/errors.ts';
import { openGraph } from '../../../src/graph/open.ts';
import { freePort } from '../ports.ts';
import { LOGIN } from './login.ts';
import { RELEASES } from './releases.ts';
import { type KillableServer, versionOf } from './server.ts';

const BOLT_PORT = 7687;
const LONGEST_START = 180_000;

/** The same heap as for a server started from its jars; the limit, in GiB, leaves room for Java's other memory. */
const MEMORY = {
  NEO4J_server_memory_heap_initial__size: '1g',
  NEO4J_server_memory_heap_max__size: '1g',
  NEO4J_server_memory_pagecache_size: '128m',
};
const MEMORY_LIMIT = 2;

/** The image of a version, with its latest patch. */
export const imageOf = (version: string): string => `neo4j:${version.split('.').slice(0, 2).join('.')}`;

const IMAGES = RELEASES.map(({ version }) => imageOf(version));

/** Why this run cannot use Docker, if it cannot: no engine answers, or it has no images and cannot pull any. */
export async function reasonAgainstDocker(): Promise<string | undefined> {
  try {
    const client = await getContainerRuntimeClient().catch(because('no engine answers'));
    for (const image of IMAGES) await fetchImage(client, ImageName.fromString(image));
    await getReaper(client).catch(because('what Testcontainers removes its containers with cannot be started'));
    return undefined;
  } catch (error) {
    return textOf(error);
  }
}

async function fetchImage(client: ContainerRuntimeClient, image: ImageName): Promise<void> {
  if (await client.image.exists(image)) return;
  console.log(`${image.string}: fetching (once)`);
  await client.image.pull(image).catch(because(`it has no image ${image.string} and cannot fetch it`));
}

const textOf = (error: unknown): string => messageOf(error).trim();

function because(reason: string): (error: unknown) => never {
  return (error) => {
    throw new Error(`${reason} (${textOf(error)}).`, { cause: error });
  };
}

/** Both supported versions in Docker. */
export const startContainers = (): Promise<readonly KillableServer[]> => Promise.all(IMAGES.map(startContainer));

/** Testcontainers removes its containers even if this process is killed. */
export async function startContainer(image: string): Promise<KillableServer> {
  const client = await getContainerRuntimeClient();
  const port = await freePort();
  const address = `${client.info.containerRuntime.host}:${port}`;
  const container = await containerOf(image, port, address).start();
  const location = { url: `bolt://${address}`, ...LOGIN };
  const version = await versionOf(location);
  return {
    address: { ...location, version, startedFrom: 'image' },
    async restartAfterKill() {
      const running = client.container.getById(container.getId());
      await running.kill();
      await running.start();
      await (await openGraph({ ...location, waitMilliseconds: LONGEST_START })).close();
    },
    async stop() {
      await container.stop();
    },
  };
}

/** On a port that it keeps when restarted, and under the address that clients of a cluster are given. */
const containerOf = (image: string, port: number, address: string): GenericContainer =>
  new GenericContainer(image)
    .withExposedPorts({ container: BOLT_PORT, host: port })
    .withEnvironment({
      NEO4J_AUTH: `${LOGIN.user}/${LOGIN.password}`,
      NEO4J_server_bolt_advertised__address: address,
      NEO4J_server_http_enabled: 'false',
      NEO4J_dbms_usage__report_enabled: 'false',
      ...MEMORY,
    })
    .withResourcesQuota({ memory: MEMORY_LIMIT })
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .withStartupTimeout(LONGEST_START);
