import type { NamedNode } from '../graph/cypher/named-nodes.ts';
import { folded } from '../graph/model/fold.ts';
import { nearestWords } from '../graph/model/nearest.ts';

/** What a name leads to: one node, several, or none with the nearest names that there are. */
export type Lookup =
  | { readonly node: NamedNode }
  | { readonly several: readonly NamedNode[] }
  | { readonly nearest: readonly string[] };

/** What people write for a node: its acronym, or else its name. */
export const shownName = ({ acronym, name, slug }: NamedNode): string => acronym ?? name ?? slug;

/** Ways to name a node, surest first: a name of an earlier way decides before one of a later. */
const WAYS: readonly ((node: NamedNode) => readonly string[])[] = [
  ({ id, slug }) => [id, slug],
  ({ acronym }) => (acronym === null ? [] : [acronym]),
  ({ names }) => names,
  ({ acronym, names, aliases, externalIds }) => [
    ...(acronym === null ? [] : [acronym]),
    ...names,
    ...aliases,
    ...externalIds,
  ],
];

type Index = ReadonlyMap<string, readonly NamedNode[]>;

function indexOf(nodes: readonly NamedNode[], way: (node: NamedNode) => readonly string[], last: boolean): Index {
  const index = new Map<string, NamedNode[]>();
  for (const node of nodes)
    for (const key of new Set(way(node).map((name) => (last ? folded(name) : name)))) {
      const known = index.get(key);
      if (known) known.push(node);
      else index.set(key, [node]);
    }
  return index;
}

/** Finds nodes by slug, acronym, name, and then by these and other names without regard to accents and case. */
export class NameIndex {
  readonly #indexes: readonly Index[];
  readonly #nodes: readonly NamedNode[];

  constructor(nodes: readonly NamedNode[]) {
    this.#nodes = nodes;
    this.#indexes = WAYS.map((way, place) => indexOf(nodes, way, place === WAYS.length - 1));
  }

  find(text: string): Lookup {
    for (const [place, index] of this.#indexes.entries()) {
      const found = index.get(place === this.#indexes.length - 1 ? folded(text) : text) ?? [];
      const [node, ...more] = found;
      if (node) return more.length === 0 ? { node } : { several: found };
    }
    return { nearest: nearestWords(text, this.#nodes.map(shownName)) };
  }
}
