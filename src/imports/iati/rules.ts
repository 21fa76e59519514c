import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { BadInput, messageOf } from '../../graph/errors.ts';
import { SLUG } from '../../graph/model/node.ts';
import { IATI_LIMITS } from './limits.ts';

const slug = z
  .string()
  .regex(SLUG, { error: 'accepted: lower-case letters without accents, digits and single hyphens' });
const filled = z.string().trim().min(1, { error: 'is empty' });

/** A rule that leads from a sector to an axis or topic, or says that it leads to none. */
const rule = z.strictObject({
  id: slug,
  /** Of the list `SectorVocabulary`: 1 is the five-digit list of the DAC, 2 the three-digit one, 98 and 99 a reporter's own. */
  vocabulary: filled,
  /** The reference of the reporter whose own list it is; empty for lists that all share. */
  publisher: z.string().trim(),
  code: filled,
  target: z
    .string()
    .trim()
    .regex(/^(?:(?:Axis|Topic):[a-z0-9]+(?:-[a-z0-9]+)*)?$/, {
      error: 'accepted: Axis:SLUG, Topic:SLUG, or nothing for none',
    }),
  reason: filled,
});
export type SectorRule = Readonly<z.infer<typeof rule>>;

const region = z.strictObject({ code: filled, slug, es: filled, en: filled });
export type RegionRow = Readonly<z.infer<typeof region>>;

/** The rows of a CSV file, each as the format has it. @throws BadInput with the line of the first that is not. */
function rowsIn<Row>(file: string, format: z.ZodType<Row>): readonly Row[] {
  const rowsOf = z
    .array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.int() }) }))
    .max(IATI_LIMITS.rules, { error: `has more than ${IATI_LIMITS.rules} rows` });
  try {
    const rows = rowsOf.parse(
      parse(readFileSync(file), { columns: true, info: true, bom: true, skip_empty_lines: true }),
    );
    return rows.map(({ record, info }) => {
      const parsed = format.safeParse(record);
      if (parsed.success) return parsed.data;
      const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      throw new BadInput(`${file}:${info.lines}: ${issues}.`);
    });
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${file} is no table of rules (${messageOf(error)}). Accepted: CSV with a line of headers.`);
  }
}

export function readRules(file: string): readonly SectorRule[] {
  const rules = rowsIn(file, rule);
  const ids = new Set<string>();
  for (const { id } of rules) {
    if (ids.has(id)) throw new BadInput(`${file}: two rules have the id "${id}". Accepted: an id for each rule.`);
    ids.add(id);
  }
  return rules;
}

export const readRegions = (file: string): readonly RegionRow[] => rowsIn(file, region);

const DAC_5 = '1';
const DAC_3 = '2';
const keyOf = (vocabulary: string, publisher: string, code: string) => `${vocabulary} ${publisher} ${code}`;

/** Finds the rules of a sector. */
export class SectorRules {
  readonly #rules = new Map<string, SectorRule[]>();

  constructor(rules: readonly SectorRule[]) {
    for (const one of rules) {
      const key = keyOf(one.vocabulary, one.publisher, one.code);
      this.#rules.set(key, [...(this.#rules.get(key) ?? []), one]);
    }
  }

  /** The rules of a code; where a code of five digits of the DAC has none, those of its first three. */
  of(vocabulary: string, publisher: string, code: string): readonly SectorRule[] {
    const publishers = [...new Set([publisher, ''])];
    const found = publishers.flatMap((one) => this.#rules.get(keyOf(vocabulary, one, code)) ?? []);
    if (found.length > 0 || vocabulary !== DAC_5) return found;
    return this.#rules.get(keyOf(DAC_3, '', code.slice(0, 3))) ?? [];
  }
}
