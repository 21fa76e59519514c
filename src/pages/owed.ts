import * as z from 'zod';
import { citedEnd, citedEnds } from './cited.ts';
import { type Html, html, NOTHING } from './html.ts';
import { say, type Visit } from './page.ts';
import { nameOf, shortLink } from './refs.ts';
import type { Sentences } from './sentences.ts';
import { ref, words } from './shapes.ts';
import { COMMITMENT_KINDS } from './states.ts';
import type { Words } from './words.ts';

const WORDS = {
  unknown: { es: 'no se sabe', en: 'not known' },
  nobody: { es: 'nadie, según lo que se leyó', en: 'nobody, in what was read' },
  fulfilled: { es: 'cumplido por', en: 'fulfilled by' },
  superseded: { es: 'reemplazado por', en: 'superseded by' },
} as const satisfies { readonly [name: string]: Words };

const outcome = z.object({ edges: z.array(citedEnd) });

/** What the fragment `Owed` selects: a commitment, proposal, request or offer. */
export const owed = ref.extend({
  content: words.nullable(),
  actors: z.object({ totalCount: z.int(), edges: z.array(citedEnd) }),
  addressees: z.object({ totalCount: z.int(), nodes: z.array(ref) }),
  fulfilledBy: outcome,
  supersededBy: outcome,
});
export type Owed = z.infer<typeof owed>;

/** What is to be done, without the full stop that other words may follow. */
export const contentOf = (one: Owed): string => (one.content?.text ?? nameOf(one)).replace(/\.$/, '');

export const kindOf = ({ kind }: Owed, visit: Visit): string =>
  kind ? say(visit, COMMITMENT_KINDS[kind] ?? { es: kind, en: kind }) : '–';

/** Whose it is; that nobody is named is said, and no guess is made. */
export function ownersOf(one: Owed, sentences: Sentences, visit: Visit): Html {
  const { edges, totalCount } = one.actors;
  if (edges.length === 0) return html`${say(visit, WORDS.nobody)}`;
  const more = totalCount > edges.length ? ` +${totalCount - edges.length}` : '';
  return html`${citedEnds(edges, contentOf(one), sentences, visit)}${more}`;
}

export const addresseesOf = ({ addressees }: Owed, visit: Visit): Html =>
  html`${addressees.nodes.map((node, place) => html`${place > 0 ? '; ' : ''}${shortLink(node, visit)}`)}`;

/** What is known to have become of it. That nothing is known says nothing more. */
export function outcomeOf(one: Owed, sentences: Sentences, visit: Visit): Html {
  const { fulfilledBy, supersededBy } = one;
  const told = (edges: Owed['fulfilledBy']['edges'], how: Words) =>
    edges.length > 0
      ? html`<span>${say(visit, how)} ${citedEnds(edges, contentOf(one), sentences, visit)}</span> `
      : NOTHING;
  if (fulfilledBy.edges.length + supersededBy.edges.length === 0) return html`${say(visit, WORDS.unknown)}`;
  return html`${told(fulfilledBy.edges, WORDS.fulfilled)}${told(supersededBy.edges, WORDS.superseded)}`;
}
