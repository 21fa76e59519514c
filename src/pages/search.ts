import * as z from 'zod';
import { textUpTo } from '../feeds/values.ts';
import { type Html, html, NOTHING } from './html.ts';
import { KINDS, pathOfCitation, pathOfNode } from './kinds.ts';
import { type Page, say, type Visit } from './page.ts';
import { parameter, text } from './parameters.ts';
import { link, nameOf } from './refs.ts';
import { LONGEST_SEARCH, searchForm } from './search-form.ts';
import { ref, words } from './shapes.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Buscar', en: 'Search' },
  found: { es: 'Hallazgos', en: 'Found' },
  shown: { es: 'Se muestran los primeros', en: 'The first are shown' },
  nothing: { es: 'No se encontró nada con estas palabras.', en: 'Nothing was found with these words.' },
  sentence: { es: 'Frase de', en: 'Sentence of' },
} as const satisfies { readonly [name: string]: Words };

const hit = z.object({
  node: ref.extend({
    section: z.string().optional(),
    document: z.object({ id: z.string(), name: words.nullable() }).optional(),
  }),
  fragment: z.array(z.object({ text: z.string(), highlighted: z.boolean() })),
});
type Hit = z.infer<typeof hit>;

const answer = z.object({ search: z.object({ totalCount: z.int(), hits: z.array(hit) }) });

const ASKED = parameter('q', textUpTo(LONGEST_SEARCH), { es: 'Lo que se busca.', en: 'What is searched.' });

const found = async ({ values, ask }: Visit, first: number) =>
  answer.parse(await ask('search', { text: text(values, 'q'), first })).search;

const marked = ({ fragment }: Hit): Html =>
  html`${fragment.map((part) => (part.highlighted ? html`<mark>${part.text}</mark>` : html`${part.text}`))}`;

function shownHit(one: Hit, visit: Visit): Html {
  const { node } = one;
  if (node.document) {
    const name = node.document.name?.text ?? node.document.id;
    const [path = '', anchor] = pathOfCitation(node.id, node.document.id).split('#');
    return html`<li><q lang="es">${marked(one)}</q> <span class="where">${say(visit, WORDS.sentence)} <a href="${visit.links.to(path)}#${anchor ?? ''}">${name}</a></span></li>`;
  }
  const kind = KINDS[node.__typename]?.one;
  return html`<li>${link(node, visit)} <span class="role">${kind ? say(visit, kind) : node.__typename}</span><br><span class="where">${marked(one)}</span></li>`;
}

async function results(visit: Visit): Promise<Html> {
  const { totalCount, hits } = await found(visit, 50);
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
${asked === '' ? NOTHING : await results(visit)}`,
    };
  },
};

/** What completes a text that is being typed: names with the addresses of their pages, as JSON. */
export const completions: Page = {
  path: '/search/completions',
  parameters: [ASKED],
  async make(visit) {
    const { hits } = text(visit.values, 'q') === '' ? { hits: [] } : await found(visit, 8);
    const named = hits.flatMap(({ node }) => {
      const path = node.document ? undefined : pathOfNode(node);
      return path === undefined ? [] : [{ name: nameOf(node), address: visit.links.to(path) }];
    });
    return { type: 'application/json; charset=utf-8', text: JSON.stringify(named) };
  },
};
