import type { Closed } from './closed.ts';
import { type Content, contentOf } from './content.ts';
import { type Html, html } from './html.ts';
import type { PageLanguage, Words } from './language.ts';

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

const LINKS: readonly (readonly [path: string, words: Words])[] = [
  ['/', { es: 'Inicio', en: 'Start' }],
  ['/graphql', { es: 'GraphiQL', en: 'GraphiQL' }],
  ['/feeds', { es: 'Tablas', en: 'Feeds' }],
  ['/schema', { es: 'Esquema', en: 'Schema' }],
  ['/docs', { es: 'Documentación', en: 'Docs' }],
];

const SKIP: Words = { es: 'Ir al contenido', en: 'Skip to content' };
const SECTIONS: Words = { es: 'Secciones', en: 'Sections' };
const LANGUAGE: Words = { es: 'Idioma', en: 'Language' };
const FOOTER: Words = {
  es: 'Software con licencia Apache-2.0. Este servidor entrega la página completa, sin recursos externos.',
  en: 'Software under the Apache-2.0 licence. Everything on this page is served by this machine.',
};

/** The address of a page in a language. GraphiQL has only one. */
export const addressOf = (path: string, language: PageLanguage): string =>
  path === '/graphql' ? path : `${path}?lang=${language}`;

function navigation({ path, language, closed }: Page): Html {
  return html`<nav aria-label="${SECTIONS[language]}"><ul>${LINKS.filter(([target]) => !closed.has(target)).map(
    ([target, words]) => {
      const here = target === path || (['/docs', '/feeds'].includes(target) && path.startsWith(`${target}/`));
      return html`<li><a href="${addressOf(target, language)}"${here ? html` aria-current="page"` : html``}>${words[language]}</a></li>`;
    },
  )}</ul></nav>`;
}

const languages = ({ path, chosen = '', language }: Page): Html =>
  html`<nav aria-label="${LANGUAGE[language]}"><ul>${[
    { code: 'es', name: 'Español' } as const,
    { code: 'en', name: 'English' } as const,
  ].map(
    ({ code, name }) =>
      html`<li><a href="${addressOf(path, code)}${chosen}" lang="${code}" hreflang="${code}"${code === language ? html` aria-current="true"` : html``}>${name}</a></li>`,
  )}</ul></nav>`;

/** A page of plain HTML with links to the other pages. */
export const pageContent = (page: Page): Content =>
  contentOf(
    html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<a class="skip" href="#content">${SKIP[page.language]}</a>
<header>${navigation(page)}${languages(page)}</header>
<main id="content" tabindex="-1">
${page.body}
</main>
<footer><p>${FOOTER[page.language]}</p></footer>
</body>
</html>
`.text,
    { type: 'text/html; charset=utf-8', language: page.language },
  );
