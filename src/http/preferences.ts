import type { IncomingMessage } from 'node:http';

/** One range of a header such as `Accept`, `Accept-Language` or `Accept-Encoding`. */
export interface Preference {
  /** In lower case, without parameters. */
  readonly value: string;
  /** From 0, not accepted, to 1. */
  readonly quality: number;
  /** Its parameters, in lower case. */
  readonly options: readonly string[];
}

/** The ranges of such a header, best first; those of equal quality in their original order. */
export function preferencesOf(header: string | null | undefined): readonly Preference[] {
  const ranges = (header ?? '').split(',').map((range) => {
    const [value = '', ...options] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = options.find((option) => option.startsWith('q='))?.slice(2);
    return { value, quality: Number(quality ?? '1'), options };
  });
  return ranges
    .filter(({ value, quality }) => value !== '' && !Number.isNaN(quality))
    .sort((left, right) => right.quality - left.quality);
}

/** How much a header prefers a value: its own quality, else that of the wildcard, else 0. */
export function qualityOf(preferences: readonly Preference[], value: string, wildcard = '*'): number {
  const own = preferences.find((preference) => preference.value === value);
  return (own ?? preferences.find((preference) => preference.value === wildcard))?.quality ?? 0;
}

const DATA = ['application/json', 'application/graphql-response+json'];

/** Whether a request asks for a page rather than for data. */
export function asksForPage({ headers }: IncomingMessage): boolean {
  const accepted = preferencesOf(headers.accept);
  const page = qualityOf(accepted, 'text/html', 'text/*');
  return page > 0 && DATA.every((type) => page >= qualityOf(accepted, type, 'application/*'));
}
