import * as z from 'zod';
import { CLAIM_BASES, CLAIM_STATUSES } from '../src/graph/model/claim.ts';
import { coverageAspect, coverage as coverageKind, coverageResult, reading } from '../src/graph/model/coverage.ts';
import { NODE_KINDS } from '../src/graph/model/index.ts';
import { stating } from './claim-format.ts';
import { dateText } from './dates.ts';
import { FACT_FORM, factOf } from './fact.ts';
import { knownKeysOnly } from './known-keys.ts';
import { instant, line, localized, nodeFormat, type SeedNode, slug } from './node-format.ts';
import { asStored, partsOf, wordCount } from './quote-parts.ts';
import { exceptionFormat } from './source-texts.ts';

const MAXIMUM_WORDS = 30;

/** Quotes, changes and coverage have their own sections, since each needs more than its properties. */
const OWN_SECTIONS = ['Citation', 'Coverage', 'Reading', 'Change'];
const READ_KINDS = [...new Set(NODE_KINDS.flatMap(({ label, identity }) => [label, identity]))];
const kinds = NODE_KINDS.filter(({ label }) => !OWN_SECTIONS.includes(label));
const nodeLists: Record<string, z.ZodType<SeedNode[] | undefined>> = Object.fromEntries(
  kinds.map((kind) => [kind.label, z.array(nodeFormat(kind)).optional()]),
);

const quote = line
  .transform(asStored)
  .refine((text) => partsOf(text).every(Boolean), 'a quote has words before and after each […]')
  .refine((text) => wordCount(text) <= MAXIMUM_WORDS, `a quote has at most ${MAXIMUM_WORDS} words`);

const oneOrMore = z.union([line.transform((one) => [one]), z.array(line)], {
  error: 'expected an id or a list of ids',
});

const quotes = knownKeysOnly({
  document: line,
  section: line,
  saidBy: oneOrMore.default([]),
  words: z.record(slug, quote),
});

const fact = z.preprocess(
  (given) => (typeof given === 'string' ? { fact: given } : given),
  stating({
    fact: line.transform((text, context) => {
      const read = factOf(text);
      if (read) return read;
      context.addIssue({ code: 'custom', message: `"${text}" is no fact; accepted: ${FACT_FORM}` });
      return z.NEVER;
    }),
    id: slug.optional(),
  }),
);

const cited = z.array(line).min(1, 'a fact needs a quote that says it');

const claims = stating({
  quotes: cited,
  facts: z.array(fact).min(1, 'the quotes support no fact'),
  status: z.enum(CLAIM_STATUSES).default('CONFIRMED'),
  basis: z.enum(CLAIM_BASES).default('STATED'),
  validFrom: dateText.optional(),
  validTo: dateText.optional(),
  recordedAt: instant.optional(),
})
  .refine(
    ({ basis, columns }) => basis !== 'INFERRED' || columns.note,
    'a fact that is INFERRED needs a note that says how',
  )
  .refine(
    ({ basis, columns }) => basis !== 'DERIVED' || columns.rule,
    'a fact that is DERIVED needs the rule that derives it',
  )
  .refine(
    ({ validFrom, validTo }) => !validFrom || !validTo?.to || validFrom.from <= validTo.to,
    'validTo lies before validFrom',
  );

const coverage = knownKeysOnly({
  slug,
  subject: line,
  relation: line,
  within: line.optional(),
  year: z.int().optional(),
  aspect: z.enum(Object.keys(coverageAspect.values)).optional(),
  result: z.enum(Object.keys(coverageResult.values)),
  note: localized('note'),
  verbatim: exceptionFormat(coverageKind, 'verbatim'),
  quotes: z.array(line).min(1, 'coverage needs a quote, if only of what was read'),
});

const readings = knownKeysOnly({
  slug,
  document: line,
  kinds: z.array(z.enum(READ_KINDS)).min(1, 'expected at least one kind'),
  relations: z.array(line).min(1, 'expected at least one relation'),
  within: line.optional(),
  note: localized('note'),
  verbatim: exceptionFormat(reading, 'verbatim'),
});

/** One file of the seed. */
export const seedFormat = knownKeysOnly({
  recordedAt: instant,
  nodes: knownKeysOnly(nodeLists).optional(),
  quotes: z.array(quotes).default([]),
  claims: z.array(claims).default([]),
  coverage: z.array(coverage).default([]),
  readings: z.array(readings).default([]),
});

type SeedFormat = z.infer<typeof seedFormat>;
export type SeedClaims = SeedFormat['claims'][number];
export type SeedCoverage = SeedFormat['coverage'][number];
