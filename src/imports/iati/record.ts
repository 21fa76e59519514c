import * as z from 'zod';
import { LANGUAGES } from '../../graph/model/property.ts';
import { inBoth } from '../problem.ts';
import { IATI_LIMITS } from './limits.ts';

const { activityCharacters, activityElements } = IATI_LIMITS;
const text = z.string().max(activityCharacters);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(activityElements).readonly();

/** A text by language. */
const texts = z.partialRecord(z.enum(LANGUAGES), text).readonly();
export type Texts = z.infer<typeof texts>;

/** The element of an activity that says something: where it is, as `sector[2] code="23210"`, and its words. */
const evidence = z.strictObject({ section: text, quote: text }).readonly();
export type Evidence = z.infer<typeof evidence>;

const days = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() }).readonly();

const actor = z.strictObject({ ref: text.optional(), names: texts, role: text, evidence }).readonly();
export type NamedActor = z.infer<typeof actor>;

const territory = z
  .strictObject({
    label: z.enum(['Country', 'Region']),
    code: text,
    slug: text,
    names: texts,
    percentage: z.number().optional(),
    evidence,
  })
  .readonly();
export type Territory = z.infer<typeof territory>;

/** The axis or topic to which a rule leads from sectors. */
const subject = z
  .strictObject({
    target: text,
    rule: text,
    reason: text,
    percentage: z.number().optional(),
    evidence: list(evidence),
  })
  .readonly();
export type Subject = z.infer<typeof subject>;

const related = z
  .strictObject({ type: z.enum(['PARENT', 'CHILD', 'CO_FUNDED', 'SAME']), identifier: text, evidence })
  .readonly();
export type Related = z.infer<typeof related>;

/** What is taken over of an activity. */
export const activityRecord = z
  .strictObject({
    identifier: text.min(1),
    /** The place of its file among those of the import. */
    file: z.int().min(0),
    line: z.int(),
    name: texts,
    aim: texts,
    description: texts,
    state: text.optional(),
    date: days.optional(),
    planned: days.optional(),
    actors: list(actor),
    territories: list(territory),
    subjects: list(subject),
    related: list(related),
  })
  .readonly();
export type ActivityRecord = z.infer<typeof activityRecord>;

/** A file of activities, as a document. */
export const fileRecord = z
  .strictObject({
    name: text,
    /** The day on which it was generated, as it says itself. */
    day: z.iso.date().optional(),
    publisher: text.optional(),
    digest: text,
  })
  .readonly();
export type FileRecord = z.infer<typeof fileRecord>;

/** What was not taken over, or is odd, how often, and where it stands first. */
export const tallied = z.strictObject({
  what: inBoth,
  value: text.optional(),
  count: z.int(),
  file: text,
  line: z.int().optional(),
});
export type Tallied = Readonly<z.infer<typeof tallied>>;
