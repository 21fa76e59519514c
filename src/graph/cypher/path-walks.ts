import { visible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import type { Names } from '../rows/rows.ts';
import { HALVES, type Half, type Search, type SearchState, unfinished, variablesOf } from './path-search.ts';

/** The paths of one claim, between the ends themselves. */
export function direct({ filter, from, to, first }: Search, names: Names): SearchState {
  const [claim, paths] = [names.variable('k'), names.variable('paths')];
  const lines = [
    `MATCH (${from})-[${claim}:${filter.types}]-(${to})`,
    `WHERE ${visible(claim)}`,
    `WITH ${from}, ${to}, ${claim} ORDER BY ${claim}.claimId LIMIT ${first}`,
    `RETURN collect([[${claim}.claimId, ${from}.id, ${to}.id, ${to}.id]]) AS ${paths}`,
  ];
  return { calls: [call([from, to], lines)], paths: [paths], counts: {} };
}

/** Counts the claims of a half, unless that is done: all of them, since those that the view hides are looked at too. */
export function counted(search: Search, names: Names, found: SearchState, half: Half): SearchState {
  if (found.counts[half]) return found;
  const { end, length } = HALVES[half];
  const { filter, most, [end]: start } = search;
  const [near, one, count] = [names.variable('n'), names.variable('one'), names.variable('count')];
  const further = call([near], [`MATCH (${near})-[:${filter.types}]-()`, `RETURN 1 AS ${one}`]);
  const lines = [
    `WITH ${start} WHERE ${unfinished(found, search)}`,
    `MATCH (${start})-[:${filter.types}]-(${near})`,
    ...(length === 1 ? [`WITH 1 AS ${one} LIMIT ${most}`] : [further, `WITH ${one} LIMIT ${most}`]),
    `RETURN count(${one}) AS ${count}`,
  ];
  return {
    ...found,
    calls: [...found.calls, call([start, ...variablesOf(found)], lines)],
    counts: { ...found.counts, [half]: count },
  };
}

/**
 * Walks a half: rows `half`, `[middle, before, claim, …]` of ids, where `before` is the node before the middle and the
 * claims stand in the order in which they are walked.
 */
export function walk(search: Search, names: Names, half: Half): readonly string[] {
  const { end, length } = HALVES[half];
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
    ...claims.map((claim, place) => step(search, [other, ...nodes.slice(0, place + 1)], claim, `${nodes[place + 1]}`)),
    `WITH [${ids.join(', ')}] AS half`,
  ];
}

/**
 * A step over one claim, from the last of the nodes before to one that is none of them. Each has a `CALL` of its own:
 * Grafeo fails where a pattern of two has very many rows.
 */
function step({ filter }: Search, before: readonly string[], claim: string, node: string): string {
  const conditions = [...before.map((one) => `${node} <> ${one}`), ...filter.between(node), visible(claim)];
  return call(before, [
    `MATCH (${before.at(-1)})-[${claim}:${filter.types}]-(${node})`,
    `WHERE ${conditions.join(' AND ')}`,
    `RETURN ${claim}, ${node}`,
  ]);
}
