import { GraphNotOpened } from '../../errors.ts';
import type { Alarm } from '../protocol.ts';

const INTERVAL_MILLISECONDS = 50;

const taken = () => Math.round(process.memoryUsage.rss() / 1e6);

/**
 * Tells the service when this process takes more memory than it may. Statements run beside this thread.
 *
 * @throws GraphNotOpened where the graph alone takes more.
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
    `The graph file ${path} takes ${taken()} MB of memory when it is opened, and GRAPH_MEMORY_MB allows ` +
      `${mostMegabytes}. Set it to twice as much as the graph takes, or more.`,
  );
