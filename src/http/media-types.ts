import { preferencesOf } from './preferences.ts';
import { Refusal } from './refusal.ts';

const JSON_TYPE = 'application/json';
/** The types of an answer, the default first. */
const ANSWER_TYPES = [JSON_TYPE, 'application/graphql-response+json'] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

const NO_JSON_TYPE = new Refusal(
  415,
  'BAD_REQUEST',
  'The header content-type does not say that the body is JSON. Accepted: the header content-type: application/json.',
);
const NO_UTF8 = new Refusal(
  415,
  'BAD_REQUEST',
  'The header content-type names another encoding than UTF-8. Accepted: the header content-type: application/json; charset=utf-8.',
);
const COMPRESSED = new Refusal(
  415,
  'BAD_REQUEST',
  'The body is compressed. Accepted: an uncompressed body, without the header content-encoding.',
);
const NOT_ACCEPTABLE = new Refusal(
  406,
  'BAD_REQUEST',
  `The header accept excludes all types of answers of this service. Accepted: ${ANSWER_TYPES.join(' or ')}.`,
);

/** Media types and encoding names are case-insensitive, and a value may be quoted. */
const UTF8 = /^charset="?utf-?8"?$/;

const partsOf = (type: string) => type.split(';').map((part) => part.trim().toLowerCase());
const hasOtherCharset = (parameters: readonly string[]) =>
  parameters.some((one) => one.startsWith('charset=') && !UTF8.test(one));

/** @throws Refusal unless the headers declare the body as uncompressed JSON in UTF-8. */
export function assertJsonBody(type: string | undefined, encoding: string | undefined): void {
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw COMPRESSED;
  if (type === JSON_TYPE) return;
  const [name, ...parameters] = partsOf(type ?? '');
  if (name !== JSON_TYPE) throw NO_JSON_TYPE;
  if (hasOtherCharset(parameters)) throw NO_UTF8;
}

/** The answer type that an `Accept` header prefers; among equals the one that it names most specifically. */
export function answerTypeFor(accept: string | undefined): AnswerType {
  if (accept === undefined || accept === JSON_TYPE || accept === '*/*') return JSON_TYPE;
  const ranges = preferencesOf(accept).filter(({ options }) => !hasOtherCharset(options));
  // Ranges are sorted best first, so the earlier of two equally specific types wins.
  const liked = ANSWER_TYPES.flatMap((type) => {
    const place = [type, 'application/*', '*/*'].map((range) => ranges.findIndex(({ value }) => value === range));
    const exactness = place.findIndex((found) => found >= 0);
    const at = place[exactness] ?? -1;
    const quality = ranges[at]?.quality ?? 0;
    return quality > 0 ? [{ type, quality, exactness, at }] : [];
  });
  const [best] = liked.sort(
    (one, other) => other.quality - one.quality || one.exactness - other.exactness || one.at - other.at,
  );
  if (!best) throw NOT_ACCEPTABLE;
  return best.type;
}
