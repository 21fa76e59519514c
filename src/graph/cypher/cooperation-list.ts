import { COOPERATES_ON } from '../model/definition.ts';
import type { Bindings, BoundRows, Names, Pages, PageWindow, RowRequest } from '../rows/rows.ts';
import { verifiedPage } from '../rows/verified-page.ts';
import { anyPath } from './cooperation-paths.ts';

/** The actors, or the axes, that a condition names: rows start there. */
export interface NamedEnds {
  readonly end: 'actor' | 'axis';
  readonly ids: readonly string[];
}

/** The variables of a candidate. */
interface Pair {
  readonly actor: string;
  readonly pair: string;
  readonly axis: string;
}

const pairVariables = (names: Names): Pair => ({
  actor: names.variable('n'),
  pair: names.variable('k'),
  axis: names.variable('n'),
});

const pattern = ({ actor, pair, axis }: Pair) => `(${actor}:Actor)-[${pair}:${COOPERATES_ON}]->(${axis}:Axis)`;

/** The candidates that an index gives: all of them by both ends, or those of the named actors or axes. */
function candidates(
  { actor, pair, axis }: Pair,
  names: Names,
  named: NamedEnds | undefined,
  conditions: readonly string[],
): readonly string[] {
  const matched = pattern({ actor, pair, axis });
  if (!named)
    return [
      `MATCH ${matched} /*+ USING INDEX ${pair}:${COOPERATES_ON}(from, to) */`,
      `WHERE ${[`${pair}.from > ''`, `${pair}.to > ''`, ...conditions].join(' AND ')}`,
    ];
  const id = names.variable('i');
  const [node, near, far] = named.end === 'actor' ? [actor, 'from', 'to'] : [axis, 'to', 'from'];
  return [
    `UNWIND ${names.parameter(named.ids)} AS ${id}`,
    `MATCH (${node}:Entity {id: ${id}})`,
    `MATCH ${matched} /*+ USING INDEX ${pair}:${COOPERATES_ON}(${near}, ${far}) */`,
    `WHERE ${[`${pair}.${near} = ${node}.id`, `${pair}.${far} > ''`, ...conditions].join(' AND ')}`,
  ];
}

/** The nodes of a candidate, by whose ids rows are ordered: by columns of a relation out of a list, Grafeo ordered wrongly. */
const ends = ({ actor, pair, axis }: Pair) =>
  `WITH ${pair}, startNode(${pair}) AS ${actor}, endNode(${pair}) AS ${axis}`;

const bound = (lines: readonly string[], { actor, pair, axis }: Pair): BoundRows => ({
  imports: [],
  lines,
  bindings: { actor, axis, pair },
  projection: [pair, actor, axis],
});

/** The condition by which an index over `from` seeks a key. */
const seek = ({ pair }: Pair, { key, backwards }: PageWindow, names: Names): readonly string[] =>
  key ? [`${pair}.from ${backwards ? '<=' : '>='} ${names.parameter(key[0] ?? '')}`] : [];

/** A page of cooperations: the pairs of the index, verified. */
function page(
  names: Names,
  named: NamedEnds | undefined,
  { conditions, window }: RowRequest & { readonly window: PageWindow },
): BoundRows {
  const variables = pairVariables(names);
  const { actor, pair, axis } = variables;
  const lines = verifiedPage(
    {
      imports: [],
      lines: candidates(variables, names, named, [
        ...seek(variables, window, names),
        ...conditions({ actor, axis, pair }),
      ]),
      one: pair,
      others: [actor, axis],
      ordering: [],
      order: [`${pair}.from`, `${pair}.to`],
      opened: [ends(variables)],
      verified: anyPath(actor, axis, names),
      orderOfRows: [`${actor}.id`, `${axis}.id`],
    },
    window,
    names,
    pair,
  );
  return bound([...lines, ends(variables)], variables);
}

/** All cooperations, verified one by one. */
function all(names: Names, named: NamedEnds | undefined, { conditions }: RowRequest): BoundRows {
  const variables = pairVariables(names);
  const { actor, pair, axis } = variables;
  const lines = [
    ...candidates(variables, names, named, conditions({ actor, axis, pair })),
    `WITH ${pair}, ${actor}, ${axis}`,
    anyPath(actor, axis, names),
  ];
  return bound(lines, variables);
}

/** Every actor with every axis on which it cooperates, in order of both ids; only those of the named ends, if any. */
export const cooperationList = (named?: NamedEnds): Pages => ({
  bind: (_bindings, names, { conditions, window }) =>
    window ? page(names, named, { conditions, window }) : all(names, named, { conditions }),
  order: ({ actor, axis }: Bindings) => [{ expression: `${actor}.id` }, { expression: `${axis}.id` }],
});
