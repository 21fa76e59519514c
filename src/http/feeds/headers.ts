import { type Format, MEDIA_TYPES } from '../../feeds/parameters.ts';
import type { FeedRequest } from '../../feeds/request.ts';
import type { DataVersion } from '../../graph/data-version.ts';
import { textBesideDay, type View } from '../../graph/model/view.ts';
import type { Encoding } from './transfer.ts';
import { etagOf, lastModified } from './validators.ts';

/** The media type, with what a reader must know besides. */
function contentType(format: Format): string {
  if (format === 'xlsx') return MEDIA_TYPES.xlsx;
  return `${MEDIA_TYPES[format]}; charset=utf-8${format === 'csv' ? '; header=present' : ''}`;
}

/** Everybody may read feeds from any page: they hold published claims only, and no request changes anything. */
export const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Content-Disposition, Content-Language, ETag, Last-Modified, Link, X-Request-Id, X-View',
};

/** The view as in an address. */
const viewText = (view: View): string => [`asOf=${view.asOf}`, textBesideDay(view)].filter(Boolean).join('&');

const fileName = ({ feed, format }: FeedRequest, view: View): string =>
  `${[feed.name, view.asOf, textBesideDay(view)]
    .filter(Boolean)
    .join('_')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')}.${format}`;

/** One representation of a feed, before it is read. */
export interface Representation {
  readonly request: FeedRequest;
  /** The view that was asked for, with its defaults. */
  readonly view: View;
  readonly encoding: Encoding;
  /** When the request came. */
  readonly now: Date;
  /** Nothing for a graph that is not installed: its answers cannot be kept. */
  readonly version: DataVersion | undefined;
}

/** The validator of a representation, and what else belongs to an answer that has not changed. */
export function cachingHeaders({ request, view, encoding, version }: Representation): {
  readonly [name: string]: string;
} {
  const caching = { 'cache-control': 'public, no-cache', vary: 'Accept-Encoding' };
  if (!version) return caching;
  const etag = etagOf(request, version, view.asOf, encoding);
  return { ...caching, etag, 'last-modified': lastModified(request, version, view.asOf) };
}

export function headersOf(one: Representation): { readonly [name: string]: string } {
  const { request, view, encoding } = one;
  const { feed, format, languages } = request;
  return {
    ...cachingHeaders(one),
    'content-type': contentType(format),
    'content-language': languages.join(', '),
    'content-disposition': `attachment; filename="${fileName(request, view)}"`,
    link: `</feeds/${feed.name}>; rel="describedby", </openapi.json>; rel="service-desc"; type="application/vnd.oai.openapi+json", <${feed.licence.url}>; rel="license"`,
    'x-view': viewText(view),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  };
}
