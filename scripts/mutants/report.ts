import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Mutant } from './instrument.ts';
import type { Results } from './results.ts';

const reasons = z.array(
  z.object({
    file: z.string(),
    original: z.string(),
    replacement: z.string(),
    /** Whether it behaves like the source for every input. */
    equivalent: z.boolean(),
    reason: z.string(),
  }),
);
type Reason = z.infer<typeof reasons>[number];

const REASONS: readonly Reason[] = reasons.parse(parse(readFileSync('scripts/mutants/survivors.yaml', 'utf8')) ?? []);

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const reasonOf = (mutant: Mutant) =>
  REASONS.find(
    ({ file, original, replacement }) =>
      file === mutant.file &&
      oneLine(original) === oneLine(mutant.original) &&
      oneLine(replacement) === oneLine(mutant.replacement),
  );

const LONGEST = 80;
const code = (text: string) => {
  const line = oneLine(text).replaceAll('|', '\\|').replaceAll('`', "'");
  return `\`${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line || ' '}\``;
};

function row(mutant: Mutant): string {
  const known = reasonOf(mutant);
  const judged = known ? `${known.equivalent ? 'equivalent' : 'accepted'}: ${known.reason}` : 'open';
  return `| ${mutant.file.replace('src/', '')}:${mutant.line} | ${code(mutant.original)} | ${code(mutant.replacement)} | ${judged} |`;
}

/** The figures, and each survivor with the reason why it survives. */
export function reportOf(mutants: readonly Mutant[], results: Results): string {
  const count = (outcome: string) => mutants.filter(({ key }) => results.of(key)?.outcome === outcome).length;
  const survivors = mutants.filter(({ key }) => results.of(key)?.outcome === 'survived');
  const equivalent = survivors.filter((one) => reasonOf(one)?.equivalent).length;
  const killed = count('killed') + count('timeout');
  const tried = killed + survivors.length - equivalent;
  return [
    `${mutants.length} mutants, ${killed + survivors.length} tried: ${count('killed')} killed by a test, ` +
      `${count('timeout')} by the time limit, ${survivors.length} survived, ${equivalent} of them equivalent. ` +
      `Killed of those not equivalent: ${tried > 0 ? Math.floor((100 * killed) / tried) : 0} %.`,
    '',
    '| where | source | mutant | why it survives |',
    '|---|---|---|---|',
    ...survivors.map(row),
  ].join('\n');
}
