import { languagesOf } from '../languages.ts';

/** The languages of what people look at. */
export type PageLanguage = 'es' | 'en';

/** The same words in each of them. */
export type Words = { readonly [language in PageLanguage]: string };

const isPageLanguage = (language: string): language is PageLanguage => language === 'es' || language === 'en';

/** The language of a page: as its address says (`?lang=en`), else as the browser asks, else Spanish. */
export function pageLanguage(query: URLSearchParams, acceptLanguage: string | undefined): PageLanguage {
  const wanted = [query.get('lang') ?? '', ...languagesOf(acceptLanguage)];
  return wanted.find(isPageLanguage) ?? 'es';
}
