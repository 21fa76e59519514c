import type { PageLanguage } from '../../pages/words.ts';
import { languagesOf } from '../languages.ts';

const isPageLanguage = (language: string): language is PageLanguage => language === 'es' || language === 'en';

/** The language of a page: from its address (`?lang=en`), else from the browser's header, else Spanish. */
export function pageLanguage(query: URLSearchParams, acceptLanguage: string | undefined): PageLanguage {
  const wanted = [query.get('lang') ?? '', ...languagesOf(acceptLanguage)];
  return wanted.find(isPageLanguage) ?? 'es';
}
