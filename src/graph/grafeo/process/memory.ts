import { GraphNotOpened } from '../../errors.ts';
import type { Alarm } from '../protocol.ts';

const INTERVAL_MILLISECONDS = 50;

const memoryMegabytes = () => Math.round(process.memoryUsage.rss() / 1e6);

/**
 * Alerts the service when this process exceeds its memory limit. It runs on the main thread; statements run on others.
 *
 * @throws GraphNotOpened when the opened graph alone exceeds the limit.
 */
export function watchMemory(limitMegabytes: number, path: string): void {
  if (memoryMegabytes() > limitMegabytes) throw tooLarge(limitMegabytes, path);
  const watch = setInterval(() => {
    const megabytes = memoryMegabytes();
    if (megabytes <= limitMegabytes) return;
    clearInterval(watch);
    const alarm: Alarm = { megabytes };
    process.send?.(alarm);
  }, INTERVAL_MILLISECONDS);
}

const tooLarge = (limitMegabytes: number, path: string) =>
  new GraphNotOpened(
    `The graph file ${path} takes ${memoryMegabytes()} MB of memory when it is opened, and LIMIT_GRAPH_MEGABYTES allows ` +
      `${limitMegabytes}. Set it to twice as much as the graph takes, or more.`,
  );
