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
import { verifiedPage } from '../rows/verified-page.ts';
import { anyPath, cooperates, LONGEST_PATH, pathSummariesOf, paths, pathVariables } from './cooperation-paths.ts';

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

/** The variables of a candidate: the node from which it is seen, the relation, and the node at its other end. */
interface Candidate {
  readonly near: string;
  readonly pair: string;
  readonly far: string;
}

/** The candidates that the index gives, and those before or after an id. */
function candidates(end: End, { near, pair, far }: Candidate, conditions: readonly string[]): readonly string[] {
  return [
    `${end.pattern(near, pair, far)} /*+ USING INDEX ${pair}:${COOPERATES_ON}(${end.near}, ${end.far}) */`,
    `WHERE ${[`${pair}.${end.near} = ${near}.id`, `${pair}.${end.far} > ''`, ...conditions].join(' AND ')}`,
  ];
}

const verified = (end: End, near: string, far: string, names: Names) => {
  const { actor, axis } = end.sides(near, far);
  return anyPath(actor, axis, names);
};

/** A page of cooperations in slug order: the nodes that the index gives, verified. */
function page(
  end: End,
  bindings: Bindings,
  names: Names,
  { conditions, window }: RowRequest & { readonly window: PageWindow },
): BoundRows {
  const near = `${bindings.node}`;
  const [far, pair, row] = [names.variable('n'), names.variable('k'), names.variable('n')];
  const { backwards, key } = window;
  const start = key ? [`${pair}.${end.far} ${backwards ? '<' : '>'} ${names.parameter(key[0] ?? '')}`] : [];
  const lines = verifiedPage(
    {
      imports: [near],
      lines: candidates(end, { near, pair, far }, [...start, ...conditions({ node: far })]),
      one: far,
      others: [],
      ordering: [pair],
      order: [`${pair}.${end.near}`, `${pair}.${end.far}`],
      opened: [],
      verified: verified(end, near, far, names),
      orderOfRows: [`${far}.id`],
    },
    window,
    names,
    row,
  );
  return { imports: [near], lines, bindings: { node: row, ...end.sides(near, row) }, projection: [near, row] };
}

/** All cooperations, verified one by one. */
function all(end: End, bindings: Bindings, names: Names, { conditions }: RowRequest): BoundRows {
  const near = `${bindings.node}`;
  const [far, pair] = [names.variable('n'), names.variable('k')];
  return {
    imports: [near],
    lines: [
      ...candidates(end, { near, pair, far }, conditions({ node: far })),
      `WITH ${near}, ${far}`,
      verified(end, near, far, names),
    ],
    bindings: { node: far, ...end.sides(near, far) },
    projection: [near, far],
  };
}

const pages = (end: End): Pages => ({
  bind: (bindings, names, { conditions, window }) =>
    window ? page(end, bindings, names, { conditions, window }) : all(end, bindings, names, { conditions }),
  order: ({ node }) => [{ expression: `${node}.id` }],
});

/** The actors that cooperate on an axis. */
export const cooperationsOfAxis = pages(actorsOfAxis);
/** The axes on which an actor cooperates. */
export const cooperationsOfActor = pages(axesOfActor);

/** The different ways in which an actor works on an axis: role and claim statuses of its paths. */
export function pathSummaries(bindings: Bindings, names: Names): Computed {
  const { actor, axis } = bindings;
  const found = names.variable('pathSummaries');
  return {
    imports: [`${actor}`, `${axis}`],
    lines: pathSummariesOf(`${actor}`, `${axis}`, names, found),
    columns: { pathSummaries: found },
  };
}

/** The claims of a path that a row of `evidence` binds, from the actor to the axis; shorter paths do not have the last. */
export const claimsOfPath = (bindings: Bindings): readonly string[] =>
  Array.from({ length: LONGEST_PATH }, (_, at) => `${bindings[`claim${at}`]}`);

/** The paths of a cooperation, one a row. */
export function evidence(bindings: Bindings, names: Names): Rows {
  const { actor, axis } = bindings;
  const path = pathVariables(names);
  const { claims, through, topic, role, length } = path;
  return {
    imports: [`${actor}`, `${axis}`],
    lines: [paths(`${actor}`, `${axis}`, names, path)],
    bindings: { role, length, through, topic, ...Object.fromEntries(claims.map((claim, at) => [`claim${at}`, claim])) },
    projection: [role, length, through, topic, ...claims],
    order: [
      `${length} > 1`,
      `${through}.id`,
      ...claims.map((claim, at) => (at < 2 ? `${claim}.claimId` : `coalesce(${claim}.claimId, '')`)),
    ],
  };
}

/** How many paths a cooperation rests on. */
export function evidenceCount(bindings: Bindings, names: Names): ComputedValue {
  const { actor, axis } = bindings;
  const [path, count] = [pathVariables(names), names.variable('c')];
  const lines = [paths(`${actor}`, `${axis}`, names, path), `RETURN count(*) AS ${count}`];
  return { lines: [call([`${actor}`, `${axis}`], lines)], expression: count };
}

/** A pattern from one end of cooperations to the other, for conditions on lists: the candidates, and that some path joins them. */
const pattern = (end: End) => (bindings: Bindings, names: Names, known?: string) => {
  const near = `${bindings.node}`;
  const [far, pair] = [known ?? names.variable('n'), names.variable('k')];
  const { actor, axis } = end.sides(near, far);
  return {
    bindings: { node: far },
    pattern: end.pattern(near, pair, far),
    conditions: [cooperates(actor, axis, names)],
  };
};

/** The axes on which an actor cooperates, as a pattern. */
export const axesOfActorPattern = pattern(axesOfActor);
/** The actors that cooperate on an axis, as a pattern. */
export const actorsOfAxisPattern = pattern(actorsOfAxis);
