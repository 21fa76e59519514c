import * as z from 'zod';
import { type Html, html } from './html.ts';
import { KINDS, pathOfCitation } from './kinds.ts';
import { say, type Visit } from './page.ts';
import { link } from './refs.ts';
import { ref, words } from './shapes.ts';
import type { Words } from './words.ts';

const SENTENCE: Words = { es: 'Frase de', en: 'Sentence of' };

/** What a search finds: a node, or a sentence of a document. */
export const hit = z.object({
  node: ref.extend({
    section: z.string().optional(),
    document: z.object({ id: z.string(), name: words.nullable() }).optional(),
  }),
  fragment: z.array(z.object({ text: z.string(), highlighted: z.boolean() })),
});
export type Hit = z.infer<typeof hit>;

const marked = ({ fragment }: Hit): Html =>
  html`${fragment.map((part) => (part.highlighted ? html`<mark>${part.text}</mark>` : html`${part.text}`))}`;

/** A hit as an item of a list; a sentence leads to its place in its document. */
export function shownHit(one: Hit, visit: Visit): Html {
  const { node } = one;
  if (node.document) {
    const name = node.document.name?.text ?? node.document.id;
    const [path = '', anchor] = pathOfCitation(node.id, node.document.id).split('#');
    return html`<li><q lang="es">${marked(one)}</q> <span class="where">${say(visit, SENTENCE)} <a href="${visit.links.to(path)}#${anchor ?? ''}">${name}</a></span></li>`;
  }
  const kind = KINDS[node.__typename]?.one;
  return html`<li>${link(node, visit)} <span class="role">${kind ? say(visit, kind) : node.__typename}</span><br><span class="where">${marked(one)}</span></li>`;
}
