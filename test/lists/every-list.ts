import { afterAll, beforeAll } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { NodeRow } from '../../src/graph/model/facts.ts';
import { NODE_KINDS } from '../../src/graph/model/index.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES, type Engine } from '../testkit/engines.ts';
import { type Answer, service } from '../testkit/execute.ts';
import type { PlainRow } from './plain/facts.ts';
import { keyName } from './plain/values.ts';
import { type SeenLists, seenLists } from './plain/views.ts';
import { reportLeftOut, type SchemaList } from './schema-lists.ts';
import { SEED, thirtyActors, writeChronicle } from './thirty-actors.ts';

const chronicle = thirtyActors(SEED);
const views = seenLists(chronicle);

export type Ask = ReturnType<typeof service>;

/** Thirty actors in a graph of an engine, for all tests of a `describe`. */
export function useThirtyActors(engine: Engine): () => Ask {
  let graph: Graph | undefined;
  beforeAll(async () => {
    console.log(`thirty actors by the seed ${SEED}`);
    reportLeftOut();
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

/** The view without the days that were completed. */
export const onlyStated: SeenLists = statedView();

function statedView(): SeenLists {
  const found = views.find((view) => view.onlyStated);
  if (!found) throw new Error('a view takes only what is stated');
  return found;
}

/** Whether keys or conditions of a list ask for a date, which depends on the view. */
export function asksForDate({ label }: SchemaList, asked: unknown): boolean {
  const written = JSON.stringify(asked);
  return Object.entries(NODE_KINDS.find((kind) => kind.label === label)?.properties ?? {})
    .filter(([, { type }]) => type === 'dateSpan')
    .some(([name]) => written.includes(`"${name}"`) || written.includes(`"${keyName(name)}_`));
}

/** The views for a case: one after the other, and for dates also the one without the days that were completed. */
export function viewsFor(list: SchemaList, asked: unknown, place: number): readonly SeenLists[] {
  const usual = viewAt(place);
  return usual !== onlyStated && asksForDate(list, asked) ? [usual, onlyStated] : [usual];
}

export const nameOf = ({ on, field }: SchemaList): string => `${on}.${field}`;

const isPairs = ({ label }: SchemaList) => label === 'Cooperation';
/** What identifies the nodes of a list in an answer: an id, or those of actor and axis. */
export const selectionOf = (list: SchemaList): string => `{ ${isPairs(list) ? 'actor { id } axis { id }' : 'id'} }`;
export interface Identified {
  readonly id?: string;
  readonly actor?: { readonly id: string };
  readonly axis?: { readonly id: string };
}
export const idIn = (node: Identified): string => node.id ?? `${node.actor?.id} ${node.axis?.id}`;

function rowsOf({ on, field }: SchemaList, { plain }: SeenLists, node: NodeRow): readonly PlainRow[] {
  if (field === 'cooperations') return plain.cooperating(node);
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

function rowsAtRoot(list: SchemaList, { plain }: SeenLists): readonly PlainRow[] {
  if (isPairs(list)) return plain.cooperations();
  return list.label === 'Claim' ? plain.claims() : plain.all(list.label);
}

/** The rows of a list under a view, and how a query asks for it: `{ a: }` before, arguments and selection after. */
export function placeOf(list: SchemaList, view: SeenLists) {
  if (list.on === 'Query') {
    return {
      rows: rowsAtRoot(list, view),
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
