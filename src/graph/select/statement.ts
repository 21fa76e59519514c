import { type ASTNode, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, Kind, visit } from 'graphql';
import { inSight, type Sight, type ViewParameter, viewParametersIn } from '../model/view.ts';
import type { GraphValue, Parameters, Statement } from '../port.ts';
import { composeField, composeObject } from './compose.ts';
import { Composition } from './composition.ts';
import { composePage } from './connection.ts';
import { Level } from './level.ts';
import type { Read, Selected } from './selected.ts';

/** A composed statement, the values of its own parameters, and how a row of it becomes an object. */
export interface Composed<T> {
  readonly statement: Statement;
  readonly parameters: Parameters;
  /** What it takes of the view. */
  readonly viewParameters: readonly ViewParameter[];
  /** How many rows it may read at most, for each root. */
  readonly rows: number;
  readonly read: Read<T>;
}

/** How a batch of ids finds the variables of its rows: the lines up to `RETURN`, and the frame they bind. */
export interface Root {
  readonly lines: readonly string[];
  readonly frame: { readonly [part: string]: string };
}

const MAXIMUM_COMPOSED_PER_FIELD = 50;
const composed = new WeakMap<FieldNode, Map<string, Composed<unknown>>>();

/** Remembers what was composed for a place in a document and what it depends on; bounded, oldest first. */
function remembered<T>(node: FieldNode, key: string, compose: () => Composed<T>): Composed<T> {
  const known = composed.get(node) ?? new Map<string, Composed<unknown>>();
  composed.set(node, known);
  const found = known.get(key);
  // One place and one key always compose to the same type of row.
  if (found) return found as Composed<T>;
  const made = compose();
  if (known.size >= MAXIMUM_COMPOSED_PER_FIELD) known.delete(known.keys().next().value ?? '');
  known.set(key, made);
  return made;
}

const numbers = new WeakMap<FieldNode, number>();
let numbered = 0;

/** A number that no other field of any document has. */
function numberOf(node: FieldNode): number {
  const number = numbers.get(node) ?? ++numbered;
  numbers.set(node, number);
  return number;
}

/** The names of the variables in the arguments of a field, and of those below it or in any fragment of its document. */
interface Variables {
  readonly own: readonly string[];
  readonly below: readonly string[];
}
const variables = new WeakMap<FieldNode, Variables>();

function variablesIn(parts: readonly ASTNode[]): readonly string[] {
  const names = new Set<string>();
  for (const part of parts) visit(part, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
  return [...names];
}

function variablesOf(node: FieldNode, { fragments }: GraphQLResolveInfo): Variables {
  const known = variables.get(node);
  if (known) return known;
  const parts = [...(node.selectionSet ? [node.selectionSet] : []), ...Object.values(fragments)];
  const made = { own: variablesIn(node.arguments ?? []), below: variablesIn(parts) };
  variables.set(node, made);
  return made;
}

/** The view through which is read: as the caller gave it, and how much of each claim it takes to know what shows. */
export interface Through {
  readonly given: unknown;
  readonly sight: Sight;
}

/**
 * What a composition depends on: the view, the fields that are merged in its place, which may vary with `@include`, and
 * the variables. One that is not given is not the same as one that is null.
 */
function keyOf(info: GraphQLResolveInfo, { given: view, sight }: Through, names: readonly string[]): string {
  const { fieldNodes, variableValues: given } = info;
  return JSON.stringify([
    view,
    sight,
    fieldNodes.map(numberOf),
    names.map((name) => (Object.hasOwn(given, name) ? [given[name]] : 0)),
  ]);
}

function firstNode(info: GraphQLResolveInfo): FieldNode {
  const [node] = info.fieldNodes;
  if (!node) throw new Error(`no field node for ${info.fieldName}`);
  return node;
}

/** The variables on which it depends what is read of nodes, but not those that only say which nodes. */
const namesBelow = (info: GraphQLResolveInfo) => info.fieldNodes.flatMap((node) => variablesOf(node, info).below);

const namesAt = (info: GraphQLResolveInfo) => [...variablesOf(firstNode(info), info).own, ...namesBelow(info)];

/** The read of nodes by id, with what is selected below the field. Rows come as `id` and `row`. */
export function composeById(
  info: GraphQLResolveInfo,
  view: Through,
  types: readonly GraphQLObjectType[],
  root: Root,
): Composed<Selected> {
  const node = firstNode(info);
  const key = `${types.map((type) => type.name)} ${keyOf(info, view, namesBelow(info))}`;
  return remembered(node, key, () => {
    const composition = new Composition(info, view.given, composePage);
    const level = new Level(1);
    const read = composeObject(composition, level, root.frame, types, info.fieldNodes);
    const text = ['UNWIND $ids AS id', ...root.lines, ...level.calls, `RETURN id, ${level.list} AS row`].join('\n');
    return { ...asked(info, text, view, composition), read };
  });
}

/** The read of a root field that is a list or connection itself. One row comes back, as `row`. */
export function composeRoot(info: GraphQLResolveInfo, view: Through): Composed<Selected[string]> {
  const node = firstNode(info);
  return remembered(node, keyOf(info, view, namesAt(info)), () => {
    const composition = new Composition(info, view.given, composePage);
    const level = new Level(1);
    const field = info.parentType.getFields()[info.fieldName];
    const select = field?.extensions.select;
    if (!field || !select) throw new Error(`the root field \`${info.fieldName}\` says nothing of what it reads`);
    const selection = { responseKey: node.name.value, nodes: info.fieldNodes, field, select, types: [info.parentType] };
    const read = composeField(composition, level, {}, selection);
    const text = [...level.calls, `RETURN ${level.list} AS row`].join('\n');
    return { ...asked(info, text, view, composition), read };
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
    rows: budget.rows,
  };
}

/** A row's list of values, as the statement composed it. */
export const tupleOf = (value: GraphValue | undefined): readonly GraphValue[] => (Array.isArray(value) ? value : []);
