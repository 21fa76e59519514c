import { BadInput } from '../graph/errors.ts';
import { DEFAULT_FIRST, firstOf } from '../graph/rows/first.ts';
import type { Connection } from './connection.ts';
import { type CursorPosition, decodeCursor, type Signature, signatureOf } from './cursor.ts';
import { orderKeysIn } from './order.ts';

/** Which page of a connection is asked for, and the signature of its cursors. */
export interface PageRequest {
  readonly size: number;
  /** Whether the page before a cursor is wanted, or the last one; otherwise the page after it, or the first. */
  readonly backwards: boolean;
  readonly position: CursorPosition | undefined;
  readonly signature: Signature;
}

/** @throws BadInput where the arguments ask for no page of the list */
export function pageRequestOf(connection: Connection): PageRequest {
  const { args, within, selection, scope } = connection;
  const { first, after, last, before } = args;
  const where = selection.field.name;
  const backwards = isGiven(last) || isGiven(before);
  if (backwards && (isGiven(first) || isGiven(after)))
    throw new BadInput(
      `${where}: pages go one way at a time. Accepted: \`first\` and \`after\`, or \`last\` and \`before\`.`,
    );
  const signature = signatureOf([...listIdentity(connection), within], scope.composition.view);
  const [cursor, argument] = backwards ? [before, 'before'] : [after, 'after'];
  return {
    size: firstOf(backwards ? last : first, DEFAULT_FIRST, where, backwards ? 'last' : 'first'),
    backwards,
    position: typeof cursor === 'string' ? decodeCursor(signature, cursor, argument, where) : undefined,
    signature,
  };
}

/**
 * What tells a list from others: its field and its arguments, without those that choose a page.
 *
 * @throws BadInput for keys of an order that are none.
 */
export function listIdentity({ selection: { field }, args }: Connection): readonly unknown[] {
  const { first, after, last, before, orderBy, ...others } = args;
  const filters = Object.entries(others).filter(([, value]) => asksSomething(value));
  return [field.type.toString(), field.name, filters, orderKeysIn(args, field.name)];
}

const asksSomething = (value: unknown) =>
  isGiven(value) && (typeof value !== 'object' || Object.keys(value).length > 0);

const isGiven = (value: unknown): value is NonNullable<unknown> => value !== undefined && value !== null;
