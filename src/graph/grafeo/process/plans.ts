import type grafeo from '@grafeo-db/js';

/**
 * How many characters of statements Grafeo keeps plans of. A plan takes some 30 bytes for each of them, and Grafeo itself
 * keeps a thousand plans, whatever their size.
 */
const KEPT_CHARACTERS = 500_000;

/** Bounds what Grafeo keeps of plans by the length of the statements that were planned. */
export class Plans {
  readonly #database: grafeo.GrafeoDB;
  readonly #planned = new Set<string>();
  #characters = 0;

  constructor(database: grafeo.GrafeoDB) {
    this.#database = database;
  }

  /** To be told of each statement before it runs. */
  note(text: string): void {
    if (this.#planned.has(text)) return;
    if (this.#characters + text.length > KEPT_CHARACTERS) this.#clear();
    this.#planned.add(text);
    this.#characters += text.length;
  }

  #clear(): void {
    this.#database.clearPlanCache();
    this.#planned.clear();
    this.#characters = 0;
  }
}
