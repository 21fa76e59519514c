import { BadInput } from '../errors.ts';
import { visible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import { DEFAULT_LIST, firstOf } from '../rows/first.ts';
import type { Arguments, Bindings, Names, Rows } from '../rows/rows.ts';
import { pathFilterOf } from './path-filter.ts';
import { countFrontier, directPaths } from './path-frontiers.ts';
import { joinFrontiers } from './path-join.ts';
import { type Frontier, isTooLarge, type Search, type SearchState, variablesOf } from './path-search.ts';
import { bindingsOf, resolveStep, stepAt, stepVariables } from './path-steps.ts';

/** The maximum number of claims in a path between two nodes. */
export const MAXIMUM_LENGTH = 4;
export const DEFAULT_LENGTH = 3;

/** The search is refused if it would visit this many claims within two steps of one end. */
export const MAXIMUM_FRONTIER = 100_000;

/** The pairs of frontiers that meet in paths of two, three and four claims. */
const FRONTIER_PAIRS: readonly (readonly [Frontier, Frontier])[] = [
  ['from1', 'to1'],
  ['from2', 'to1'],
  ['from2', 'to2'],
];

function searchPaths(search: Search, names: Names, longest: number): SearchState {
  let found = directPaths(search, names);
  for (const pair of FRONTIER_PAIRS.slice(0, longest - 1)) {
    for (const frontier of pair) found = countFrontier(search, names, found, frontier);
    found = joinFrontiers(search, names, found, pair);
  }
  return found;
}

/**
 * If the search stopped, returns an arbitrary step from the start instead of paths: a row needs a claim, and its length
 * 0 marks it as refused.
 */
function refusedSearch(search: Search, names: Names, found: SearchState, refused: string): string {
  const [claim, node] = [names.variable('k'), names.variable('n')];
  const { from, filter } = search;
  return call(
    [from, ...variablesOf(found)],
    [
      `WITH ${from} WHERE ${isTooLarge(found, search)}`,
      `MATCH (${from})-[${claim}:${filter.types}]-(${node})`,
      `WHERE ${visible(claim)}`,
      `WITH ${from}, ${claim}, ${node} LIMIT 1`,
      `RETURN collect([[${claim}.claimId, ${node}.id, ${from}.id, ${node}.id]]) AS ${refused}`,
    ],
  );
}

function lengthOf(asked: unknown): number {
  if (asked === undefined || asked === null) return DEFAULT_LENGTH;
  if (typeof asked === 'number' && asked >= 1 && asked <= MAXIMUM_LENGTH) return asked;
  throw new BadInput(`paths: \`maxLength\` is ${asked}. Accepted: a whole number from 1 to ${MAXIMUM_LENGTH}.`);
}

/**
 * The paths of visible claims between two nodes, shortest first. A single path of length 0 means that the search was
 * too large.
 */
export function connectingPaths(_bindings: Bindings, names: Names, args: Arguments): Rows {
  const longest = lengthOf(args.maxLength);
  const search: Search = {
    filter: pathFilterOf(args.via),
    from: names.variable('n'),
    to: names.variable('n'),
    first: names.parameter(firstOf(args.first, DEFAULT_LIST, 'paths')),
    maximumFrontier: names.parameter(MAXIMUM_FRONTIER),
  };
  const found = searchPaths(search, names, longest);
  const [refused, all] = [names.variable('refused'), names.variable('paths')];
  const [place, path, length] = [names.variable('place'), names.variable('path'), names.variable('length')];
  const steps = stepVariables(names, longest);
  return {
    imports: [],
    lines: [
      `MATCH (${search.from}:Entity {id: ${names.parameter(String(args.from))}})`,
      `MATCH (${search.to}:Entity {id: ${names.parameter(String(args.to))}})`,
      ...found.calls,
      refusedSearch(search, names, found, refused),
      `WITH CASE WHEN size(${refused}) > 0 THEN ${refused} ELSE ${found.paths.join(' + ')} END AS ${all},`,
      `  size(${refused}) > 0 AS ${refused}`,
      `UNWIND range(0, size(${all}) - 1) AS ${place}`,
      `WITH ${place}, ${refused}, ${all}[${place}] AS ${path} ORDER BY ${place} LIMIT ${search.first}`,
      ...steps.flatMap((step, at) => resolveStep(search.filter, names, stepAt(path, at), step)),
      `WITH *, CASE WHEN ${refused} THEN 0 ELSE size(${path}) END AS ${length}`,
    ],
    bindings: bindingsOf(length, steps),
    projection: [place, length, ...steps.flatMap(({ claim, node }) => [claim, node])],
    order: [place],
  };
}
