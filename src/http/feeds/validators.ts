import { createHash } from 'node:crypto';
import type { FeedRequest } from '../../feeds/request.ts';
import type { DataVersion } from '../../graph/data-version.ts';
import { PRODUCT_VERSION } from '../../product.ts';

/**
 * The strong validator of one representation: the same only for equal bytes. Where nobody chose a day it changes with the
 * day, as an answer of today does.
 */
export function etagOf(
  { feed, format, canonical }: FeedRequest,
  { version, changedAt }: DataVersion,
  day: string,
  encoding: string,
): string {
  const parts = [
    PRODUCT_VERSION,
    feed.name,
    feed.source,
    feed.columns,
    format,
    canonical,
    version,
    changedAt,
    day,
    encoding,
  ];
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

/** Whether an `If-None-Match` header names a validator, as RFC 9110 compares it. */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
}

/** When an answer last changed: with the data, or at the beginning of today if it speaks of today. */
export function lastModified({ view }: FeedRequest, { changedAt }: DataVersion, day: string): string {
  const today = view.asOf ? '' : `${day}T00:00:00.000Z`;
  return new Date(changedAt > today ? changedAt : today).toUTCString();
}
