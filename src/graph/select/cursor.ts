import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BadInput } from '../errors.ts';
import type { Key } from './field.ts';

const content = z.tuple([z.string()], z.string());

/** The mark of a connection under its arguments and view: a cursor made under another is refused. */
export const signatureOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);

export const encodeCursor = (signature: string, key: Key): string =>
  Buffer.from(JSON.stringify([signature, ...key])).toString('base64url');

export function decodeCursor(signature: string, cursor: string, where: string): Key {
  const [mark, ...key] = parse(cursor) ?? [];
  if (mark === signature) return key;
  throw new BadInput(
    `${where}: \`after\` is no cursor of this list. Accepted: an \`endCursor\` or \`cursor\` that the same field ` +
      'returned for the same arguments under the same view.',
  );
}

function parse(cursor: string): readonly string[] | undefined {
  try {
    return content.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
