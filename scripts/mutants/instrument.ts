import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Logger } from '@stryker-mutator/api/logging';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** A change of one place in a source file. */
export interface Mutant {
  /** Stays the same while the text of this place is unchanged, even if the place moves within the file. */
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  /** The text of the whole file with the change. */
  readonly text: string;
}

export const byKey = (left: Mutant, right: Mutant): number => (left.key < right.key ? -1 : 1);

const silent = () => undefined;
const never = () => false;
const LOGGER: Logger = {
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
  ...{ isTraceEnabled: never, isDebugEnabled: never, isInfoEnabled: never },
  ...{ isWarnEnabled: never, isErrorEnabled: never, isFatalEnabled: never },
};

/** An operand needs brackets of its own: Stryker has them only in its syntax tree. */
const OPERATORS = ['LogicalOperator', 'ArithmeticOperator', 'EqualityOperator'];

/** All mutants of a file that Stryker's mutators make, in the order of a hash with a seed. */
export async function mutantsOf(file: string, seed: number): Promise<readonly Mutant[]> {
  const content = readFileSync(file, 'utf8');
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { mutants } = await new Instrumenter(LOGGER).instrument([{ name: file, content, mutate: true }], options);
  const starts = lineStarts(content);
  const seen = new Map<string, number>();
  return mutants
    .map(({ location, mutatorName, replacement }): Mutant => {
      const place = ({ line, column }: { line: number; column: number }) => (starts[line] ?? 0) + column;
      const [start, end] = [place(location.start), place(location.end)];
      const original = content.slice(start, end);
      const said = [seed, file, mutatorName, original, replacement].join('\0');
      const count = seen.get(said) ?? 0;
      seen.set(said, count + 1);
      const written = OPERATORS.includes(mutatorName) ? `(${replacement})` : replacement;
      const text = content.slice(0, start) + written + content.slice(end);
      const key = createHash('sha256').update(`${said}\0${count}`).digest('hex').slice(0, 16);
      return { key, file, line: location.start.line + 1, mutator: mutatorName, original, replacement, text };
    })
    .toSorted(byKey);
}

const lineStarts = (text: string): readonly number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
