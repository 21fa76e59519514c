import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, Kind, visit } from 'graphql';
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

/** Remembers what was composed for a place in a document and the values of its variables; bounded, oldest first. */
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

const variablesBelow = new WeakMap<FieldNode, readonly string[]>();

/** The names of the variables on which the composition of a field depends, fragments included. */
function variablesOf(info: GraphQLResolveInfo, node: FieldNode): readonly string[] {
  const known = variablesBelow.get(node);
  if (known) return known;
  const names = new Set<string>();
  const enter = { [Kind.VARIABLE]: (variable: { name: { value: string } }) => void names.add(variable.name.value) };
  for (const one of info.fieldNodes) visit(one, enter);
  for (const fragment of Object.values(info.fragments)) visit(fragment, enter);
  const sorted = [...names].sort();
  variablesBelow.set(node, sorted);
  return sorted;
}

function keyOf(info: GraphQLResolveInfo, node: FieldNode, view: unknown, except: readonly string[]): string {
  const values = variablesOf(info, node).filter((name) => !except.includes(name));
  return JSON.stringify([view, ...values.map((name) => info.variableValues[name])]);
}

function firstNode(info: GraphQLResolveInfo): FieldNode {
  const [node] = info.fieldNodes;
  if (!node) throw new Error(`no field node for ${info.fieldName}`);
  return node;
}

/** The variables that only the arguments of the field itself use: they say which node, not what to read of it. */
function ownVariables(node: FieldNode): readonly string[] {
  const below = new Set<string>();
  const own: string[] = [];
  for (const part of node.arguments ?? [])
    visit(part, { [Kind.VARIABLE]: (variable) => void own.push(variable.name.value) });
  if (node.selectionSet)
    visit(node.selectionSet, { [Kind.VARIABLE]: (variable) => void below.add(variable.name.value) });
  return own.filter((name) => !below.has(name));
}

/** The read of nodes by id, with what is selected below the field. Rows come as `id` and `row`. */
export function composeById(
  info: GraphQLResolveInfo,
  view: unknown,
  types: readonly GraphQLObjectType[],
  root: Root,
): Composed<Selected> {
  const node = firstNode(info);
  const key = `${types.map((type) => type.name)} ${keyOf(info, node, view, ownVariables(node))}`;
  return remembered(node, key, () => {
    const composition = new Composition(info, view, composePage);
    const level = new Level(1);
    const read = composeObject(composition, level, root.frame, types, info.fieldNodes);
    const text = ['UNWIND $ids AS id', ...root.lines, ...level.calls, `RETURN id, ${level.list} AS row`].join('\n');
    return { statement: named(info, text), parameters: composition.parameters, rows: composition.budget.rows, read };
  });
}

/** The read of a root field that is a list or connection itself. One row comes back, as `row`. */
export function composeRoot(info: GraphQLResolveInfo, view: unknown): Composed<Selected[string]> {
  const node = firstNode(info);
  return remembered(node, keyOf(info, node, view, []), () => {
    const composition = new Composition(info, view, composePage);
    const level = new Level(1);
    const field = info.parentType.getFields()[info.fieldName];
    const select = field?.extensions.select;
    if (!field || !select) throw new Error(`the root field \`${info.fieldName}\` says nothing of what it reads`);
    const selection = { responseKey: node.name.value, nodes: info.fieldNodes, field, select, types: [info.parentType] };
    const read = composeField(composition, level, {}, selection);
    const text = [...level.calls, `RETURN ${level.list} AS row`].join('\n');
    return { statement: named(info, text), parameters: composition.parameters, rows: composition.budget.rows, read };
  });
}

const named = (info: GraphQLResolveInfo, text: string): Statement => ({
  name: `select ${info.parentType.name}.${info.fieldName}`,
  text,
});

/** A row's list of values, as the statement composed it. */
export const tupleOf = (value: GraphValue | undefined): readonly GraphValue[] => (Array.isArray(value) ? value : []);
