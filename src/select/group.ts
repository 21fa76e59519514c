import type { Bindings, Names, Pages, SortKey } from '../graph/rows/rows.ts';
import type { GroupBy, ListOptions } from './list-options.ts';

/** The orders of groups, besides the default: the largest first. */
export const ORDERS_OF_GROUPS: ListOptions = {
  where: () => ({}),
  groups: () => ({}),
  orders: () => ({
    COUNT: { nullable: false, value: (bindings) => ({ expression: `${bindings.count}` }) },
    KEYS: { nullable: true, value: (bindings) => ({ expression: `${bindings.value1}` }) },
  }),
};

/**
 * The rows of a connection in groups, one for each combination of the keys' values that some row has.
 *
 * A row whose node has several values of a key, such as an initiative on two axes, counts in each of their groups. Each
 * node counts once in a group.
 */
export function groupsOf(
  pages: Pages,
  keys: readonly string[],
  known: { readonly [name: string]: GroupBy },
  conditionsOfRows: (bindings: Bindings) => readonly string[],
): Pages {
  return {
    bind(bindings, names, { conditions }) {
      const rows = pages.bind(bindings, names, { conditions: conditionsOfRows });
      const values = keys.map((key) => groupedValue(known, key, rows.bindings, names));
      const count = names.variable('c');
      const group = groupBindings(count, values);
      const having = conditions(group);
      return {
        imports: rows.imports,
        lines: [
          ...rows.lines,
          ...values.flatMap((value) => value.lines),
          `WITH ${[...values.flatMap(bindingLines), `count(DISTINCT ${rows.bindings.node ?? rows.bindings.pair}) AS ${count}`].join(', ')}`,
          ...(having.length > 0 ? [`WHERE ${having.join(' AND ')}`] : []),
        ],
        bindings: group,
        projection: [...values.flatMap(({ name, node }) => (node ? [name, node] : [name])), count],
      };
    },
    order: (bindings) => [
      { expression: `${bindings.count}`, descending: true },
      ...keys.map((_, index): SortKey => ({ expression: `${bindings[`value${index + 1}`]}`, nullable: true })),
    ],
  };
}

interface Value {
  readonly key: string;
  readonly name: string;
  readonly expression: string;
  readonly lines: readonly string[];
  readonly node: string | undefined;
}

function groupedValue(
  known: { readonly [name: string]: GroupBy },
  key: string,
  bindings: Bindings,
  names: Names,
): Value {
  const group = known[key];
  if (!group) throw new Error(`nothing is known of the key ${key}`);
  const { expression, lines = [], node } = group.value(bindings, names);
  return { key, name: names.variable('g'), expression, lines, node };
}

const bindingLines = ({ name, expression, node }: Value) => [`${expression} AS ${name}`, ...(node ? [node] : [])];

const groupBindings = (count: string, values: readonly Value[]): Bindings => ({
  count,
  ...Object.fromEntries(
    values.flatMap(({ key, name, node }, index) => [
      [`key${index + 1}`, `'${key}'`],
      [`value${index + 1}`, name],
      ...(node ? [[`node${index + 1}`, node]] : []),
    ]),
  ),
});

/** The bindings of each key of a group: the key, its value and, if the value is the id of a node, the node. */
export const keysOfGroup = (bindings: Bindings): readonly Bindings[] =>
  Object.keys(bindings)
    .filter((part) => /^key\d+$/.test(part))
    .map((part) => {
      const index = part.slice('key'.length);
      const node = bindings[`node${index}`];
      return { key: `${bindings[part]}`, value: `${bindings[`value${index}`]}`, ...(node && { node }) };
    });
