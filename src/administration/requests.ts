import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { LimitExceeded } from '../graph/errors.ts';
import { SLUG } from '../graph/model/node.ts';

const by = z.string().min(1).max(200);
const apply = z.boolean();

/** To take a change set back; without `apply` only to show what that would change. */
export const undoRequest = z.strictObject({ set: z.string().min(1).max(20), by, apply });
export type UndoRequest = z.infer<typeof undoRequest>;

/** To import a report: its files, in the format of the seed, and what its origin is called. */
export const importRequest = z.strictObject({
  origin: z
    .string()
    .max(200)
    .regex(SLUG, { error: 'accepted: lower-case letters without accents, digits and single hyphens' })
    .refine((origin) => origin !== 'seed', 'the founding facts have this name; accepted: another'),
  by,
  apply,
  texts: z
    .array(z.strictObject({ name: z.string(), text: z.string() }))
    .min(1)
    .readonly(),
});
export type ImportRequest = z.infer<typeof importRequest>;

/** The size of the files of an import, in bytes. */
const MAXIMUM_IMPORT_BYTES = 256 * 1024 * 1024;

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
  if (bytes <= MAXIMUM_IMPORT_BYTES) return;
  throw new LimitExceeded(
    `The files have ${bytes} bytes or more. Accepted: at most ${MAXIMUM_IMPORT_BYTES} bytes together.`,
  );
}
