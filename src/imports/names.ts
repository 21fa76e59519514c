import type { NamedNode } from '../graph/cypher/named-nodes.ts';
import { folded } from '../graph/model/fold.ts';
import { nearestWords } from '../graph/model/nearest.ts';
import { inTurns } from '../graph/turns.ts';

/** What a name leads to: one node, several, or none with the nearest names that there are. */
export type Lookup =
  | { readonly node: NamedNode }
  | { readonly several: readonly NamedNode[] }
  | { readonly nearest: readonly string[] };

/** What people write for a node: its acronym, or else its name. */
export const shownName = ({ acronym, name, slug }: NamedNode): string => acronym ?? name ?? slug;

type Index = Map<string, NamedNode[]>;

function put(index: Index, key: string, node: NamedNode): void {
  const known = index.get(key);
  if (!known) index.set(key, [node]);
  else if (known.at(-1) !== node) known.push(node);
}

/** A text that is compared with names is cut to this: nobody looks for the name that is nearest to a page. */
const COMPARED = 100;

/** How many of the nearest nodes are shown, and how many of their names are looked at. */
const NAMES_SHOWN = 6;
const NAMES_COMPARED = 24;

/** Finds nodes by slug, acronym, name, and then by these and other names without regard to accents and case. */
export class NameIndex {
  /** By the surest way to name a node first: an earlier one decides before a later. */
  readonly #slugs: Index = new Map();
  readonly #acronyms: Index = new Map();
  readonly #names: Index = new Map();
  readonly #folded: Index = new Map();
  /** What is shown for each name that a text may be near to. */
  readonly #shown = new Map<string, string>();
  readonly #nearest = new Map<string, readonly string[]>();

  /** An index of nodes; it lets others have turns while it is made. */
  static async of(nodes: Iterable<NamedNode>): Promise<NameIndex> {
    const index = new NameIndex();
    await inTurns(nodes, (node) => index.#add(node));
    return index;
  }

  #add(node: NamedNode): void {
    const { id, slug, acronym, names, aliases, externalIds } = node;
    for (const key of [id, slug]) put(this.#slugs, key, node);
    if (acronym !== null) put(this.#acronyms, acronym, node);
    for (const name of names) put(this.#names, name, node);
    const others = [...(acronym === null ? [] : [acronym]), ...names, ...aliases, ...externalIds];
    for (const name of others) put(this.#folded, folded(name), node);
    const words = slug.replaceAll('-', ' ');
    for (const key of [folded(id), slug, words]) put(this.#folded, key, node);
    for (const name of [words, ...others]) this.#shown.set(name, shownName(node));
  }

  find(text: string): Lookup {
    const ways = [
      this.#slugs.get(text),
      this.#acronyms.get(text),
      this.#names.get(text),
      this.#folded.get(folded(text)),
    ];
    const [node, ...more] = ways.find((found) => found !== undefined) ?? [];
    if (node) return more.length === 0 ? { node } : { several: [node, ...more] };
    const nearest = () => this.#nearestTo(text.slice(0, COMPARED));
    // Most names that are not found are those of something new.
    return {
      get nearest() {
        return nearest();
      },
    };
  }

  #nearestTo(text: string): readonly string[] {
    const known = this.#nearest.get(text);
    if (known) return known;
    const names = nearestWords(text, this.#shown.keys(), NAMES_COMPARED);
    const found = [...new Set(names.flatMap((name) => this.#shown.get(name) ?? []))].slice(0, NAMES_SHOWN);
    this.#nearest.set(text, found);
    return found;
  }
}
