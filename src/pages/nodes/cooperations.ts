import * as z from 'zod';
import { CLAIM_STATUSES } from '../../graph/model/claim.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { slugOf } from '../kinds.ts';
import { statusMark } from '../marks.ts';
import { say, type Visit } from '../page.ts';
import { link, nameOf } from '../refs.ts';
import { roleInWords } from '../roles.ts';
import { type Ref, ref } from '../shapes.ts';
import type { Words } from '../words.ts';

/** Actors of an axis, or axes of an actor. */
export const cooperations = z.object({
  edges: z.array(z.object({ status: z.enum(CLAIM_STATUSES), roles: z.array(z.string()), node: ref })),
  pageInfo: z.object({ hasNextPage: z.boolean() }),
});
export type Cooperations = z.infer<typeof cooperations>;

const WORDS = {
  how: { es: 'Cómo lo sabemos', en: 'How we know' },
  all: { es: 'Todo, como tabla', en: 'All, as a table' },
} as const satisfies { readonly [name: string]: Words };

/** What a node of the page and those that it cooperates with are to each other. */
export type Ends = (other: Ref) => { readonly actor: string; readonly axis: string };

/** The ends where the page is that of an axis, or of an actor. */
export const ofAxis =
  (axis: string): Ends =>
  ({ id }) => ({ actor: slugOf(id), axis });
export const ofActor =
  (actor: string): Ends =>
  ({ id }) => ({ actor, axis: slugOf(id) });

/** Who cooperates on an axis, or on which axes an actor does, each with the way to how we know. */
export function cooperationSection(
  title: Words,
  { edges, pageInfo }: Cooperations,
  ends: Ends,
  feed: { readonly [name: string]: string },
  visit: Visit,
): Html {
  if (edges.length === 0) return NOTHING;
  const how = (node: Ref) =>
    html`<a href="${visit.links.to('/cooperation', ends(node))}" aria-label="${say(visit, WORDS.how)}: ${nameOf(node)}">${say(visit, WORDS.how)}</a>`;
  return html`
<section aria-labelledby="cooperations"><h2 id="cooperations">${say(visit, title)} <span class="count">${edges.length}${pageInfo.hasNextPage ? '+' : ''}</span></h2>
${edges.map(
  ({ node, roles, status }) =>
    html`<div class="fact ${status.toLowerCase()}">${link(node, visit)} <span class="role">${roles.map((role) => roleInWords(role, visit)).join(', ')}</span> ${statusMark(status, visit)} ${how(node)}</div>`,
)}
<p><a href="${visit.links.feed('cooperations', '', feed)}">${say(visit, WORDS.all)}</a></p></section>`;
}
