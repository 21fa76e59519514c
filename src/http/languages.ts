import { isLanguage, type Language } from '../graph/model/property.ts';
import { preferencesOf } from './preferences.ts';

/** The supported languages of an `Accept-Language` header, best first, without duplicates. */
export function languagesOf(header: string | null | undefined): readonly Language[] {
  const preferred = preferencesOf(header)
    .filter(({ quality }) => quality > 0)
    .map(({ value }) => value.split('-')[0] ?? '');
  return [...new Set(preferred.filter(isLanguage))];
}
