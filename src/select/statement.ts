import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { bytesOfText, cacheOf } from '../graph/cache.ts';
import { expandDated } from '../graph/model/dated.ts';
import { expandKnown } from '../graph/model/known.ts';
import { expandVisible, type ViewParameter, viewParametersIn } from '../graph/model/view.ts';
import type { Parameters, Statement } from '../graph/port.ts';
import type { Bindings } from '../graph/rows/rows.ts';
import { Budget, type Spent } from './budget.ts';
import { composeField, composeObject } from './compose.ts';
import { Composition } from './composition.ts';
import { keyAt, keyBelow, type ReadMode } from './key.ts';
import type { Read, Selected } from './selected.ts';
import { Subquery } from './subquery.ts';

/** A composed statement, the values of its own parameters, and how a row of it becomes an object. */
export interface ComposedStatement<T> {
  readonly statement: Statement;
  readonly parameters: Parameters;
  /** Whether its row is known without the graph, because nothing is selected from the graph. */
  readonly isKnown?: boolean;
  /** The parameters of the view that its text contains. */
  readonly viewParameters: readonly ViewParameter[];
  /** What it spends of the budget of an operation. */
  readonly spent: Spent;
  readonly read: Read<T>;
}

/** How a batch of ids is looked up: the types that may be found, the lines up to `RETURN`, and what they bind. */
export interface IdLookup {
  readonly types: readonly GraphQLObjectType[];
  readonly lines: readonly string[];
  readonly bindings: Bindings;
}

/** The size of the cache of composed statements. */
const CACHE_BYTES = 8 * 1024 * 1024;
/** The bytes that each field takes in the cache: closures, and the nodes of the document that they hold. */
const FIELD_BYTES = 1500;

const bytesOf = ({ statement, spent }: ComposedStatement<unknown>): number =>
  bytesOfText(statement.text) + 2 * spent.values + FIELD_BYTES * spent.fields;

const composed = cacheOf<ComposedStatement<unknown>>(CACHE_BYTES, bytesOf);

/** The statement composed before for this key, or a new one. */
function cached<T>(key: string, compose: () => ComposedStatement<T>): ComposedStatement<T> {
  const found = composed.get(key);
  // One key always composes to the same type of row.
  if (found) return found as ComposedStatement<T>;
  const made = compose();
  composed.set(key, made);
  return made;
}

/** The read of nodes by id, with what is selected below the field. Rows come as `id` and `row`. */
export function composeById(
  info: GraphQLResolveInfo,
  view: ReadMode,
  { types, lines, bindings }: IdLookup,
  before: Spent,
): ComposedStatement<Selected> {
  const key = `${types.map((type) => type.name)} ${keyBelow(info, view)}`;
  return cached(key, () => {
    const composition = new Composition(info, view.view, new Budget(info.fieldName, before));
    const subquery = new Subquery(1, composition.budget);
    const read = composeObject({ composition, subquery, bindings }, types, info.fieldNodes);
    const text = ['UNWIND $ids AS id', ...lines, ...subquery.calls, `RETURN id, ${subquery.list} AS row`].join('\n');
    const { statement, ...others } = requestOf(info, text, view, composition);
    const rowsOfEachId = Math.max(1, composition.budget.spent.rows);
    return { ...others, statement: { ...statement, rowsOfEachId }, read };
  });
}

/** The read of a root field that is a list or connection itself. One row comes back, as `row`. */
export function composeRoot(
  info: GraphQLResolveInfo,
  view: ReadMode,
  before: Spent,
): ComposedStatement<Selected[string]> {
  return cached(keyAt(info, view), () => {
    const composition = new Composition(info, view.view, new Budget(info.fieldName, before));
    const subquery = new Subquery(1, composition.budget);
    const field = info.parentType.getFields()[info.fieldName];
    const select = field?.extensions.select;
    if (!field || !select) throw new Error(`the root field \`${info.fieldName}\` does not say what it reads`);
    const selection = { responseKey: info.fieldName, nodes: info.fieldNodes, field, select, types: [info.parentType] };
    const read = composeField({ composition, subquery, bindings: {} }, selection);
    const text = [...subquery.calls, `RETURN ${subquery.list} AS row`].join('\n');
    const isKnown = subquery.calls.length === 0 && subquery.values.length === 0;
    return { ...requestOf(info, text, view, composition), isKnown, read };
  });
}

/** What is sent to the graph for a composed text. */
function requestOf(
  { parentType, fieldName }: GraphQLResolveInfo,
  composed: string,
  { visibilityCheck, bases, isPast }: ReadMode,
  { parameters, budget }: Composition,
): Omit<ComposedStatement<unknown>, 'read'> {
  const shown = expandDated(expandVisible(composed, visibilityCheck), bases);
  const text = isPast ? expandKnown(shown) : shown;
  return {
    statement: { name: `select ${parentType.name}.${fieldName}`, text },
    parameters,
    viewParameters: viewParametersIn(text),
    spent: budget.spent,
  };
}
