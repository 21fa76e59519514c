import { createHash } from 'node:crypto';
import * as z from 'zod';
import { BadInput } from '../graph/errors.ts';
import type { Key } from '../graph/rows/rows.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const marks = [z.string(), z.string(), z.string(), z.string()] as const;
/** What cursors begin with. It changes when lists or their orders become others, so that older cursors are known. */
const VERSION = 2;
const content = z.tuple([z.literal(VERSION), ...marks], scalar);
const contentBefore = z.tuple([...marks], scalar);

/** A place in a list: below which parent, and the values of the sort keys there. */
export interface CursorPosition {
  readonly parent: string;
  readonly key: Key;
}

/** A view as it was resolved, however it was asked for. */
export interface ResolvedView {
  readonly day: string;
  /** Whether it is the day of the question because none was asked for. */
  readonly isToday: boolean;
  /** All else that was chosen, such as `status=CONFIRMED`. */
  readonly besideDay: string;
}

/** The marks of a connection under its arguments and view: a cursor with others is refused. */
export interface Signature {
  readonly list: string;
  readonly view: string;
  /** Of a view of today the mark without the day, so that pages go on over midnight; else empty. */
  readonly today: string;
  /** The view, for whoever is refused. */
  readonly shown: string;
}

const markOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8);

export const signatureOf = (list: readonly unknown[], { day, isToday, besideDay }: ResolvedView): Signature => {
  const shown = [`asOf=${day}`, ...(besideDay ? [besideDay] : [])].join('&');
  return {
    list: markOf(JSON.stringify(list)),
    view: markOf(shown),
    today: isToday ? markOf(besideDay) : '',
    shown,
  };
};

export const encodeCursor = ({ list, view, today }: Signature, { parent, key }: CursorPosition): string =>
  Buffer.from(JSON.stringify([VERSION, list, view, today, parent, ...key])).toString('base64url');

export const foreignCursor = (argument: string, where: string, reason: string) =>
  new BadInput(
    `${where}: \`${argument}\` is no cursor of this list: ${reason}. Accepted: an \`endCursor\`, \`startCursor\` or ` +
      '`cursor` that the same field of the same node returned for the same arguments under the same view.',
  );

/** @throws BadInput for what is no cursor of the list with this signature, saying why. */
export function decodeCursor(signature: Signature, cursor: string, argument: string, where: string): CursorPosition {
  const found = parse(cursor);
  const parts = content.safeParse(found).data;
  if (!parts)
    throw foreignCursor(
      argument,
      where,
      contentBefore.safeParse(found).success ? 'an earlier version of the schema returned it' : 'no list returned it',
    );
  const [, list, view, today, parent, ...key] = parts;
  if (list !== signature.list) throw foreignCursor(argument, where, 'another field or other arguments returned it');
  const sameView = view === signature.view || (today !== '' && today === signature.today);
  if (!sameView) throw foreignCursor(argument, where, `it is of another view than this one, ${signature.shown}`);
  return { parent, key };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
