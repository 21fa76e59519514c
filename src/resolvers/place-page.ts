import { BadInput } from '../graph/errors.ts';
import { DEFAULT_FIRST, firstOf } from '../graph/rows/first.ts';
import { decodeCursor, encodeCursor, foreignCursor, type Signature, signatureOf } from '../select/cursor.ts';
import type { Analysis } from './convergence.ts';

/** The arguments of a connection over items that were worked out. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of items, each with its place among all. */
export interface PlacePage<Item> {
  readonly items: readonly { readonly item: Item; readonly cursor: string }[];
  readonly total: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** All items, of which some are shown. */
export interface Places<Item> {
  readonly length: number;
  at(place: number): Item;
}

/**
 * A page of what an analysis gives. Its cursors are bound to the arguments, the view and the version of the data.
 *
 * @throws BadInput for a cursor of another list, and for pages in both directions.
 */
export function pageOf<Item>(
  { asked, supposed, reader, incidence }: Analysis,
  where: string,
  identity: readonly unknown[],
  all: Places<Item>,
  args: PageArguments,
): PlacePage<Item> {
  const { first, after, last, before } = args;
  const backwards = isGiven(last) || isGiven(before);
  if (backwards && (isGiven(first) || isGiven(after)))
    throw new BadInput(
      `${where}: pages go one way at a time. Accepted: \`first\` and \`after\`, or \`last\` and \`before\`.`,
    );
  const signature = signatureOf(['convergence', where, asked, supposed, ...identity], reader.resolvedView);
  const version = reader.isPast ? '' : String(incidence.version);
  const placeOf = (cursor: string, argument: string) => placeIn(signature, version, cursor, argument, where);
  const size = firstOf(backwards ? last : first, DEFAULT_FIRST, where, backwards ? 'last' : 'first');
  const end = typeof before === 'string' ? placeOf(before, 'before') : all.length;
  const start = backwards ? Math.max(0, end - size) : typeof after === 'string' ? placeOf(after, 'after') + 1 : 0;
  const stop = backwards ? end : Math.min(all.length, start + size);
  const items = Array.from({ length: Math.max(0, stop - start) }, (_, place) => ({
    item: all.at(start + place),
    cursor: encodeCursor(signature, { parent: version, key: [start + place] }),
  }));
  return { items, total: all.length, hasNextPage: stop < all.length, hasPreviousPage: start > 0 };
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

function placeIn(signature: Signature, version: string, cursor: string, argument: string, where: string): number {
  const { parent, key } = decodeCursor(signature, cursor, argument, where);
  if (parent !== version)
    throw foreignCursor(argument, where, 'the graph was written since, and the answer is another one');
  const [place] = key;
  if (typeof place === 'number' && Number.isInteger(place) && place >= 0) return place;
  throw foreignCursor(argument, where, 'no list returned it');
}
