import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';

/** A file with one JSON value per line, to which new lines are appended. */
export class JsonLines<T> {
  readonly #path: string;
  readonly #line: z.ZodType<T>;

  constructor(path: string, line: z.ZodType<T>) {
    this.#path = path;
    this.#line = line;
    mkdirSync(dirname(path), { recursive: true });
  }

  all(): readonly T[] {
    if (!existsSync(this.#path)) return [];
    const lines = readFileSync(this.#path, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => this.#line.parse(JSON.parse(line)));
  }

  add(value: T): void {
    appendFileSync(this.#path, `${JSON.stringify(value)}\n`);
  }
}
