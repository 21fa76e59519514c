import { absence } from '../absences.ts';
import { type FoundEvidence, foundFact } from '../found-evidence.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { say, type Visit } from '../page.ts';
import { datedLink } from '../refs.ts';
import type { Facts, Lack } from '../shapes.ts';
import type { Words } from '../words.ts';

/** Which claims a section lists, as the page of claims asks for them. */
export interface ClaimsOf {
  readonly type: string;
  /** At which end of the claims the node of the page stands. */
  readonly at: 'subject' | 'object';
  /** The kinds of the nodes at the other end, where the relation has several. */
  readonly kinds?: readonly string[];
}

/** A list of claims on the page of a node. */
export interface Section {
  /** The field of the operation. */
  readonly field: string;
  readonly title: Words;
  readonly claims: ClaimsOf;
  /** The alias under which the operation says what it means that the list is empty; without one an empty list is left out. */
  readonly absence?: string;
}

export const section = (
  field: string,
  es: string,
  en: string,
  type: string,
  at: ClaimsOf['at'],
  more: { readonly kinds?: readonly string[]; readonly absence?: string } = {},
): Section => {
  const { kinds, absence } = more;
  return { field, title: { es, en }, claims: { type, at, ...(kinds && { kinds }) }, ...(absence && { absence }) };
};

const ALL: Words = { es: 'Todo, como lista', en: 'All, as a list' };

/** The address of the whole list behind a section. */
export function claimsAddress(id: string, { type, at, kinds }: ClaimsOf, { links }: Visit): string {
  const other = at === 'subject' ? 'objectKind' : 'subjectKind';
  return links.to('/claims', { type, [at]: id, ...(kinds && { [other]: kinds.join(',') }) });
}

/** A section of a page with its heading; nothing if it has nothing to say. */
export function shownSection(
  { field, title, claims }: Section,
  { edges, totalCount }: Facts,
  lack: Lack | undefined,
  id: string,
  found: FoundEvidence,
  visit: Visit,
): Html {
  if (edges.length === 0 && !lack) return NOTHING;
  const all =
    totalCount > edges.length
      ? html`<p><a href="${claimsAddress(id, claims, visit)}">${say(visit, ALL)} (${totalCount})</a></p>`
      : NOTHING;
  return html`
<section aria-labelledby="${field}"><h2 id="${field}">${say(visit, title)} <span class="count">${totalCount}</span></h2>
${edges.map(({ node, claim }) => foundFact(datedLink(node, visit), claim, found, visit))}${edges.length === 0 && lack ? absence(lack, visit) : NOTHING}${all}</section>`;
}
