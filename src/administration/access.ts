import { connect } from 'node:net';
import { GraphLocked } from '../graph/errors.ts';
import type { GraphLocation } from '../graph/location.ts';
import { openGraph } from '../graph/open.ts';
import { type Administration, administrationOf } from './administration.ts';
import { administrationAt } from './client.ts';
import { socketOf, targetOf } from './socket.ts';

/**
 * Administers a graph directly if it can be opened, or else through the server that has its file open.
 *
 * @throws GraphNotOpened when neither is possible.
 */
export async function openAdministration(location: GraphLocation): Promise<Administration> {
  try {
    return administrationOf(await openGraph(location));
  } catch (error) {
    if (!(error instanceof GraphLocked)) throw error;
    return throughServer(error);
  }
}

async function throughServer(locked: GraphLocked): Promise<Administration> {
  const socket = socketOf(locked.path);
  const target = targetOf(socket);
  if (target && (await acceptsConnections(target))) return administrationAt(target);
  throw new GraphLocked(
    `The graph file ${locked.path} is open in another process, which does not answer at ${socket}. ` +
      'Stop that process, or run this as the user that started it: a socket of another user is not entered.',
    locked.path,
    { cause: locked },
  );
}

const acceptsConnections = (target: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = connect(target, () => {
      probe.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });
