import { installedVersion } from '../migrations/migrate.ts';
import { SCHEMA_VERSION } from '../model/definition.ts';
import type { Graph } from '../port.ts';
import { CHECKS } from './checks.ts';
import { type Size, sizeOf } from './size.ts';

/** What a check found: each problem in a line, and how much it looked at. */
export interface Checked extends Size {
  readonly problems: readonly string[];
}

/** Looks for everything in a graph that the program would not have written. It changes nothing. */
export async function check(graph: Graph): Promise<Checked> {
  const version = await installedVersion(graph);
  const problems = version === SCHEMA_VERSION ? [] : [wrongVersion(version)];
  for (const { statement, problem } of CHECKS) {
    for (const row of await graph.read(statement)) problems.push(...problem(row));
  }
  return { ...(await sizeOf((statement) => graph.read(statement))), problems };
}

const wrongVersion = (version: number) =>
  `The graph has schema version ${version}; this program writes ${SCHEMA_VERSION}. A start of the server brings it up.`;
