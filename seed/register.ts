import { IDENTITIES, NODE_KINDS } from '../src/graph/model/index.ts';
import { acceptedWords } from '../src/graph/model/nearest.ts';
import type { NodeKind } from '../src/graph/model/node.ts';
import { type Place, type Problem, placeText } from './problems.ts';

interface Entry {
  readonly kind: NodeKind;
  readonly place: Place;
}

/** The kinds of nodes that facts may refer to without saying what they are: those of a graph. */
export type Known = ReadonlyMap<string, { readonly kind: NodeKind; readonly day: string | null }>;

/** All ids of the seed, and all problems found with them. */
export class Register {
  readonly problems: Problem[] = [];
  readonly #entries = new Map<string, Entry>();
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  report(place: Place, text: string): void {
    this.problems.push({ place, text });
  }

  /** Registers an id; reports a problem if it is taken. */
  add(id: string, kind: NodeKind, place: Place): void {
    const other = this.#entries.get(id);
    if (other) this.report(place, `${id} is already at ${placeText(other.place)}; give one of the two another slug`);
    else this.#entries.set(id, { kind, place });
  }

  /** The kind of the node with this id; reports a problem if there is none. */
  find(id: string, place: Place): NodeKind | undefined {
    const entry = this.#entries.get(id);
    const kind = entry?.kind ?? this.#known.get(id)?.kind;
    if (!kind) this.report(place, this.#unknown(id));
    return kind;
  }

  placeOf(id: string): Place {
    return this.#entries.get(id)?.place ?? { file: '', line: 1, column: 1 };
  }

  #unknown(id: string): string {
    const [identity = '', slug = ''] = id.split(':');
    const kind = NODE_KINDS.find(({ label }) => label === identity);
    if (kind && kind.identity !== identity) return `"${id}" is written ${kind.identity}:${slug}, as are all its likes`;
    if (!IDENTITIES.includes(identity)) {
      return `"${id}" has an unknown kind; ids are written KIND:slug; ${acceptedWords(identity, IDENTITIES)}`;
    }
    const ids = [...this.#entries.keys()].filter((known) => known.startsWith(`${identity}:`));
    const slugs = ids.map((known) => known.slice(identity.length + 1));
    return `the seed has no ${identity} with slug "${slug}"; ${acceptedWords(slug, slugs)}`;
  }
}
