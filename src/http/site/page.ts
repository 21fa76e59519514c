import type { Html } from '../../pages/html.ts';
import { layout } from '../../pages/layout.ts';
import type { Closed } from '../../pages/site.ts';
import type { PageLanguage } from '../../pages/words.ts';
import { type Content, contentOf } from './content.ts';

export interface Page {
  /** The path of the page, without the language. */
  readonly path: string;
  /** What else its address holds, such as `&axis=energia`, which stays in another language. */
  readonly chosen?: string;
  readonly language: PageLanguage;
  /** Paths that are not linked, because they are closed. */
  readonly closed: Closed;
  readonly title: string;
  readonly body: Html;
}

/** The address of a page in a language. GraphiQL has only one. */
export const addressOf = (path: string, language: PageLanguage): string =>
  path === '/graphql' ? path : `${path}?lang=${language}`;

/** A page of plain HTML with links to the other pages. */
export const pageContent = ({ chosen = '', ...page }: Page): Content => {
  const own = (language: PageLanguage) => `${addressOf(page.path, language)}${chosen}`;
  const frame = {
    ...page,
    languages: { es: own('es'), en: own('en') },
    link: (path: string) => addressOf(path, page.language),
  };
  return contentOf(layout(frame).text, { type: 'text/html; charset=utf-8', language: page.language });
};
