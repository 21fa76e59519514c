import { createHash } from 'node:crypto';
import { type ASTNode, type FieldNode, type GraphQLResolveInfo, Kind, visit } from 'graphql';
import type { Sight } from '../model/view.ts';
import type { Seen } from './cursor.ts';

/** The view through which is read, and how much of each claim it takes to know what shows. */
export interface Through {
  readonly seen: Seen;
  readonly sight: Sight;
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

/** What a key takes of the document: the same for all requests that are executed by one plan. */
interface Part {
  /** Which fields are merged in one place. */
  readonly fields: string;
  /** The variables in the arguments of the field itself, which are the same wherever it is merged. */
  readonly own: readonly string[];
  /** The variables below the field, and in any fragment of its document. */
  readonly below: readonly string[];
}

const parts = new WeakMap<GraphQLResolveInfo['fieldNodes'], Part>();

function partOf({ fieldNodes, fragments }: GraphQLResolveInfo): Part {
  const known = parts.get(fieldNodes);
  if (known) return known;
  const below = [...fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []), ...Object.values(fragments)];
  const part = {
    fields: fieldNodes.map(numberOf).join(),
    own: (fieldNodes[0]?.arguments ?? []).flatMap(variablesIn),
    below: [...new Set(below.flatMap(variablesIn))],
  };
  parts.set(fieldNodes, part);
  return part;
}

/**
 * What a composition depends on: the view, the fields that are merged in its place, which may vary with `@include`, and
 * the variables. One that is not given is not the same as one that is null.
 */
const keyOf = (info: GraphQLResolveInfo, { seen, sight }: Through, names: readonly string[]): string =>
  JSON.stringify([
    ...[seen.day, seen.isToday, seen.besideDay, sight, partOf(info).fields],
    ...names.map((name) => keyOfValue(info, name)),
  ]);

/** What the read of nodes by id depends on, but for which ids: the variables below the field. */
export const keyBelow = (info: GraphQLResolveInfo, through: Through): string =>
  keyOf(info, through, partOf(info).below);

/** What the read of a list or connection depends on: also the variables in its own arguments. */
export function keyAt(info: GraphQLResolveInfo, through: Through): string {
  const { own, below } = partOf(info);
  return keyOf(info, through, [...own, ...below]);
}
