import { html, prose } from '../../pages/html.ts';
import type { Closed } from '../../pages/site.ts';
import type { PageLanguage, Words } from '../../pages/words.ts';
import type { Content } from '../site/content.ts';
import { addressOf, pageContent } from '../site/page.ts';

const TITLES: { readonly [status: number]: Words } = {
  400: { es: 'La dirección no se acepta', en: 'The address is not accepted' },
  503: { es: 'No disponible en este momento', en: 'Not available at the moment' },
};
const FAILED: Words = { es: 'La página no pudo hacerse', en: 'The page could not be made' };
const WITHOUT: Words = { es: 'Abrir la página sin estos parámetros', en: 'Open the page without these parameters' };

/** A page that says why another is not shown, and what would be accepted. */
export const problemPage = (
  path: string,
  { status, detail }: { readonly status: number; readonly detail: Words },
  language: PageLanguage,
  closed: Closed,
): Content => {
  const title = (TITLES[status] ?? FAILED)[language];
  return {
    ...pageContent({
      ...{ path, language, closed },
      title: `${title} · Convergencia`,
      body: html`<h1>${title}</h1>
<p role="alert">${prose(detail[language])}</p>
<p><a class="button" href="${addressOf(path, language)}">${WITHOUT[language]}</a></p>`,
    }),
    cacheControl: 'no-store',
  };
};
