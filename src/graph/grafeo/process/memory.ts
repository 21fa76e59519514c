import { GraphNotOpened } from '../../errors.ts';
import type { Alarm } from '../protocol.ts';

const INTERVAL_MILLISECONDS = 50;

const taken = () => Math.round(process.memoryUsage.rss() / 1e6);

/**
 * Alerts the service when this process exceeds its memory limit. It runs on the main thread; statements run on others.
 *
 * @throws GraphNotOpened when the opened graph alone exceeds the limit.
 */
export function watchMemory(mostMegabytes: number, path: string): void {
  if (taken() > mostMegabytes) throw tooLarge(mostMegabytes, path);
  const watch = setInterval(() => {
    const megabytes = taken();
    if (megabytes <= mostMegabytes) return;
    clearInterval(watch);
    const alarm: Alarm = { megabytes };
    process.send?.(alarm);
  }, INTERVAL_MILLISECONDS);
}

const tooLarge = (mostMegabytes: number, path: string) =>
  new GraphNotOpened(
    `The graph file ${path} takes ${taken()} MB of memory when it is opened, and LIMIT_GRAPH_MEGABYTES allows ` +
      `${mostMegabytes}. Set it to twice as much as the graph takes, or more.`,
  );
