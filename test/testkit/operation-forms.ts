import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { schema } from '../../src/schema/index.ts';
import type { RandomOperation } from './random-operation.ts';

/** What random operations must contain for a comparison to be meaningful. */
export const FORMS = [
  ...['connection', 'list', 'interface', 'alias', '__typename', 'view', 'argument', 'condition', 'order'],
  ...['merged field', 'spread', 'spread again', 'spread in a fragment', 'fragment on an interface'],
  ...['inline fragment with a type', 'inline fragment without a type'],
  ...['directive by constant', 'directive by variable', 'directive on a spread'],
  ...['default', 'null', 'absent', 'name of a property of every object'],
  ...['bad cursor', 'page out of range', 'wrong value of an enum'],
] as const;
type Form = (typeof FORMS)[number];

const REFUSED: readonly (readonly [Form, RegExp])[] = [
  ['bad cursor', /no-cursor/],
  ['page out of range', /first: (0|-1|101|2147483648)\b/],
  ['wrong value of an enum', /no_such_value/],
  ['condition', /\b(where|edge): \{/],
  ['order', /\borderBy: \[/],
  ['name of a property of every object', /\$?\b(toString|constructor|__proto__):/],
];

const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

function hasMerged({ selections }: SelectionSetNode): boolean {
  const keys = selections.flatMap((one) => (one.kind === Kind.FIELD && one.selectionSet ? [keyOf(one)] : []));
  return new Set(keys).size < keys.length;
}

/** The forms in an operation and in the sets of values of its variables. */
export function formsIn({ query, variables }: RandomOperation): ReadonlySet<Form> {
  const found = new Set<Form>(REFUSED.flatMap(([form, pattern]) => (pattern.test(query) ? [form] : [])));
  const note = (form: Form, holds: boolean) => holds && found.add(form);
  const types = new TypeInfo(schema);
  const spread = new Map<string, number>();
  let fragment: FragmentDefinitionNode | undefined;
  const visitor = visitWithTypeInfo(types, {
    [Kind.FIELD](node) {
      const type = types.getType();
      note('connection', getNamedType(type)?.name.endsWith('Connection') ?? false);
      note('list', isListType(getNullableType(type)));
      note('interface', isInterfaceType(getNamedType(type)));
      note('alias', node.alias !== undefined);
      note('__typename', node.name.value === '__typename');
      note('argument', (node.arguments ?? []).length > 0);
    },
    [Kind.SELECTION_SET]: (node) => void note('merged field', hasMerged(node)),
    [Kind.FRAGMENT_DEFINITION](node) {
      fragment = node;
      note('fragment on an interface', isInterfaceType(types.getType()));
    },
    [Kind.FRAGMENT_SPREAD]({ name: { value }, directives }) {
      spread.set(value, (spread.get(value) ?? 0) + 1);
      note('spread in a fragment', fragment !== undefined);
      note('directive on a spread', (directives ?? []).length > 0);
    },
    [Kind.INLINE_FRAGMENT]: (node) =>
      void found.add(node.typeCondition ? 'inline fragment with a type' : 'inline fragment without a type'),
    [Kind.DIRECTIVE](node) {
      const kind = node.arguments?.find(({ name }) => name.value === 'if')?.value.kind;
      note('directive by constant', kind === Kind.BOOLEAN);
      note('directive by variable', kind === Kind.VARIABLE);
      note('view', node.name.value === 'view');
    },
    [Kind.VARIABLE_DEFINITION]({ variable, defaultValue }) {
      note('default', defaultValue !== undefined);
      for (const set of variables) {
        note('null', set[variable.name.value] === null);
        note('absent', !Object.hasOwn(set, variable.name.value));
      }
    },
  });
  visit(parse(query), visitor);
  note('spread', spread.size > 0);
  note(
    'spread again',
    [...spread.values()].some((times) => times > 1),
  );
  return found;
}
