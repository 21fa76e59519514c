import { COOPERATES_ON } from '../model/definition.ts';
import { call } from '../rows/call.ts';
import type {
  Bindings,
  BoundRows,
  Computed,
  ComputedValue,
  Names,
  Pages,
  PageWindow,
  RowRequest,
  Rows,
} from '../rows/rows.ts';
import { anyPath, pathSummariesOf, paths, pathVariables } from './cooperation-paths.ts';

/** A page checks this many pages of candidates from the index at once. */
const CANDIDATE_PAGES = 4;

/** The end at which a list of cooperations starts: an axis with its actors, or an actor with its axes. */
interface CooperationEnd {
  readonly near: 'from' | 'to';
  readonly far: 'from' | 'to';
  readonly label: string;
  pattern(near: string, pair: string, far: string): string;
  /** The variables of the actor and the axis of a row. */
  sides(near: string, far: string): { readonly actor: string; readonly axis: string };
}

const actorsOfAxis: CooperationEnd = {
  near: 'to',
  far: 'from',
  label: 'Actor',
  pattern: (near, pair, far) => `MATCH (${near})<-[${pair}:${COOPERATES_ON}]-(${far}:Actor)`,
  sides: (near, far) => ({ actor: far, axis: near }),
};

const axesOfActor: CooperationEnd = {
  near: 'from',
  far: 'to',
  label: 'Axis',
  pattern: (near, pair, far) => `MATCH (${near})-[${pair}:${COOPERATES_ON}]->(${far}:Axis)`,
  sides: (near, far) => ({ actor: near, axis: far }),
};

/** The candidate pairs from the relation index that satisfy the conditions. */
function candidates(
  end: CooperationEnd,
  near: string,
  pair: string,
  far: string,
  conditions: readonly string[],
): readonly string[] {
  return [
    `${end.pattern(near, pair, far)} /*+ USING INDEX ${pair}:${COOPERATES_ON}(${end.near}, ${end.far}) */`,
    `WHERE ${[`${pair}.${end.near} = ${near}.id`, `${pair}.${end.far} > ''`, ...conditions].join(' AND ')}`,
  ];
}

const verified = (end: CooperationEnd, near: string, far: string, names: Names) => {
  const { actor, axis } = end.sides(near, far);
  return anyPath(actor, axis, names);
};

/**
 * A page of cooperations: a few pages of candidates in order of their ids, each checked against the paths. The
 * remaining candidates are checked only if too few of them pass.
 */
function page(
  end: CooperationEnd,
  bindings: Bindings,
  names: Names,
  { conditions }: RowRequest,
  { limit, backwards, key }: PageWindow,
): BoundRows {
  const near = `${bindings.node}`;
  const [far, pair, nearAgain] = [names.variable('n'), names.variable('k'), names.variable('n')];
  const [tried, reached, some, more] = ['tried', 'reached', 'some', 'more'].map((name) => names.variable(name));
  const [direction, last, comparison] = backwards ? [' DESC', 'min', '<'] : ['', 'max', '>'];
  const order = `ORDER BY ${pair}.${end.near}${direction}, ${pair}.${end.far}${direction}`;
  const [candidateLimit, pageLimit] = [names.parameter(limit * CANDIDATE_PAGES), names.parameter(limit)];
  const start = key ? [`${pair}.${end.far} ${comparison} ${names.parameter(key[0] ?? '')}`] : [];
  const asked = conditions({ node: far });
  const candidatePage = call(
    [near],
    [
      ...candidates(end, near, pair, far, [...start, ...asked]),
      `WITH ${far}, ${pair} ${order} LIMIT ${candidateLimit}`,
      `RETURN collect(${far}) AS ${tried}, ${last}(${pair}.${end.far}) AS ${reached}`,
    ],
  );
  const verifiedPage = call(
    [near, `${tried}`],
    [
      `UNWIND ${tried} AS ${far}`,
      verified(end, near, far, names),
      `WITH ${far} ORDER BY ${far}.id${direction} LIMIT ${pageLimit}`,
      `RETURN collect(${far}) AS ${some}`,
    ],
  );
  const remaining = call(
    [near, `${tried}`, `${reached}`, `${some}`],
    [
      `WITH ${near}, ${reached} WHERE size(${tried}) = ${candidateLimit} AND size(${some}) < ${pageLimit}`,
      ...candidates(end, near, pair, far, [`${pair}.${end.far} ${comparison} ${reached}`, ...asked]),
      `WITH ${near}, ${far}, ${pair} ${order}`,
      verified(end, near, far, names),
      `WITH ${far} ORDER BY ${far}.id${direction} LIMIT ${pageLimit}`,
      `RETURN collect(${far}) AS ${more}`,
    ],
  );
  return {
    imports: [near],
    lines: [candidatePage, verifiedPage, remaining, `UNWIND ${some} + ${more} AS ${nearAgain}`],
    bindings: { node: nearAgain, ...end.sides(near, nearAgain) },
    carries: [near, nearAgain],
  };
}

/** All cooperations, each candidate checked. */
function all(end: CooperationEnd, bindings: Bindings, names: Names, { conditions }: RowRequest): BoundRows {
  const near = `${bindings.node}`;
  const [far, pair] = [names.variable('n'), names.variable('k')];
  return {
    imports: [near],
    lines: [
      ...candidates(end, near, pair, far, conditions({ node: far })),
      `WITH ${near}, ${far}`,
      verified(end, near, far, names),
    ],
    bindings: { node: far, ...end.sides(near, far) },
    carries: [near, far],
  };
}

const pages = (end: CooperationEnd): Pages => ({
  bind: (bindings, names, asked) =>
    asked.window ? page(end, bindings, names, asked, asked.window) : all(end, bindings, names, asked),
  order: ({ node }) => [{ expression: `${node}.id` }],
});

/** The actors that cooperate on an axis. */
export const cooperationsOfAxis = pages(actorsOfAxis);
/** The axes on which an actor cooperates. */
export const cooperationsOfActor = pages(axesOfActor);

/** How an actor works on an axis: the distinct roles and claim statuses of its paths. */
export function pathSummaries(bindings: Bindings, names: Names): Computed {
  const { actor, axis } = bindings;
  const found = names.variable('pathSummaries');
  return {
    imports: [`${actor}`, `${axis}`],
    lines: pathSummariesOf(`${actor}`, `${axis}`, names, found),
    columns: { pathSummaries: found },
  };
}

/** The paths of a cooperation, one row each. */
export function evidence(bindings: Bindings, names: Names): Rows {
  const { actor, axis } = bindings;
  const path = pathVariables(names);
  const { claims, through, topic, role, length } = path;
  const [first, second, third] = claims;
  return {
    imports: [`${actor}`, `${axis}`],
    lines: [paths(`${actor}`, `${axis}`, names, path)],
    bindings: { role, length, through, topic, first, second, third },
    carries: [role, length, through, topic, ...claims],
    order: [
      `${length} > 1`,
      `${through}.id`,
      `${first}.claimId`,
      `${second}.claimId`,
      `coalesce(${third}.claimId, '')`,
    ],
  };
}

/** The number of paths that support a cooperation. */
export function evidenceCount(bindings: Bindings, names: Names): ComputedValue {
  const { actor, axis } = bindings;
  const [path, count] = [pathVariables(names), names.variable('c')];
  const lines = [paths(`${actor}`, `${axis}`, names, path), `RETURN count(*) AS ${count}`];
  return { lines: [call([`${actor}`, `${axis}`], lines)], expression: count };
}
