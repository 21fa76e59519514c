import type { ServerResponse } from 'node:http';
import type { Graph } from '../graph/port.ts';

function answer(response: ServerResponse, status: number, body: { readonly [key: string]: string }): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** `/health`: the process lives. */
export const health = (response: ServerResponse): void => answer(response, 200, { status: 'ok' });

/** `/ready`: a question would be answered now; 503 otherwise. */
export async function readiness(response: ServerResponse, graph: Graph): Promise<void> {
  try {
    await graph.ready();
    answer(response, 200, { status: 'ok', engine: graph.engine });
  } catch {
    answer(response, 503, { status: 'unavailable', reason: 'the graph does not answer' });
  }
}
