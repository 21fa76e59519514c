import * as z from 'zod';
import { JsonLines } from './json-lines.ts';

const result = z.object({
  key: z.string(),
  file: z.string(),
  outcome: z.enum(['killed', 'timeout', 'survived']),
  /** The test file that failed. */
  test: z.string().optional(),
  /** Its message, shortened. */
  message: z.string().optional(),
  seconds: z.number(),
});
export type Result = z.infer<typeof result>;

/** The last known result of each mutant. */
export class Results {
  readonly #lines: JsonLines<Result>;
  readonly #byKey: Map<string, Result>;

  constructor(path: string) {
    this.#lines = new JsonLines(path, result);
    this.#byKey = new Map(this.#lines.all().map((one) => [one.key, one]));
  }

  of(key: string): Result | undefined {
    return this.#byKey.get(key);
  }

  add(one: Result): void {
    this.#byKey.set(one.key, one);
    this.#lines.add(one);
  }

  /** The test files: first those that failed for mutants of this file, then those that failed for others. */
  likeliestFirst(tests: readonly string[], file: string): readonly string[] {
    const kills = [...this.#byKey.values()].filter(({ outcome }) => outcome === 'killed');
    const rank = (test: string) =>
      kills.reduce((sum, kill) => sum + (kill.test === test ? (kill.file === file ? 100 : 1) : 0), 0);
    return tests.toSorted((left, right) => rank(right) - rank(left));
  }
}
