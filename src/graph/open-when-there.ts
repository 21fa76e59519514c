import { setTimeout as sleep } from 'node:timers/promises';
import { type GraphNotOpened, GraphUnreachable } from './errors.ts';
import type { GraphLocation } from './location.ts';
import { openGraph } from './open.ts';
import type { Graph } from './port.ts';

const PAUSE = 500;

/**
 * Opens a graph that may be starting, and waits for it for up to so many milliseconds.
 *
 * @param onWait is told once why there is something to wait for.
 * @throws GraphNotOpened when it does not answer in that time, and at once when it answers and cannot be opened.
 */
export async function openWhenThere(
  location: GraphLocation,
  milliseconds: number,
  onWait: (reason: GraphNotOpened) => void = () => undefined,
): Promise<Graph> {
  const end = performance.now() + milliseconds;
  for (let waits = false; ; waits = true) {
    try {
      return await openGraph(location);
    } catch (error) {
      if (!(error instanceof GraphUnreachable) || performance.now() + PAUSE > end) throw error;
      if (!waits) onWait(error);
      await sleep(PAUSE);
    }
  }
}
