import type { Server } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { listen, serverOver } from '../../../src/http/server.ts';
import { useFoundingGraph } from '../../competency/founding-graph.ts';
import { ENGINES } from '../../testkit/engines.ts';

const [EMBEDDED] = ENGINES;

/** The service over the founding facts, on the embedded engine. Returns its origin inside tests. */
export function useSite(): () => string {
  if (!EMBEDDED) throw new Error('There is no embedded engine.');
  const graph = useFoundingGraph(EMBEDDED);
  let server: Server | undefined;
  let origin = '';
  beforeAll(async () => {
    server = serverOver(graph(), pino({ level: 'silent' }));
    origin = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return () => origin;
}
