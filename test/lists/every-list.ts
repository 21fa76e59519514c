import { afterAll, beforeAll } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { NodeRow } from '../../src/graph/model/facts.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES, type Engine } from '../testkit/engines.ts';
import { type Answer, service } from '../testkit/execute.ts';
import type { PlainRow } from './plain/facts.ts';
import { type SeenLists, seenLists } from './plain/views.ts';
import type { SchemaList } from './schema-lists.ts';
import { thirtyActors, writeChronicle } from './thirty-actors.ts';

const SEED = 2024;
const chronicle = thirtyActors(SEED);
const views = seenLists(chronicle);

export type Ask = ReturnType<typeof service>;

/** Thirty actors in a graph of an engine, for all tests of a `describe`. */
export function useThirtyActors(engine: Engine): () => Ask {
  let graph: Graph | undefined;
  beforeAll(async () => {
    console.log(`thirty actors by the seed ${SEED}`);
    graph = await engine.open();
    await install(graph);
    await writeChronicle(graph, chronicle);
  });
  afterAll(() => graph?.close());
  return () => {
    if (!graph) throw new Error('The graph is open inside tests only.');
    return service(graph);
  };
}

/** The lists that an engine is tested with: all on the embedded engine, and each on one of two versions of Neo4j. */
export const listsFor = <T>(engine: Engine, lists: readonly T[]): readonly T[] => {
  const servers = ENGINES.filter(({ kind }) => kind === 'neo4j');
  return engine.kind === 'grafeo'
    ? lists
    : lists.filter((_list, place) => place % servers.length === servers.indexOf(engine));
};

/** The cases that an engine is tested with: Neo4j plans each new statement for long, so it gets one of each list. */
export const casesFor = <T>(engine: Engine, cases: readonly T[]): readonly T[] =>
  engine.kind === 'grafeo' ? cases : cases.slice(-1);

/** One view after the other, so that each is used for much. */
export function viewAt(place: number): SeenLists {
  const view = views[place % views.length];
  if (!view) throw new Error('there are views');
  return view;
}

export const nameOf = ({ on, field }: SchemaList): string => `${on}.${field}`;

function rowsOf({ on, field }: SchemaList, { plain, walk }: SeenLists, node: NodeRow): readonly PlainRow[] {
  if (field === 'cooperations')
    return walk.cooperating(node).map(({ node: far, paths }) => ({ node: far, evidence: paths.length }));
  const rows = plain.reached(node, field);
  if (!rows) throw new Error(`the plain lists know no field ${on}.${field}`);
  return rows;
}

/** The node from which a list below a node has most rows, and the rows. */
function fullest(list: SchemaList, view: SeenLists): { id: string; rows: readonly PlainRow[] } {
  const lists = view.plain.all(list.on).map(({ node }) => ({ id: node.id, rows: rowsOf(list, view, node) }));
  const [most] = lists.toSorted((left, right) => right.rows.length - left.rows.length);
  if (!most) throw new Error(`there are no nodes of the type ${list.on}`);
  return most;
}

/** The rows of a list under a view, and how a query asks for it: `{ a: }` before, arguments and selection after. */
export function placeOf(list: SchemaList, view: SeenLists) {
  if (list.on === 'Query') {
    const rows = view.plain.all(list.label);
    return {
      rows,
      write: (parts: readonly string[]) => `{ ${parts.join('\n')} }`,
      read: (data: Answer['data']) => data,
    };
  }
  const { id, rows } = fullest(list, view);
  const write = (parts: readonly string[]) => `{ node(id: "${id}") { ... on ${list.on} { ${parts.join('\n')} } } }`;
  return { rows, write, read: (data: Answer['data']) => data.node };
}

/** The maximum number of statements of a query that asks for a list this often: one for each root field. */
export const statementsOf = ({ on }: SchemaList, parts: readonly string[]): number =>
  on === 'Query' ? parts.length : 1;
