import type grafeo from '@grafeo-db/js';

/**
 * How many characters of statements may have cached plans. A plan takes some 30 bytes for each character, and Grafeo
 * itself caches a thousand plans of any size.
 */
const MAXIMUM_CHARACTERS = 500_000;

/** Limits Grafeo's plan cache by the length of the planned statements. */
export class Plans {
  readonly #database: grafeo.GrafeoDB;
  readonly #planned = new Set<string>();
  #characters = 0;

  constructor(database: grafeo.GrafeoDB) {
    this.#database = database;
  }

  /** Must be called with each statement before it runs. */
  register(text: string): void {
    if (this.#planned.has(text)) return;
    if (this.#characters + text.length > MAXIMUM_CHARACTERS) this.#clear();
    this.#planned.add(text);
    this.#characters += text.length;
  }

  #clear(): void {
    this.#database.clearPlanCache();
    this.#planned.clear();
    this.#characters = 0;
  }
}
