import type { Server } from 'node:http';
import type { GraphLocation } from '../../src/graph/location.ts';

/** The location of the graph: the first argument of each server's process. */
export const locationOfParent = (): GraphLocation => JSON.parse(process.argv[2] ?? '{}');

/** Listens on a free port of this machine, reports the port to the parent, and ends with the parent. */
export function serve(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' ? address?.port : undefined);
  });
  process.once('disconnect', () => process.exit(0));
}
