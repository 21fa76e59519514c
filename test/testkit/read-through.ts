import type { Graph } from '../../src/graph/port.ts';

/** A graph whose reads go through a function, for example to count or delay them. */
export const readThrough = (graph: Graph, read: Graph['read']): Graph => ({
  engine: graph.engine,
  address: graph.address,
  version: () => graph.version(),
  read,
  write: (work, deadlineMilliseconds) => graph.write(work, deadlineMilliseconds),
  snapshot: (work, deadlineMilliseconds) => graph.snapshot(work, deadlineMilliseconds),
  define: (...statements) => graph.define(...statements),
  ready: () => graph.ready(),
  close: () => graph.close(),
});
