import type { Provenance, Sentence } from './pictures/caption.ts';
import { nameOf } from './refs.ts';
import type { Sentence as Cited } from './shapes.ts';

/** How many sentences a page and its picture carry with them. */
const MOST = 200;

/** A sentence with its number, and what it is first said of. */
export interface Numbered {
  readonly number: number;
  readonly about: string;
  readonly cited: Cited;
}

const textOf = ({ number, about, cited: { quote, section, document, saidBy } }: Numbered): Sentence => ({
  ...{ number, about, quote, section, document: document.name?.text ?? document.id },
  ...(saidBy && { saidBy: nameOf(saidBy) }),
});

/** The sentences of a page, numbered as they come; each has one number, whatever it is said of. */
export class Sentences {
  readonly #numbered = new Map<string, Numbered>();

  /** The number of a sentence. */
  number(cited: Cited, about: string): number {
    const known = this.#numbered.get(cited.id);
    if (known) return known.number;
    const number = this.#numbered.size + 1;
    this.#numbered.set(cited.id, { number, about, cited });
    return number;
  }

  /** Some sentences as numbers in brackets, such as `[1] [4]`. */
  marks(cited: readonly Cited[], about: string): string {
    return [...new Set(cited.map((one) => this.number(one, about)))].map((number) => `[${number}]`).join(' ');
  }

  /** The sentences that are told. */
  get told(): readonly Numbered[] {
    return [...this.#numbered.values()].slice(0, MOST);
  }

  /** How many there are in all. */
  get count(): number {
    return this.#numbered.size;
  }

  /** What a caption tells of them. */
  provenance(view: string, address: string): Provenance {
    const sources = new Set(
      [...this.#numbered.values()].map(({ cited: { document } }) => document.name?.text ?? document.id),
    );
    return { view, address, sources: [...sources], sentences: this.told.map(textOf), of: this.count };
  }
}
