import * as z from 'zod';
import { CLAIM_STATUSES } from '../graph/model/claim.ts';
import { statusMark } from './evidence.ts';
import { type Html, html, NOTHING } from './html.ts';
import { slugOf } from './kinds.ts';
import type { Visit } from './page.ts';
import { nameOf, shortLink } from './refs.ts';
import type { Sentences } from './sentences.ts';
import { ref, sentence } from './shapes.ts';

/** A node at the end of a claim, with a sentence that says so. */
export const citedEnd = z.object({
  node: ref,
  role: z.string().nullish(),
  status: z.enum(CLAIM_STATUSES).optional(),
  citations: z.array(sentence),
});
export type CitedEnd = z.infer<typeof citedEnd>;

/** The numbers of sentences as links to where they are told on this page. */
export const markLinks = (numbers: readonly number[]): Html =>
  html`${numbers.map((number) => html` <a class="number" href="#s${number}">[${number}]</a>`)}`;

/** The ends of some claims, each with its status where it is not confirmed, and the numbers of its sentences. */
export const citedEnds = (ends: readonly CitedEnd[], about: string, sentences: Sentences, visit: Visit): Html =>
  html`${ends.map(({ node, status, citations }, place) => {
    const numbers = citations.map((one) => sentences.number(one, `${about} — ${nameOf(node)}`));
    const mark = status && status !== 'CONFIRMED' ? html` ${statusMark(status, visit)}` : NOTHING;
    return html`${place > 0 ? '; ' : ''}${shortLink(node, visit)}${mark}${markLinks(numbers)}`;
  })}`;

/** The numbered sentences of a page, each a target of its number, leading to its document. */
export function sentenceList(sentences: Sentences, visit: Visit): Html {
  if (sentences.told.length === 0) return NOTHING;
  const title = { es: 'Las frases', en: 'The sentences' }[visit.language];
  return html`<h2 id="sentences">${title}</h2>
<ol class="sentences">${sentences.told.map(
    ({ number, about, cited: { id, quote, section, document, saidBy } }) =>
      html`<li id="s${number}" value="${number}"><bdi>${about}</bdi>: <q lang="es">${quote}</q> <span class="where">(<a href="${visit.links.to(`/documents/${encodeURIComponent(slugOf(document.id))}`)}#${encodeURIComponent(slugOf(id))}">${document.name?.text ?? document.id}</a>, <bdi lang="es">${section}</bdi>${saidBy ? html`, ${shortLink(saidBy, visit)}` : NOTHING})</span></li>`,
  )}</ol>`;
}
