import { keysOf } from '../cypher/key-scan.ts';
import { installedVersion } from '../migrations/migrate.ts';
import { SCHEMA_VERSION } from '../model/definition.ts';
import type { Graph, Reads } from '../port.ts';
import { type Progress, silent } from '../progress.ts';
import { checks, GRAPH_CHECKS } from './checks.ts';
import { type Size, sizeOf } from './size.ts';
import { unknownTypes } from './unknown-types.ts';

/** The result of a check: one line for each problem, and how many nodes and relations were checked. */
export interface Checked extends Size {
  readonly problems: readonly string[];
}

/** Finds everything in a graph that the program would not have written. It changes nothing. */
export async function check(graph: Graph, progress: Progress = silent): Promise<Checked> {
  const version = await installedVersion(graph);
  const problems = version === SCHEMA_VERSION ? [] : [wrongVersion(version)];
  return graph.snapshot(async (read) => {
    problems.push(...(await runGraphChecks(read, progress)), ...(await unknownTypes(read, progress)));
    for (const check of checks()) {
      for await (const keys of keysOf(read, check, progress)) problems.push(...(await check.problems(read, keys)));
    }
    return { ...(await sizeOf(read)), problems };
  });
}

async function runGraphChecks(read: Reads, progress: Progress): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [place, { statement, problem }] of GRAPH_CHECKS.entries()) {
    progress(statement.name, place, GRAPH_CHECKS.length);
    for (const row of await read(statement)) problems.push(...problem(row));
  }
  return problems;
}

const wrongVersion = (version: number) =>
  `The graph has schema version ${version}; this program writes ${SCHEMA_VERSION}. Start the server to migrate it.`;
