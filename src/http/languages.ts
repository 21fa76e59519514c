import { isLanguage, type Language } from '../graph/model/property.ts';
import { preferencesOf } from './preferences.ts';

/** The languages of an `Accept-Language` header that names are kept in, best first, each once. */
export function languagesOf(header: string | null | undefined): readonly Language[] {
  const preferred = preferencesOf(header)
    .filter(({ quality }) => quality > 0)
    .map(({ value }) => value.split('-')[0] ?? '');
  return [...new Set(preferred.filter(isLanguage))];
}
