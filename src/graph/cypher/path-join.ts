import { call } from '../rows/call.ts';
import type { Names } from '../rows/rows.ts';
import { expandFrontier } from './path-frontiers.ts';
import { FRONTIERS, type Frontier, needsMorePaths, type Search, type SearchState, variablesOf } from './path-search.ts';

const ofSide = (side: string, value: string) => `CASE WHEN ${side} THEN ${value} END`;

/** The frontier of the start of a path, and that of its end. */
type FrontierPair = readonly [left: Frontier, right: Frontier];

/** The rows of both frontiers. */
const bothFrontiers = (search: Search, names: Names, [left, right]: FrontierPair) =>
  call(
    [search.from, search.to],
    [
      ...expandFrontier(search, names, left),
      'RETURN half, half[0] AS middle, half[1] AS before, true AS isLeft',
      'UNION ALL',
      ...expandFrontier(search, names, right),
      'RETURN half, half[0] AS middle, half[1] AS before, false AS isLeft',
    ],
  );

/**
 * Joins two frontiers: finds the paths whose halves end at the same meeting point, ordered by that node, its neighbours
 * and the claims.
 *
 * The rows of both frontiers are grouped by their end node, which finds the meeting points without looking up one
 * frontier for each row of the other. A node that both frontiers reach only through one and the same neighbour is not a
 * meeting point: no node occurs twice on a path.
 */
export function joinFrontiers(search: Search, names: Names, found: SearchState, pair: FrontierPair): SearchState {
  const [left, right] = pair;
  const { first, from, to } = search;
  const paths = names.variable('paths');
  const lines = [
    `WITH ${from}, ${to} WHERE ${needsMorePaths(found, search)}`,
    bothFrontiers(search, names, pair),
    `WITH ${from}, ${to}, middle,`,
    `  collect(${ofSide('isLeft', 'half')}) AS lefts, collect(${ofSide('NOT isLeft', 'half')}) AS rights,`,
    `  min(${ofSide('isLeft', 'before')}) AS leftLeast, max(${ofSide('isLeft', 'before')}) AS leftMost,`,
    `  min(${ofSide('NOT isLeft', 'before')}) AS rightLeast, max(${ofSide('NOT isLeft', 'before')}) AS rightMost`,
    'WHERE size(lefts) > 0 AND size(rights) > 0',
    '  AND NOT (leftLeast = leftMost AND rightLeast = rightMost AND leftLeast = rightLeast)',
    `WITH ${from}, ${to}, middle, lefts, rights, rightLeast, rightMost ORDER BY middle LIMIT ${first}`,
    call(
      ['lefts', 'rightLeast', 'rightMost'],
      [
        'UNWIND lefts AS l',
        'WITH l WHERE NOT (rightLeast = rightMost AND l[1] = rightLeast)',
        `RETURN l ORDER BY l[1], l[2], l[3] LIMIT ${first}`,
      ],
    ),
    `WITH ${from}, ${to}, l, rights ORDER BY l[0], l[1], l[2], l[3] LIMIT ${first}`,
    call(
      ['l', 'rights'],
      ['UNWIND rights AS r', 'WITH l, r WHERE r[1] <> l[1]', `RETURN r ORDER BY r[1], r[2], r[3] LIMIT ${first}`],
    ),
    `WITH ${from}, ${to}, l, r ORDER BY l[0], l[1], r[1], l[2], l[3], r[2], r[3] LIMIT ${first}`,
    `RETURN collect([${[...leftSteps(left, from), ...rightSteps(right, to)].join(', ')}]) AS ${paths}`,
  ];
  return {
    ...found,
    calls: [...found.calls, call([from, to, ...variablesOf(found)], lines)],
    paths: [...found.paths, paths],
  };
}

/** Each step as `[claim, near, far, node]`: the claim between `near` and `far`, and the node it leads to. */
const leftSteps = (frontier: Frontier, from: string): readonly string[] =>
  FRONTIERS[frontier].length === 1
    ? [`[l[2], l[0], ${from}.id, l[0]]`]
    : [`[l[2], l[1], ${from}.id, l[1]]`, '[l[3], l[1], l[0], l[0]]'];

const rightSteps = (frontier: Frontier, to: string): readonly string[] =>
  FRONTIERS[frontier].length === 1
    ? [`[r[2], r[0], ${to}.id, ${to}.id]`]
    : ['[r[3], r[1], r[0], r[1]]', `[r[2], r[1], ${to}.id, ${to}.id]`];
