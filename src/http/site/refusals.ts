import { html, NOTHING } from '../../pages/html.ts';
import type { Closed } from '../../pages/site.ts';
import type { PageLanguage, Words } from '../../pages/words.ts';
import { type Content, contentOf } from './content.ts';
import { addressOf, pageContent } from './page.ts';

const NOT_FOUND: Words = { es: 'Página no encontrada', en: 'Page not found' };
const WAY_BACK: Words = { es: 'Volver al inicio', en: 'Back to the start page' };
const PLACES: Words = {
  es: 'El servicio GraphQL y GraphiQL se encuentran en /graphql; el esquema, en /schema; la documentación, en /docs.',
  en: 'The GraphQL service and GraphiQL are at /graphql, the schema at /schema, the docs at /docs.',
};

/** The page for an address that does not exist. */
export const missingPage = (language: PageLanguage, closed: Closed): Content => ({
  ...pageContent({
    path: '/',
    language,
    closed,
    title: `${NOT_FOUND[language]} · Convergencia`,
    body: html`<h1>${NOT_FOUND[language]}</h1>
${
  closed.size === 0
    ? html`<p>${PLACES[language]}</p>
`
    : NOTHING
}<p><a class="button" href="${addressOf('/', language)}">${WAY_BACK[language]}</a></p>`,
  }),
  cacheControl: 'no-store',
});

/** The same error for programs. */
export const missing = (): Content => ({
  ...contentOf(JSON.stringify({ error: 'Not found. The service is at /graphql.' }), { type: 'application/json' }),
  cacheControl: 'no-store',
});

/** The answer to a method other than GET and HEAD. */
export const notAllowed = (method: string): Content => ({
  ...contentOf(JSON.stringify({ error: `${method} is not allowed here. Accepted: GET, HEAD.` }), {
    type: 'application/json',
  }),
  cacheControl: 'no-store',
});
