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

/**
 * What a composition depends on: the view, the fields that are merged in its place, which may vary with `@include`, and
 * the variables. One that is not given is not the same as one that is null.
 */
const keyOf = (info: GraphQLResolveInfo, { seen, sight }: Through, names: ReadonlySet<string>): string =>
  JSON.stringify([
    ...[seen.day, seen.isToday, seen.besideDay, sight],
    info.fieldNodes.map(numberOf),
    [...names].map((name) => keyOfValue(info, name)),
  ]);

/**
 * The variables on which it depends what is read of nodes, but not those that only say which nodes: those below the field,
 * and in any fragment of its document.
 */
const namesBelow = ({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> =>
  new Set(
    [...fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []), ...Object.values(fragments)].flatMap(variablesIn),
  );

/** Those in the arguments of the field itself, which are the same wherever it is merged, and those below. */
const namesAt = (info: GraphQLResolveInfo): ReadonlySet<string> =>
  new Set([...(info.fieldNodes[0]?.arguments ?? []).flatMap(variablesIn), ...namesBelow(info)]);

/** What the read of nodes by id depends on, whichever ids. */
export const keyBelow = (info: GraphQLResolveInfo, through: Through): string => keyOf(info, through, namesBelow(info));

/** What the read of a list or connection depends on. */
export const keyAt = (info: GraphQLResolveInfo, through: Through): string => keyOf(info, through, namesAt(info));
