import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { composedIn } from '../src/graph/model/composed.ts';
import type { Place, Problem } from './problems.ts';

export type Path = readonly PropertyKey[];

/** A YAML file of the seed, with the place of everything in it. */
export class SourceFile {
  readonly problems: readonly Problem[];
  readonly value: unknown;
  readonly #name: string;
  readonly #document: Document;
  readonly #lines = new LineCounter();

  constructor(name: string, text: string) {
    this.#name = name;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    const faults = [...this.#document.errors, ...this.#document.warnings];
    this.problems = faults.map(({ pos, message }) => ({ place: this.#place(pos[0]), text: `YAML: ${message}` }));
    this.value = this.problems.length === 0 ? composedIn(this.#document.toJS()) : undefined;
  }

  /** The place of a value, or of the nearest enclosing value that is written in the file. */
  at(path: Path): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#place(node.range[0]);
    }
    return this.#place(0);
  }

  /** The place of a key of the map at a path. */
  atKey(path: Path, key: string): Place {
    const map = path.length > 0 ? this.#document.getIn(path, true) : this.#document.contents;
    const pairs = isMap(map) ? map.items : [];
    const pair = pairs.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
    return isScalar(pair?.key) && pair.key.range ? this.#place(pair.key.range[0]) : this.at(path);
  }

  #place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#name, line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}
