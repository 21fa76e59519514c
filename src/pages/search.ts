import * as z from 'zod';
import { textUpTo } from '../feeds/values.ts';
import { type Html, html, NOTHING } from './html.ts';
import { pathOfNode } from './kinds.ts';
import { type Page, say, type Visit } from './page.ts';
import { nodeKinds, parameter, text } from './parameters.ts';
import { nameOf } from './refs.ts';
import { LONGEST_SEARCH, searchForm } from './search-form.ts';
import { hit, shownHit } from './search-hits.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Buscar', en: 'Search' },
  found: { es: 'Hallazgos', en: 'Found' },
  shown: { es: 'Se muestran los primeros', en: 'The first are shown' },
  nothing: { es: 'No se encontró nada con estas palabras.', en: 'Nothing was found with these words.' },
} as const satisfies { readonly [name: string]: Words };

const MOST_HITS = 50;
const MOST_COMPLETIONS = 8;

const answer = z.object({ search: z.object({ totalCount: z.int(), hits: z.array(hit) }) });

const ASKED = parameter('q', textUpTo(LONGEST_SEARCH), { es: 'Lo que se busca.', en: 'What is searched.' });

/** Sentences are those of now: under a view of the past, the document of one may not be known yet. */
const IN_THE_PAST = nodeKinds.filter((kind) => kind !== 'CITATION');

/** What a text finds, the best first. */
export async function search({ ask, view }: Visit, asked: string, first: number) {
  const kinds = view.recordedAt ? IN_THE_PAST : undefined;
  return answer.parse(await ask('search', { text: asked, kinds, first })).search;
}

async function results(asked: string, visit: Visit): Promise<Html> {
  const { totalCount, hits } = await search(visit, asked, MOST_HITS);
  if (totalCount === 0) return html`<p role="status">${say(visit, WORDS.nothing)}</p>`;
  const some = totalCount > hits.length ? html` ${say(visit, WORDS.shown)} ${hits.length}.` : NOTHING;
  return html`<p role="status">${say(visit, WORDS.found)}: ${totalCount}.${some}</p>
<ol class="hits">${hits.map((one) => shownHit(one, visit))}</ol>`;
}

/** Finds nodes by their names and texts, and sentences by their words. */
export const searchPage: Page = {
  path: '/search',
  parameters: [ASKED],
  async make(visit) {
    const asked = text(visit.values, 'q');
    return {
      title: asked === '' ? say(visit, WORDS.title) : `${asked} · ${say(visit, WORDS.title)}`,
      body: html`<h1>${say(visit, WORDS.title)}</h1>
${searchForm(visit, asked)}
${asked === '' ? NOTHING : await results(asked, visit)}`,
    };
  },
};

/** What completes a text that is being typed: names with the addresses of their pages, as JSON. */
export const completions: Page = {
  path: '/search/completions',
  parameters: [ASKED],
  async make(visit) {
    const asked = text(visit.values, 'q');
    const { hits } = asked === '' ? { hits: [] } : await search(visit, asked, MOST_COMPLETIONS);
    const named = hits.flatMap(({ node }) => {
      const path = node.document ? undefined : pathOfNode(node);
      return path === undefined ? [] : [{ name: nameOf(node), address: visit.links.to(path) }];
    });
    return { type: 'application/json; charset=utf-8', text: JSON.stringify(named) };
  },
};
