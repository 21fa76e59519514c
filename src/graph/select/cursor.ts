import { createHash } from 'node:crypto';
import * as z from 'zod';
import { BadInput } from '../errors.ts';
import type { Key } from './field.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const content = z.tuple([z.string(), z.string()], scalar);

/** A place in a list: below which parent, and the values of the sort keys there. */
export interface Place {
  readonly parent: string;
  readonly key: Key;
}

/** The mark of a connection under its arguments and view: a cursor made under another is refused. */
export const signatureOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);

export const encodeCursor = (signature: string, { parent, key }: Place): string =>
  Buffer.from(JSON.stringify([signature, parent, ...key])).toString('base64url');

export const foreignCursor = (argument: string, where: string) =>
  new BadInput(
    `${where}: \`${argument}\` is no cursor of this list. Accepted: an \`endCursor\`, \`startCursor\` or \`cursor\` that ` +
      'the same field of the same node returned for the same arguments under the same view.',
  );

/** @throws BadInput for what is no cursor of the list with this signature. */
export function decodeCursor(signature: string, cursor: string, argument: string, where: string): Place {
  const [mark, parent, ...key] = parse(cursor) ?? [];
  if (mark === signature && parent !== undefined) return { parent, key };
  throw foreignCursor(argument, where);
}

function parse(cursor: string) {
  try {
    return content.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
