import * as z from 'zod';
import { CLAIM_BASES, CLAIM_STATUSES } from '../graph/model/claim.ts';

/** The shapes of what the fragments of `operations/pages/fragments/` select, under the same names. */
export const words = z.object({ text: z.string(), lang: z.string(), origin: z.enum(['SOURCE', 'EDITORIAL']) });
export type LocalText = z.infer<typeof words>;

export const day = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  precision: z.string().nullable(),
  text: z.string().nullable(),
  basis: z.enum(CLAIM_BASES).nullable(),
});
export type Day = z.infer<typeof day>;

/** A node as a link needs it; what its kind does not have is missing. */
export const ref = z.object({
  __typename: z.string(),
  id: z.string(),
  acronym: z.string().nullish(),
  name: words.nullish(),
  words: words.nullish(),
  distinction: words.nullish(),
  state: z.string().nullish(),
  kind: z.string().nullish(),
  date: day.nullish(),
});
export type Ref = z.infer<typeof ref>;

export const sentence = z.object({
  id: z.string(),
  quote: z.string(),
  section: z.string(),
  document: z.object({ id: z.string(), name: words.nullable() }),
  saidBy: ref.nullable(),
});
export type Sentence = z.infer<typeof sentence>;

/** A claim without what it rests on. */
export const claimFact = z.object({
  id: z.string(),
  status: z.enum(CLAIM_STATUSES),
  basis: z.enum(CLAIM_BASES),
  role: z.string().nullable(),
});
export type ClaimFact = z.infer<typeof claimFact>;

export const evidence = z.object({
  id: z.string(),
  type: z.string(),
  status: z.enum(CLAIM_STATUSES),
  basis: z.enum(CLAIM_BASES),
  role: z.string().nullable(),
  holdsAsOf: z.enum(['CERTAIN', 'POSSIBLE']),
  sources: z.int(),
  note: z.string().nullable(),
  rule: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  citations: z.array(sentence),
});
export type Evidence = z.infer<typeof evidence>;

/** What it means that a list does not name something. */
export const absence = z.enum(['KNOWN_NONE', 'NOT_FOUND', 'OPEN', 'NOT_RESEARCHED']);
export type Absence = z.infer<typeof absence>;

/** One of the four absences, with what was read for it. */
export const lack = z.object({
  result: absence,
  horizon: z.string().nullable(),
  coverage: z.array(
    z.object({
      id: z.string(),
      result: absence.nullable(),
      horizon: z.string().nullable(),
      note: words.nullable(),
      citations: z.array(sentence),
    }),
  ),
  readings: z.array(
    z.object({
      id: z.string(),
      note: words.nullable(),
      document: z.object({ id: z.string(), name: words.nullable() }).nullable(),
    }),
  ),
});
export type Lack = z.infer<typeof lack>;

/** A list of claims, with how many there are in all. */
export const facts = z.object({
  totalCount: z.int(),
  edges: z.array(z.object({ node: ref, claim: claimFact })),
});
export type Facts = z.infer<typeof facts>;

/** What sources leave open about a node: a coverage. */
export const missing = z.object({
  id: z.string(),
  relation: z.string(),
  aspect: z.string().nullable(),
  year: z.int().nullable(),
  result: absence.nullable(),
  resultAsOf: absence,
  horizon: z.string().nullable(),
  within: ref.nullable(),
  note: words.nullable(),
  citations: z.array(sentence),
});
export type Missing = z.infer<typeof missing>;
