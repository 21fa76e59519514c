import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { LimitExceeded } from '../graph/errors.ts';
import { SLUG } from '../graph/model/node.ts';
import { matrixTable } from '../imports/matrix/table.ts';

/** What the options of the commands may have at most. */
export const REQUEST_LIMITS = { nameCharacters: 200, setCharacters: 20, importBytes: 256 * 1024 * 1024 } as const;

const upTo = (most: number) =>
  z
    .string()
    .min(1)
    .max(most, { error: `accepted: at most ${most} characters` });
const by = upTo(REQUEST_LIMITS.nameCharacters);
const apply = z.boolean();

/** To take a change set back; without `apply` only to show what that would change. */
export const undoRequest = z.strictObject({ set: upTo(REQUEST_LIMITS.setCharacters), by, apply });
export type UndoRequest = z.infer<typeof undoRequest>;

const origin = upTo(REQUEST_LIMITS.nameCharacters)
  .regex(SLUG, { error: 'accepted: lower-case letters without accents, digits and single hyphens' })
  .refine((name) => name !== 'seed', 'the founding facts have this name; accepted: another');

/** To import a report: its files, in the format of the seed, and what its origin is called. */
export const importRequest = z.strictObject({
  origin,
  by,
  apply,
  texts: z
    .array(z.strictObject({ name: z.string(), text: z.string() }))
    .min(1)
    .readonly(),
});
export type ImportRequest = z.infer<typeof importRequest>;

/** To import a matrix: what was read of its file, and what its origin is called. */
export const matrixRequest = z.strictObject({ origin, by, apply, table: matrixTable });
export type MatrixRequest = z.infer<typeof matrixRequest>;

/** To write a template of a matrix; with an organism, what the graph has of it. */
export const templateRequest = z.strictObject({ organism: upTo(REQUEST_LIMITS.nameCharacters).optional() });
export type TemplateRequest = z.infer<typeof templateRequest>;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const slug = upTo(REQUEST_LIMITS.nameCharacters).regex(SLUG, { error: 'accepted: a slug, such as energia or can' });

/** To report on the convergence of an axis or of two actors, on a day. */
export const reportRequest = z.strictObject({
  about: z.union([z.strictObject({ axis: slug }), z.strictObject({ between: z.tuple([slug, slug]).readonly() })]),
  asOf: z
    .string()
    .regex(DAY)
    .refine((day) => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false, {
      error: 'accepted: a day, such as 2024-06-01',
    })
    .optional(),
  language: z.enum(['es', 'en']),
});
export type ReportRequest = z.infer<typeof reportRequest>;

/** The body of a request, as JSON. @throws LimitExceeded when it is larger than an import may be. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    assertImportable(size);
    pieces.push(bytes);
  }
  return JSON.parse(Buffer.concat(pieces).toString());
}

/** @throws LimitExceeded when files are together larger than an import may be. */
export function assertImportable(bytes: number): void {
  if (bytes <= REQUEST_LIMITS.importBytes) return;
  throw new LimitExceeded(
    `The files have ${bytes} bytes or more. Accepted: at most ${REQUEST_LIMITS.importBytes} bytes together.`,
  );
}
