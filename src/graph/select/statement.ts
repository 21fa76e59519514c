import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { bytesOfText, cacheOf } from '../cache.ts';
import { inSight, type ViewParameter, viewParametersIn } from '../model/view.ts';
import type { GraphValue, Parameters, Statement } from '../port.ts';
import { Budget, type Spent } from './budget.ts';
import { composeField, composeObject } from './compose.ts';
import { Composition } from './composition.ts';
import { composePage } from './connection.ts';
import { keyAt, keyBelow, type Through } from './key.ts';
import { Level } from './level.ts';
import type { Read, Selected } from './selected.ts';

/** A composed statement, the values of its own parameters, and how a row of it becomes an object. */
export interface Composed<T> {
  readonly statement: Statement;
  readonly parameters: Parameters;
  /** Whether its rows are known without the graph, as they hold nothing. */
  readonly isKnown?: boolean;
  /** What it takes of the view. */
  readonly viewParameters: readonly ViewParameter[];
  /** What it takes, for each root. */
  readonly spent: Spent;
  readonly read: Read<T>;
}

/** How a batch of ids finds the variables of its rows: the lines up to `RETURN`, and the frame they bind. */
export interface Root {
  readonly lines: readonly string[];
  readonly frame: { readonly [part: string]: string };
}

/** How many bytes are kept of what was composed. */
const KEPT = 8 * 1024 * 1024;
/** The bytes that reading a field takes: closures, and the nodes of the document that they hold. */
const FIELD = 1500;

const bytesOf = ({ statement, spent }: Composed<unknown>): number =>
  bytesOfText(statement.text) + 2 * spent.values + FIELD * spent.fields;

const composed = cacheOf<Composed<unknown>>(KEPT, bytesOf);

/** Remembers what was composed for a place in a document and what it depends on. */
function remembered<T>(key: string, compose: () => Composed<T>): Composed<T> {
  const found = composed.get(key);
  // One place and one key always compose to the same type of row.
  if (found) return found as Composed<T>;
  const made = compose();
  composed.set(key, made);
  return made;
}

/** The read of nodes by id, with what is selected below the field. Rows come as `id` and `row`. */
export function composeById(
  info: GraphQLResolveInfo,
  view: Through,
  types: readonly GraphQLObjectType[],
  root: Root,
  before: Spent,
): Composed<Selected> {
  const key = `${types.map((type) => type.name)} ${keyBelow(info, view)}`;
  return remembered(key, () => {
    const composition = new Composition(info, view.seen, new Budget(info.fieldName, before), composePage);
    const level = new Level(1, composition.budget);
    const read = composeObject(composition, level, root.frame, types, info.fieldNodes);
    const text = ['UNWIND $ids AS id', ...root.lines, ...level.calls, `RETURN id, ${level.list} AS row`].join('\n');
    const { statement, ...others } = asked(info, text, view, composition);
    const rowsOfEachId = Math.max(1, composition.budget.spent.rows);
    return { ...others, statement: { ...statement, rowsOfEachId }, read };
  });
}

/** The read of a root field that is a list or connection itself. One row comes back, as `row`. */
export function composeRoot(info: GraphQLResolveInfo, view: Through, before: Spent): Composed<Selected[string]> {
  return remembered(keyAt(info, view), () => {
    const composition = new Composition(info, view.seen, new Budget(info.fieldName, before), composePage);
    const level = new Level(1, composition.budget);
    const field = info.parentType.getFields()[info.fieldName];
    const select = field?.extensions.select;
    if (!field || !select) throw new Error(`the root field \`${info.fieldName}\` says nothing of what it reads`);
    const selection = { responseKey: info.fieldName, nodes: info.fieldNodes, field, select, types: [info.parentType] };
    const read = composeField(composition, level, {}, selection);
    const text = [...level.calls, `RETURN ${level.list} AS row`].join('\n');
    const isKnown = level.calls.length === 0 && level.tuple.length === 0;
    return { ...asked(info, text, view, composition), isKnown, read };
  });
}

/** What is asked of the graph by a composed text. */
function asked(
  { parentType, fieldName }: GraphQLResolveInfo,
  composed: string,
  { sight }: Through,
  { parameters, budget }: Composition,
): Omit<Composed<unknown>, 'read'> {
  const text = inSight(composed, sight);
  return {
    statement: { name: `select ${parentType.name}.${fieldName}`, text },
    parameters,
    viewParameters: viewParametersIn(text),
    spent: budget.spent,
  };
}

/** A row's list of values, as the statement composed it. */
export const tupleOf = (value: GraphValue | undefined): readonly GraphValue[] => (Array.isArray(value) ? value : []);
