import { html, NOTHING } from './html.ts';
import { type Page, say } from './page.ts';
import { search } from './search.ts';
import { LONGEST_SEARCH, searchForm } from './search-form.ts';
import { shownHit } from './search-hits.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'No hay nada con este nombre', en: 'Nothing has this name' },
  asked: { es: 'Se pidió', en: 'What was asked for' },
  known: {
    es: 'Los identificadores no cambian; en una vista del pasado, lo que entonces no se conocía no tiene página.',
    en: 'Ids never change; under a view of the past, what was not known then has no page.',
  },
  alike: { es: 'Lo más parecido', en: 'What is most alike' },
} as const satisfies { readonly [name: string]: Words };

const MOST_WORDS = 4;
const MOST_ALIKE = 5;

/** The words of a slug that a search may take; none of it if there are only signs. */
const wordsOf = (slug: string): string =>
  [...slug.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)]
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
    .join(' ')
    .slice(0, LONGEST_SEARCH);

/** What is said where no node has the slug of an address: what is most alike, and a search. */
export const notFoundPage: Page = {
  path: '/',
  async make(visit) {
    const words = wordsOf(visit.slug);
    const hits = words === '' ? [] : (await search(visit, words, MOST_ALIKE)).hits;
    return {
      title: say(visit, WORDS.title),
      body: html`<h1>${say(visit, WORDS.title)}</h1>
<p>${say(visit, WORDS.asked)}: <code>${visit.slug}</code>. ${say(visit, WORDS.known)}</p>
${
  hits.length === 0
    ? NOTHING
    : html`<h2 id="alike">${say(visit, WORDS.alike)}</h2>
<ul>${hits.map((hit) => shownHit(hit, visit))}</ul>`
}
${searchForm(visit, words)}`,
    };
  },
};
