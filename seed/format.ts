import * as z from 'zod';
import { CLAIM_BASES, CLAIM_STATUSES } from '../src/graph/model/claim.ts';
import { coverageAspect, coverageResult } from '../src/graph/model/coverage.ts';
import { NODE_KINDS } from '../src/graph/model/index.ts';
import { when } from './dates.ts';
import { FACT_FORM, factOf } from './fact.ts';
import { keyed } from './keyed.ts';
import { line, localized, nodeFormat, type SeedNode, slug } from './node-format.ts';
import { asStored, partsOf, wordCount } from './quote-parts.ts';

const MOST_WORDS = 30;

const instant = z.iso.datetime({ precision: 3, error: 'expected a moment such as 2026-11-24T00:00:00.000Z' });

/** Quotes, changes and coverage have their own sections, since each needs more than its properties. */
const OWN_SECTIONS = ['Citation', 'Coverage', 'Change'];
const kinds = NODE_KINDS.filter(({ label }) => !OWN_SECTIONS.includes(label));
const nodeLists: Record<string, z.ZodType<SeedNode[] | undefined>> = Object.fromEntries(
  kinds.map((kind) => [kind.label, z.array(nodeFormat(kind)).optional()]),
);

const quote = line
  .transform(asStored)
  .refine((text) => partsOf(text).every(Boolean), 'a quote has words before and after each […]')
  .refine((text) => wordCount(text) <= MOST_WORDS, `a quote has at most ${MOST_WORDS} words`);

const oneOrMore = z.union([line.transform((one) => [one]), z.array(line)], {
  error: 'expected an id or a list of ids',
});

const quotes = keyed({
  document: line,
  section: line,
  saidBy: oneOrMore.default([]),
  words: z.record(slug, quote),
});

const fact = z.preprocess(
  (given) => (typeof given === 'string' ? { fact: given } : given),
  keyed({
    fact: line.transform((text, context) => {
      const read = factOf(text);
      if (read) return read;
      context.addIssue({ code: 'custom', message: `"${text}" is no fact; accepted: ${FACT_FORM}` });
      return z.NEVER;
    }),
    id: slug.optional(),
    note: line.optional(),
  }),
);

const cited = z.array(line).min(1, 'a fact needs a quote that says it');

const claims = keyed({
  quotes: cited,
  facts: z.array(fact).min(1, 'the quotes support no fact'),
  status: z.enum(CLAIM_STATUSES).default('CONFIRMED'),
  basis: z.enum(CLAIM_BASES).default('STATED'),
  rule: line.optional(),
  note: line.optional(),
  validFrom: when.optional(),
  validTo: when.optional(),
  recordedAt: instant.optional(),
})
  .refine(({ basis, note }) => basis !== 'INFERRED' || note, 'a fact that is INFERRED needs a note that says how')
  .refine(({ basis, rule }) => basis !== 'DERIVED' || rule, 'a fact that is DERIVED needs the rule that derives it')
  .refine(
    ({ validFrom, validTo }) => !validFrom || !validTo?.to || validFrom.from <= validTo.to,
    'validTo lies before validFrom',
  );

const coverage = keyed({
  slug,
  subject: line,
  relation: line,
  aspect: z.enum(Object.keys(coverageAspect.values)).optional(),
  result: z.enum(Object.keys(coverageResult.values)),
  note: localized('note'),
  quotes: z.array(line).min(1, 'coverage needs a quote, if only of what was read'),
});

/** One file of the seed. */
export const seedFormat = keyed({
  recordedAt: instant,
  nodes: keyed(nodeLists).optional(),
  quotes: z.array(quotes).default([]),
  claims: z.array(claims).default([]),
  coverage: z.array(coverage).default([]),
});

type SeedFormat = z.infer<typeof seedFormat>;
export type SeedClaims = SeedFormat['claims'][number];
export type SeedCoverage = SeedFormat['coverage'][number];
