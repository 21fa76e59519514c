import { COOPERATES_ON } from '../model/definition.ts';
import type { Computed, Frame, Key, Names, Pages, Rows } from '../select/field.ts';
import { call } from '../select/level.ts';
import { anyPath, paths, pathVariables, waysOf } from './cooperation-paths.ts';

/** How many candidates of the index are verified at once, in pages. */
const CANDIDATE_PAGES = 4;

/** From which end cooperations are seen: the actors of an axis, or the axes of an actor. */
interface End {
  readonly near: 'from' | 'to';
  readonly far: 'from' | 'to';
  readonly label: string;
  pattern(near: string, pair: string, far: string): string;
  /** The actor and the axis of a row. */
  sides(near: string, far: string): { readonly actor: string; readonly axis: string };
}

const actorsOfAxis: End = {
  near: 'to',
  far: 'from',
  label: 'Actor',
  pattern: (near, pair, far) => `MATCH (${near})<-[${pair}:${COOPERATES_ON}]-(${far}:Actor)`,
  sides: (near, far) => ({ actor: far, axis: near }),
};

const axesOfActor: End = {
  near: 'from',
  far: 'to',
  label: 'Axis',
  pattern: (near, pair, far) => `MATCH (${near})-[${pair}:${COOPERATES_ON}]->(${far}:Axis)`,
  sides: (near, far) => ({ actor: near, axis: far }),
};

/** The candidates after an id, from the index, in order. */
function candidates(end: End, near: string, pair: string, far: string, after: string): readonly string[] {
  return [
    `${end.pattern(near, pair, far)} /*+ USING INDEX ${pair}:${COOPERATES_ON}(${end.near}, ${end.far}) */`,
    `WHERE ${pair}.${end.near} = ${near}.id AND ${pair}.${end.far} > ${after}`,
  ];
}

const verified = (end: End, near: string, far: string, names: Names) => {
  const { actor, axis } = end.sides(near, far);
  return anyPath(actor, axis, names);
};

/**
 * A page of cooperations: a few pages of candidates in slug order, verified; only where too few of them hold does
 * it go on through the rest of the candidates.
 */
function page(end: End, frame: Frame, names: Names, after: Key | undefined, first: number): Rows {
  const near = `${frame.node}`;
  const [far, pair, near2] = [names.variable('n'), names.variable('k'), names.variable('n')];
  const [tried, reached, some, more] = ['tried', 'reached', 'some', 'more'].map((name) => names.variable(name));
  const order = `ORDER BY ${pair}.${end.near}, ${pair}.${end.far}`;
  const [limit, most] = [names.parameter(first), names.parameter(first * CANDIDATE_PAGES)];
  const trial = call(
    [near],
    [
      ...candidates(end, near, pair, far, names.parameter(after?.[0] ?? '')),
      `WITH ${far}, ${pair} ${order} LIMIT ${most}`,
      `RETURN collect(${far}) AS ${tried}, max(${pair}.${end.far}) AS ${reached}`,
    ],
  );
  const holding = call(
    [near, `${tried}`],
    [
      `UNWIND ${tried} AS ${far}`,
      verified(end, near, far, names),
      `WITH ${far} ORDER BY ${far}.id LIMIT ${limit}`,
      `RETURN collect(${far}) AS ${some}`,
    ],
  );
  const rest = call(
    [near, `${tried}`, `${reached}`, `${some}`],
    [
      `WITH ${near}, ${reached} WHERE size(${tried}) = ${most} AND size(${some}) < ${limit}`,
      ...candidates(end, near, pair, far, `${reached}`),
      `WITH ${near}, ${far}, ${pair} ${order}`,
      verified(end, near, far, names),
      `WITH ${far} ORDER BY ${far}.id LIMIT ${limit}`,
      `RETURN collect(${far}) AS ${more}`,
    ],
  );
  return {
    imports: [near],
    lines: [trial, holding, rest, `UNWIND ${some} + ${more} AS ${near2}`],
    frame: { node: near2, ...end.sides(near, near2) },
    carries: [near, near2],
    order: [`${near2}.id`],
  };
}

function pages(end: End): Pages {
  return {
    page: (frame, names, after, limit) => page(end, frame, names, after, limit),
    key: (frame) => [`${frame.node}.id`],
    total(frame, names) {
      const near = `${frame.node}`;
      const [far, pair] = [names.variable('n'), names.variable('k')];
      return {
        imports: [near],
        lines: [...candidates(end, near, pair, far, "''"), `WITH ${near}, ${far}`, verified(end, near, far, names)],
      };
    },
  };
}

/** The actors that cooperate on an axis. */
export const cooperationsOfAxis = pages(actorsOfAxis);
/** The axes on which an actor cooperates. */
export const cooperationsOfActor = pages(axesOfActor);

/** The different ways in which an actor works on an axis: role and claim statuses of its paths. */
export function ways(frame: Frame, names: Names): Computed {
  const { actor, axis } = frame;
  const found = names.variable('ways');
  return {
    imports: [`${actor}`, `${axis}`],
    lines: waysOf(`${actor}`, `${axis}`, names, found),
    columns: { ways: found },
  };
}

/** The paths of a cooperation, one a row. */
export function evidence(frame: Frame, names: Names): Rows {
  const { actor, axis } = frame;
  const path = pathVariables(names);
  const { claims, through, topic, role, length } = path;
  const [first, second, third] = claims;
  return {
    imports: [`${actor}`, `${axis}`],
    lines: [paths(`${actor}`, `${axis}`, names, path)],
    frame: { role, length, through, topic, first, second, third },
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
