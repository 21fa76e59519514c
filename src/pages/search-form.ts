import { type Html, html } from './html.ts';
import { say, type Visit } from './page.ts';
import type { Words } from './words.ts';

const LABEL: Words = {
  es: 'Buscar organismos, iniciativas, personas, frases…',
  en: 'Search organisms, initiatives, people, sentences…',
};
const SEARCH: Words = { es: 'Buscar', en: 'Search' };
export const LONGEST_SEARCH = 100;

/** The search as a form; the script of the pages completes what is typed. */
export const searchForm = (visit: Visit, text = ''): Html => html`<form class="search" role="search" action="/search">
<label for="q">${say(visit, LABEL)}</label>
<p><input type="search" id="q" name="q" maxlength="${LONGEST_SEARCH}" value="${text}" autocomplete="off" list="completions" data-completes><datalist id="completions"></datalist>
${[...visit.links.view, ['lang', visit.language] as const].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button class="button">${say(visit, SEARCH)}</button></p>
</form>`;
