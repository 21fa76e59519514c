import { type Html, html, NOTHING } from './html.ts';
import type { Closed } from './site.ts';
import type { PageLanguage, Words } from './words.ts';

/** What every page of the site has around its content. */
export interface Frame {
  /** The path of the page. */
  readonly path: string;
  readonly language: PageLanguage;
  /** The same page in each language. */
  readonly languages: { readonly [language in PageLanguage]: string };
  /** Paths that are not linked, because they are closed. */
  readonly closed: Closed;
  /** The address of another page in this language, and under this view where the page has one. */
  readonly link: (path: string) => string;
  readonly title: string;
  /** What stands before the content, such as the view. */
  readonly above?: Html;
  readonly body: Html;
  /** Whether it uses the whole width of the screen. */
  readonly isWide?: boolean;
  /** Whether it has something to do for the script of the pages; without the script it can be read all the same. */
  readonly hasScript?: boolean;
}

const LINKS: readonly (readonly [path: string, words: Words])[] = [
  ['/', { es: 'Inicio', en: 'Start' }],
  ['/search', { es: 'Buscar', en: 'Search' }],
  ['/graphql', { es: 'GraphiQL', en: 'GraphiQL' }],
  ['/feeds', { es: 'Tablas', en: 'Feeds' }],
  ['/schema', { es: 'Esquema', en: 'Schema' }],
  ['/docs', { es: 'Documentación', en: 'Docs' }],
];

/** Those below which further pages lie. */
const BRANCHES = ['/docs', '/feeds'];

const SKIP: Words = { es: 'Ir al contenido', en: 'Skip to content' };
const SECTIONS: Words = { es: 'Secciones', en: 'Sections' };
const LANGUAGE: Words = { es: 'Idioma', en: 'Language' };
const FOOTER: Words = {
  es: 'Software con licencia Apache-2.0. Este servidor entrega la página completa, sin recursos externos.',
  en: 'Software under the Apache-2.0 licence. Everything on this page is served by this machine.',
};

const NAMES: { readonly [language in PageLanguage]: string } = { es: 'Español', en: 'English' };
const LANGUAGES: readonly PageLanguage[] = ['es', 'en'];

function navigation({ path, language, closed, link }: Frame): Html {
  return html`<nav aria-label="${SECTIONS[language]}"><ul>${LINKS.filter(([target]) => !closed.has(target)).map(
    ([target, words]) => {
      const here = target === path || (BRANCHES.includes(target) && path.startsWith(`${target}/`));
      return html`<li><a href="${link(target)}"${here ? html` aria-current="page"` : NOTHING}>${words[language]}</a></li>`;
    },
  )}</ul></nav>`;
}

const languageLinks = ({ language, languages }: Frame): Html =>
  html`<nav aria-label="${LANGUAGE[language]}"><ul>${LANGUAGES.map(
    (code) =>
      html`<li><a href="${languages[code]}" lang="${code}" hreflang="${code}"${code === language ? html` aria-current="true"` : NOTHING}>${NAMES[code]}</a></li>`,
  )}</ul></nav>`;

/** A whole page of HTML. */
export const layout = (frame: Frame): Html => html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title}</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/page.css">${
  frame.hasScript
    ? html`
<script type="module" src="/assets/page.js"></script>`
    : NOTHING
}
</head>
<body${frame.isWide ? html` class="wide"` : NOTHING}>
<a class="skip" href="#content">${SKIP[frame.language]}</a>
<header>${navigation(frame)}${languageLinks(frame)}</header>
${frame.above ?? NOTHING}
<main id="content" tabindex="-1">
${frame.body}
</main>
<footer><p>${FOOTER[frame.language]}</p></footer>
</body>
</html>
`;
