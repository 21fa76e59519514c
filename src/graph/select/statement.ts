import { createHash } from 'node:crypto';
import { type ASTNode, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, Kind, visit } from 'graphql';
import { bytesOfText, cacheOf } from '../cache.ts';
import { inSight, type Sight, type ViewParameter, viewParametersIn } from '../model/view.ts';
import type { GraphValue, Parameters, Statement } from '../port.ts';
import { Budget, type Spent } from './budget.ts';
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

const numbers = new WeakMap<FieldNode, number>();
let numbered = 0;

/** A number that no other field of any document has. */
function numberOf(node: FieldNode): number {
  const number = numbers.get(node) ?? ++numbered;
  numbers.set(node, number);
  return number;
}

const variables = new WeakMap<ASTNode, readonly string[]>();

/** The names of the variables in a part of a document. */
function variablesIn(part: ASTNode): readonly string[] {
  const known = variables.get(part);
  if (known) return known;
  const names = new Set<string>();
  visit(part, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
  variables.set(part, [...names]);
  return [...names];
}

/** The view through which is read: as the caller gave it, and how much of each claim it takes to know what shows. */
export interface Through {
  readonly given: unknown;
  readonly sight: Sight;
}

/** The values of one operation's variables as texts, long ones as their digests: many fields may depend on one. */
const values = new WeakMap<GraphQLResolveInfo['variableValues'], Map<string, string>>();
const LONGEST_IN_KEY = 100;

function keyOfValue({ variableValues }: GraphQLResolveInfo, name: string): string {
  const known = values.get(variableValues) ?? new Map<string, string>();
  values.set(variableValues, known);
  const found = known.get(name) ?? keyed(JSON.stringify(variableValues[name]) ?? '');
  known.set(name, found);
  return found;
}

const keyed = (text: string) =>
  text.length > LONGEST_IN_KEY ? createHash('sha256').update(text).digest('base64') : text;

/**
 * What a composition depends on: the view, the fields that are merged in its place, which may vary with `@include`, and
 * the variables. One that is not given is not the same as one that is null.
 */
const keyOf = (info: GraphQLResolveInfo, { given, sight }: Through, names: ReadonlySet<string>): string =>
  JSON.stringify([given, sight, info.fieldNodes.map(numberOf), [...names].map((name) => keyOfValue(info, name))]);

function firstNode(info: GraphQLResolveInfo): FieldNode {
  const [node] = info.fieldNodes;
  if (!node) throw new Error(`no field node for ${info.fieldName}`);
  return node;
}

/**
 * The variables on which it depends what is read of nodes, but not those that only say which nodes: those below the field,
 * and in any fragment of its document.
 */
const namesBelow = ({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> =>
  new Set(
    [...fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []), ...Object.values(fragments)].flatMap(variablesIn),
  );

const namesAt = (info: GraphQLResolveInfo): ReadonlySet<string> =>
  new Set([...(firstNode(info).arguments ?? []).flatMap(variablesIn), ...namesBelow(info)]);

/** The read of nodes by id, with what is selected below the field. Rows come as `id` and `row`. */
export function composeById(
  info: GraphQLResolveInfo,
  view: Through,
  types: readonly GraphQLObjectType[],
  root: Root,
  before: Spent,
): Composed<Selected> {
  const key = `${types.map((type) => type.name)} ${keyOf(info, view, namesBelow(info))}`;
  return remembered(key, () => {
    const composition = new Composition(info, view.given, new Budget(info.fieldName, before), composePage);
    const level = new Level(1, composition.budget);
    const read = composeObject(composition, level, root.frame, types, info.fieldNodes);
    const text = ['UNWIND $ids AS id', ...root.lines, ...level.calls, `RETURN id, ${level.list} AS row`].join('\n');
    return { ...asked(info, text, view, composition), read };
  });
}

/** The read of a root field that is a list or connection itself. One row comes back, as `row`. */
export function composeRoot(info: GraphQLResolveInfo, view: Through, before: Spent): Composed<Selected[string]> {
  const node = firstNode(info);
  return remembered(keyOf(info, view, namesAt(info)), () => {
    const composition = new Composition(info, view.given, new Budget(info.fieldName, before), composePage);
    const level = new Level(1, composition.budget);
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
    spent: budget.spent,
  };
}

/** A row's list of values, as the statement composed it. */
export const tupleOf = (value: GraphValue | undefined): readonly GraphValue[] => (Array.isArray(value) ? value : []);
