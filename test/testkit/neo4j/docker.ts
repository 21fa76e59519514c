import { Neo4jContainer } from '@testcontainers/neo4j';
import { getContainerRuntimeClient } from 'testcontainers';
import { type Neo4jServer, versionOf } from './server.ts';

const IMAGES = ['neo4j:5.26', 'neo4j:2026.08'];

/** Both supported versions in Docker. */
export const startContainers = (): Promise<readonly Neo4jServer[]> => Promise.all(IMAGES.map(startContainer));

export async function dockerAnswers(): Promise<boolean> {
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
}

/** Testcontainers removes its containers even when this process is killed. */
async function startContainer(image: string): Promise<Neo4jServer> {
  const container = await new Neo4jContainer(image).start();
  const location = { url: container.getBoltUri(), user: container.getUsername(), password: container.getPassword() };
  return {
    address: { ...location, version: await versionOf(location) },
    stop: async () => {
      await container.stop();
    },
  };
}
