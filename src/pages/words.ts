/** The languages of the pages. */
export type PageLanguage = 'es' | 'en';

/** A text in each of these languages. */
export type Words = { readonly [language in PageLanguage]: string };
