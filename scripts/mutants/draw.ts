import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { compiler } from './compile.ts';
import { byKey, type Mutant, mutantsOf } from './instrument.ts';
import { JsonLines } from './json-lines.ts';

const FOLDERS = ['src/select', 'src/graph/cypher'];

const compiled = z.object({ key: z.string(), compiles: z.boolean() });

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();

/** The number of mutants of each file, in proportion to its size; the largest remainders are rounded up. */
function quotas(files: readonly string[], count: number): ReadonlyMap<string, number> {
  const sizes = files.map((file) => readFileSync(file).length);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const parts = files.map((file, index) => ({ file, part: ((sizes[index] ?? 0) / whole) * count }));
  const rest = count - parts.reduce((sum, { part }) => sum + Math.floor(part), 0);
  const rounded = parts.toSorted((left, right) => (right.part % 1) - (left.part % 1)).slice(0, rest);
  return new Map(parts.map((one) => [one.file, Math.floor(one.part) + (rounded.includes(one) ? 1 : 0)]));
}

/** Mutants that compile, the same for the same sources and seed. A file remembers which ones compile. */
export async function draw(count: number, seed: number, memory: string): Promise<readonly Mutant[]> {
  const known = new JsonLines(memory, compiled);
  const verdicts = new Map(known.all().map(({ key, compiles }) => [key, compiles]));
  const compiles = compiler();
  const verdictOf = (mutant: Mutant): boolean => {
    const verdict = verdicts.get(mutant.key) ?? compiles(mutant);
    if (!verdicts.has(mutant.key)) known.add({ key: mutant.key, compiles: verdict });
    return verdict;
  };
  const drawn: Mutant[] = [];
  const further: Mutant[] = [];
  for (const [file, quota] of quotas(FOLDERS.flatMap(filesOf), count)) {
    const end = drawn.length + quota;
    for (const mutant of await mutantsOf(file, seed)) {
      if (drawn.length === end) further.push(mutant);
      else if (verdictOf(mutant)) drawn.push(mutant);
    }
  }
  for (const mutant of further.toSorted(byKey)) {
    if (drawn.length === count) break;
    // If some files have too few, the next ones of all other files.
    if (verdictOf(mutant)) drawn.push(mutant);
  }
  return drawn;
}
