import type { Frame, Names, Pages, SortKey } from './field.ts';
import type { GroupBy, Narrowing } from './narrowing.ts';

/** By what groups may be ordered, beside their own order: the largest first. */
export const ORDERS_OF_GROUPS: Narrowing = {
  where: () => ({}),
  groups: () => ({}),
  orders: () => ({
    COUNT: { nullable: false, value: (frame) => ({ expression: `${frame.count}` }) },
    KEYS: { nullable: true, value: (frame) => ({ expression: `${frame.value1}` }) },
  }),
};

/**
 * The rows of a connection in groups, one for each combination of the keys' values that some row has.
 *
 * A row whose node has several values of a key, such as an initiative on two axes, counts in the group of each; in one
 * group each node counts once.
 */
export function groupsOf(
  pages: Pages,
  keys: readonly string[],
  known: { readonly [name: string]: GroupBy },
  conditionsOfRows: (frame: Frame) => readonly string[],
): Pages {
  return {
    bind(frame, names, { conditions }) {
      const rows = pages.bind(frame, names, { conditions: conditionsOfRows });
      const values = keys.map((key) => groupedValue(known, key, rows.frame, names));
      const count = names.variable('c');
      const group = groupFrame(count, values);
      const held = conditions(group);
      return {
        imports: rows.imports,
        lines: [
          ...rows.lines,
          ...values.flatMap((value) => value.lines),
          `WITH ${[...values.flatMap(bindings), `count(DISTINCT ${rows.frame.node}) AS ${count}`].join(', ')}`,
          ...(held.length > 0 ? [`WHERE ${held.join(' AND ')}`] : []),
        ],
        frame: group,
        carries: [...values.flatMap(({ name, node }) => (node ? [name, node] : [name])), count],
      };
    },
    order: (frame) => [
      { expression: `${frame.count}`, descending: true },
      ...keys.map((_, place): SortKey => ({ expression: `${frame[`value${place + 1}`]}`, nullable: true })),
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

function groupedValue(known: { readonly [name: string]: GroupBy }, key: string, frame: Frame, names: Names): Value {
  const group = known[key];
  if (!group) throw new Error(`nothing is known of the key ${key}`);
  const { expression, lines = [], node } = group.value(frame, names);
  return { key, name: names.variable('g'), expression, lines, node };
}

const bindings = ({ name, expression, node }: Value) => [`${expression} AS ${name}`, ...(node ? [node] : [])];

const groupFrame = (count: string, values: readonly Value[]): Frame => ({
  count,
  ...Object.fromEntries(
    values.flatMap(({ key, name, node }, place) => [
      [`key${place + 1}`, `'${key}'`],
      [`value${place + 1}`, name],
      ...(node ? [[`node${place + 1}`, node]] : []),
    ]),
  ),
});

/** The keys of a group, one frame each: the key, its value and, where that is the id of a node, the node. */
export const keysOfGroup = (frame: Frame): readonly Frame[] =>
  Object.keys(frame)
    .filter((part) => /^key\d+$/.test(part))
    .map((part) => {
      const place = part.slice('key'.length);
      const node = frame[`node${place}`];
      return { key: `${frame[part]}`, value: `${frame[`value${place}`]}`, ...(node && { node }) };
    });
