import { visible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import type { Names } from '../rows/rows.ts';
import { FRONTIERS, type Frontier, needsMorePaths, type Search, type SearchState, variablesOf } from './path-search.ts';

/** The paths of one claim directly between the two ends. */
export function directPaths({ filter, from, to, first }: Search, names: Names): SearchState {
  const [claim, paths] = [names.variable('k'), names.variable('paths')];
  const lines = [
    `MATCH (${from})-[${claim}:${filter.types}]-(${to})`,
    `WHERE ${visible(claim)}`,
    `WITH ${from}, ${to}, ${claim} ORDER BY ${claim}.claimId LIMIT ${first}`,
    `RETURN collect([[${claim}.claimId, ${from}.id, ${to}.id, ${to}.id]]) AS ${paths}`,
  ];
  return { calls: [call([from, to], lines)], paths: [paths], counts: {} };
}

/**
 * Counts the claims of a frontier, unless they are counted already. Invisible claims count too, because the search
 * reads them.
 */
export function countFrontier(search: Search, names: Names, found: SearchState, frontier: Frontier): SearchState {
  if (found.counts[frontier]) return found;
  const { end, length } = FRONTIERS[frontier];
  const { filter, maximumFrontier, [end]: start } = search;
  const [near, one, count] = [names.variable('n'), names.variable('one'), names.variable('count')];
  const further = call([near], [`MATCH (${near})-[:${filter.types}]-()`, `RETURN 1 AS ${one}`]);
  const lines = [
    `WITH ${start} WHERE ${needsMorePaths(found, search)}`,
    `MATCH (${start})-[:${filter.types}]-(${near})`,
    ...(length === 1
      ? [`WITH 1 AS ${one} LIMIT ${maximumFrontier}`]
      : [further, `WITH ${one} LIMIT ${maximumFrontier}`]),
    `RETURN count(${one}) AS ${count}`,
  ];
  return {
    ...found,
    calls: [...found.calls, call([start, ...variablesOf(found)], lines)],
    counts: { ...found.counts, [frontier]: count },
  };
}

/**
 * Expands a frontier: rows `half` with the ids `[middle, before, claim, …]`, where `before` is the node before the end
 * node `middle`, and the claims are in order from the start.
 */
export function expandFrontier(search: Search, names: Names, frontier: Frontier): readonly string[] {
  const { end, length } = FRONTIERS[frontier];
  const [start, other] = end === 'from' ? [search.from, search.to] : [search.to, search.from];
  const nodes = [start, ...Array.from({ length }, () => names.variable('n'))];
  const claims = nodes.slice(1).map(() => names.variable('k'));
  const ids = [
    ...nodes
      .slice(-2)
      .reverse()
      .map((node) => `${node}.id`),
    ...claims.map((claim) => `${claim}.claimId`),
  ];
  return [
    ...claims.map((claim, place) =>
      expandStep(search, [other, ...nodes.slice(0, place + 1)], claim, `${nodes[place + 1]}`),
    ),
    `WITH [${ids.join(', ')}] AS half`,
  ];
}

/**
 * One step over a claim to a node that the path does not contain yet. Each step has its own `CALL`, because Grafeo
 * fails if a pattern of two steps has very many rows.
 */
function expandStep({ filter }: Search, before: readonly string[], claim: string, node: string): string {
  const conditions = [...before.map((one) => `${node} <> ${one}`), ...filter.between(node), visible(claim)];
  return call(before, [
    `MATCH (${before.at(-1)})-[${claim}:${filter.types}]-(${node})`,
    `WHERE ${conditions.join(' AND ')}`,
    `RETURN ${claim}, ${node}`,
  ]);
}
