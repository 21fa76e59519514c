import { createHash } from 'node:crypto';
import { type ASTNode, type FieldNode, type GraphQLResolveInfo, Kind, visit } from 'graphql';
import { memoize, memoizeByObject } from '../graph/memoize.ts';
import type { View, VisibilityCheck } from '../graph/model/view.ts';
import type { ResolvedView } from './cursor.ts';

/** The view through which is read, and how much it takes to know what shows. */
export interface ReadMode {
  readonly view: ResolvedView;
  readonly visibilityCheck: VisibilityCheck;
  /** The bases that the view takes, which `view` names too. */
  readonly bases: View['basis'];
  /** Whether it names a moment, which `view` does too: then what was known of nodes is read. */
  readonly isPast: boolean;
}

let numbered = 0;

/** A number that no other field of any document has. */
const numberOf = memoizeByObject((_node: FieldNode) => ++numbered);

/** The names of the variables in a part of a document. */
const variablesIn = memoizeByObject((part: ASTNode): readonly string[] => {
  const names = new Set<string>();
  visit(part, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
  return [...names];
});

const LONGEST_IN_KEY = 100;

/** The values of one operation's variables as texts, long ones as their digests: many fields may depend on one. */
const valuesOf = memoizeByObject((variableValues: GraphQLResolveInfo['variableValues']) =>
  memoize(
    (name) => name,
    (name: string) => keyed(JSON.stringify(variableValues[name]) ?? ''),
  ),
);

const keyOfValue = ({ variableValues }: GraphQLResolveInfo, name: string): string => valuesOf(variableValues)(name);

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

const partOf = memoizeByObject(
  (fieldNodes: GraphQLResolveInfo['fieldNodes'], fragments: GraphQLResolveInfo['fragments']): Part => {
    const below = [...fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []), ...Object.values(fragments)];
    return {
      fields: fieldNodes.map(numberOf).join(),
      own: (fieldNodes[0]?.arguments ?? []).flatMap(variablesIn),
      below: [...new Set(below.flatMap(variablesIn))],
    };
  },
);

/**
 * What a composition depends on: the view, the fields that are merged in its place, which may vary with `@include`, and
 * the variables. One that is not given is not the same as one that is null.
 */
const keyOf = (info: GraphQLResolveInfo, { view, visibilityCheck }: ReadMode, names: readonly string[]): string =>
  JSON.stringify([
    ...[view.day, view.isToday, view.besideDay, visibilityCheck, partOf(info.fieldNodes, info.fragments).fields],
    ...names.map((name) => keyOfValue(info, name)),
  ]);

/** What the read of nodes by id depends on, but for which ids: the variables below the field. */
export const keyBelow = (info: GraphQLResolveInfo, through: ReadMode): string =>
  keyOf(info, through, partOf(info.fieldNodes, info.fragments).below);

/** What the read of a list or connection depends on: also the variables in its own arguments. */
export function keyAt(info: GraphQLResolveInfo, through: ReadMode): string {
  const { own, below } = partOf(info.fieldNodes, info.fragments);
  return keyOf(info, through, [...own, ...below]);
}
