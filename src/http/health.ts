import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../graph/port.ts';

/** How long a probe waits for the graph, which may be busy with other requests. */
const READY_MILLISECONDS = 3000;

function answer(response: ServerResponse, status: number, body: { readonly [key: string]: string }): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** `/health`: 200 while the process runs. */
export const health = (response: ServerResponse): void => answer(response, 200, { status: 'ok' });

/** `/ready`: 200 if queries can be answered now, otherwise 503. Simultaneous probes share one query to the graph. */
export function readinessOf(
  graph: Pick<Graph, 'engine' | 'ready'>,
  milliseconds = READY_MILLISECONDS,
): (response: ServerResponse) => Promise<void> {
  let asked: Promise<void> | undefined;
  const ask = () => {
    asked ??= graph.ready().finally(() => {
      asked = undefined;
    });
    return asked;
  };
  return async (response) => {
    try {
      await within(milliseconds, ask());
      answer(response, 200, { status: 'ok', engine: graph.engine });
    } catch {
      answer(response, 503, { status: 'unavailable', reason: 'the graph does not answer' });
    }
  };
}

/** @throws Error unless it ends in time. */
async function within(milliseconds: number, task: Promise<void>): Promise<void> {
  const end = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: end.signal }).then(() => {
    throw new Error(`no answer within ${milliseconds} ms`);
  });
  try {
    await Promise.race([task, late]);
  } finally {
    late.catch(() => undefined);
    end.abort();
  }
}
