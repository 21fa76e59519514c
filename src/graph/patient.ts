import type { Graph } from './port.ts';

/** The same graph, whose reads and writes may take so long where their caller says nothing else. */
export const patient = (graph: Graph, milliseconds: number): Graph => ({
  engine: graph.engine,
  address: graph.address,
  version: () => graph.version(),
  read: (statement, parameters, deadline = milliseconds) => graph.read(statement, parameters, deadline),
  write: (work, deadline = milliseconds) => graph.write(work, deadline),
  snapshot: (work, deadline = milliseconds) => graph.snapshot(work, deadline),
  define: (...statements) => graph.define(...statements),
  ready: () => graph.ready(),
  close: () => graph.close(),
});
