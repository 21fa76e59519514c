import { visible } from '../model/view.ts';
import type { Bindings, Names, Rows } from '../rows/rows.ts';

/** What parts the pairs of a text, each the id at its start, the type of its claims, and the id at its end. */
export const BETWEEN_PAIRS = '|';

/** The lines that bind, for a text of pairs, the list of them. */
export const pairsIn = (id: string, pairs: string): readonly string[] => [
  `WITH ${id}, split(${id}, '${BETWEEN_PAIRS}') AS ${pairs}`,
];

/** The visible claims of the pairs, in the order of the pairs. */
export function claimsBetween({ pairs }: Bindings, names: Names): Rows {
  const [place, words, from, to, claim] = ['place', 'words', 'n', 'n', 'k'].map((name) => names.variable(name));
  return {
    imports: [`${pairs}`],
    lines: [
      `UNWIND range(0, size(${pairs}) - 1) AS ${place}`,
      `WITH ${place}, split(${pairs}[${place}], ' ') AS ${words}`,
      `MATCH (${from}:Entity {id: ${words}[0]})-[${claim}]->(${to}:Entity {id: ${words}[2]})`,
      `WHERE type(${claim}) = ${words}[1] AND ${visible(`${claim}`)}`,
    ],
    bindings: { claim: `${claim}`, place: `${place}` },
    projection: [`${place}`, `${claim}`],
    order: [`${place}`, `${claim}.claimId`],
  };
}
