import { HUB, SMALL } from './world.ts';

/** A question of which the time is compared over graphs of different sizes. */
export interface GrowthQuestion {
  readonly title: string;
  /** The query; `AFTER` stands for the arguments that choose its page, if it is one in the middle of a list. */
  readonly query: string;
  /** By how much its time may grow from the smallest graph to the largest; else it has to stay below `SLOWEST`. */
  readonly most?: number;
}

/** The time in milliseconds below which questions stay that read as much as there is. */
export const SLOWEST = 3_000;
/** Which page a question in the middle of a list reads. */
export const PAGE = 50;

const AXIS = 'axis-000003';
const NODES = 'nodes { slug } pageInfo { endCursor }';
const deep = `initiatives(first: 20) { nodes { slug actors(first: 10) { nodes { slug initiatives(first: 8) { nodes { slug } } } } } }`;
const cooperations = 'cooperations(first: 20) { edges { node { slug } roles status } }';

export const GROWTH_QUESTIONS: readonly GrowthQuestion[] = [
  { title: 'one axis', query: `{ axis(slug: "${AXIS}") { id slug position } }`, most: 1.2 },
  {
    title: 'axis → 20 initiatives with their claims',
    query: `{ axis(slug: "${AXIS}") { initiatives(first: 20) { edges { node { slug acronym } status claim { id } } } } }`,
    most: 1.2,
  },
  { title: 'all initiatives', query: `{ initiatives(first: 20) { ${NODES} } }`, most: 1.2 },
  { title: `all initiatives, page ${PAGE}`, query: `{ initiatives(first: 20 AFTER) { ${NODES} } }`, most: 1.2 },
  { title: 'cooperations on a small axis', query: `{ axis(slug: "${SMALL}") { ${cooperations} } }`, most: 1.3 },
  {
    title: 'claims of one status with a small axis',
    query: `{ axis(slug: "${SMALL}") { initiatives(edge: { status: { eq: CONFIRMED } }, first: 20) { ${NODES} } } }`,
    most: 1.3,
  },
  { title: 'four levels', query: `{ axis(slug: "${AXIS}") { ${deep} } }`, most: 2 },
  { title: 'cooperations on the hub', query: `{ axis(slug: "${HUB}") { ${cooperations} } }`, most: 2 },
  {
    title: `initiatives of the hub, page ${PAGE}`,
    query: `{ axis(slug: "${HUB}") { initiatives(first: 20 AFTER) { ${NODES} } } }`,
    most: 2,
  },
  {
    title: 'initiatives filtered by a small axis',
    query: `{ initiatives(where: { axes: { some: { slug: { eq: "${SMALL}" } } } }, first: 20) { ${NODES} } }`,
    most: 2,
  },
  {
    title: 'initiatives filtered by a small axis and the status of the claim',
    query: `{ initiatives(where: { axes: { some: { slug: { eq: "${SMALL}" } }, edge: { status: { eq: CONFIRMED } } } }, first: 20) { ${NODES} } }`,
    most: 2,
  },
  {
    title: 'initiatives filtered by the hub',
    query: `{ initiatives(where: { axes: { some: { slug: { eq: "${HUB}" } } } }, first: 20) { ${NODES} } }`,
    most: 2,
  },
  {
    title: 'initiatives with an actor',
    query: `{ initiatives(where: { actors: { some: {} } }, first: 20) { ${NODES} } }`,
    most: 2,
  },
  {
    title: 'initiatives with two actors',
    query: `{ initiatives(where: { actors: { count: { gte: 2 } } }, first: 20) { ${NODES} } }`,
  },
  { title: 'how many the hub has', query: `{ axis(slug: "${HUB}") { initiatives { totalCount } } }` },
  {
    title: 'initiatives by axis',
    query: '{ initiatives { aggregate { groupBy(keys: [AXES], first: 5) { nodes { count } } } } }',
  },
];
