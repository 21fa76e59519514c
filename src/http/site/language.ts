import { languagesOf } from '../languages.ts';

/** The languages of the pages. */
export type PageLanguage = 'es' | 'en';

/** A text in each of these languages. */
export type Words = { readonly [language in PageLanguage]: string };

const isPageLanguage = (language: string): language is PageLanguage => language === 'es' || language === 'en';

/** The language of a page: from its address (`?lang=en`), else from the browser's header, else Spanish. */
export function pageLanguage(query: URLSearchParams, acceptLanguage: string | undefined): PageLanguage {
  const wanted = [query.get('lang') ?? '', ...languagesOf(acceptLanguage)];
  return wanted.find(isPageLanguage) ?? 'es';
}
