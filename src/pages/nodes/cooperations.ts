import * as z from 'zod';
import { CLAIM_STATUSES } from '../../graph/model/claim.ts';
import { type FoundEvidence, foundGrounds } from '../found-evidence.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { statusMark } from '../marks.ts';
import { say, type Visit } from '../page.ts';
import { datedLink, link } from '../refs.ts';
import { roleInWords } from '../roles.ts';
import { type ClaimFact, claimFact, ref } from '../shapes.ts';
import type { Words } from '../words.ts';

const status = z.enum(CLAIM_STATUSES);
const path = z.object({
  role: z.string().nullable(),
  status,
  through: ref.nullable(),
  topic: ref.nullable(),
  claims: z.array(claimFact),
});

/** Actors of an axis, or axes of an actor, with the paths between them. */
export const cooperations = z.object({
  totalCount: z.int(),
  edges: z.array(z.object({ status, roles: z.array(z.string()), node: ref, evidence: z.array(path) })),
});
export type Cooperations = z.infer<typeof cooperations>;

/** The claims that paths of cooperations consist of. */
export const claimsIn = ({ edges }: Cooperations): readonly ClaimFact[] =>
  edges.flatMap(({ evidence }) => evidence.flatMap(({ claims }) => claims));

const WORDS = {
  how: { es: 'Cómo lo sabemos', en: 'How we know' },
  directly: { es: 'directamente', en: 'directly' },
  all: { es: 'Todo, como tabla', en: 'All, as a table' },
} as const satisfies { readonly [name: string]: Words };

const shownPath = (one: z.infer<typeof path>, found: FoundEvidence, visit: Visit): Html => html`<li>${
  one.through ? datedLink(one.through, visit) : say(visit, WORDS.directly)
}${one.topic ? html` (${link(one.topic, visit)})` : NOTHING}${one.role ? html` <span class="role">${roleInWords(one.role, visit)}</span>` : NOTHING} ${statusMark(one.status, visit)}
${one.claims.map((claim) => foundGrounds(claim, found, visit))}</li>`;

/** Who cooperates on an axis, or on which axes an actor does, each with its paths. */
export function cooperationSection(
  title: Words,
  { edges, totalCount }: Cooperations,
  feed: { readonly [name: string]: string },
  found: FoundEvidence,
  visit: Visit,
): Html {
  if (edges.length === 0) return NOTHING;
  return html`
<section aria-labelledby="cooperations"><h2 id="cooperations">${say(visit, title)} <span class="count">${totalCount}</span></h2>
${edges.map(
  ({
    node,
    roles,
    status: strongest,
    evidence: paths,
  }) => html`<div class="fact ${strongest.toLowerCase()}">${link(node, visit)} <span class="role">${roles.map((role) => roleInWords(role, visit)).join(', ')}</span> ${statusMark(strongest, visit)}
<details><summary>${say(visit, WORDS.how)}</summary><ul>${paths.map((one) => shownPath(one, found, visit))}</ul></details></div>`,
)}
<p><a href="${visit.links.feed('cooperations', '', feed)}">${say(visit, WORDS.all)}</a></p></section>`;
}
