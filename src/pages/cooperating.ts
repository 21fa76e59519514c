import * as z from 'zod';
import { CLAIM_STATUSES } from '../graph/model/claim.ts';
import { markLinks } from './cited.ts';
import { statusMark } from './evidence.ts';
import { type Html, html, NOTHING } from './html.ts';
import { say, type Visit } from './page.ts';
import { link } from './refs.ts';
import { roleInWords } from './roles.ts';
import type { Sentences } from './sentences.ts';
import { ref, sentence } from './shapes.ts';
import type { Words } from './words.ts';

/** As many paths as the operations ask for. */
const MOST_PATHS = 20;

const MORE: Words = { es: 'Estos son los primeros; todos, en', en: 'These are the first; all are at' };

const path = z.object({
  role: z.string().nullable(),
  status: z.enum(CLAIM_STATUSES),
  through: ref.nullable(),
  claims: z.array(z.object({ id: z.string(), citations: z.array(sentence) })),
});

/** What the fragment `CitedPath` selects, at the edge of a cooperation. */
export const cooperation = z.object({
  status: z.enum(CLAIM_STATUSES),
  roles: z.array(z.string()),
  node: ref,
  evidence: z.array(path),
});
export type Cooperation = z.infer<typeof cooperation>;

/** Through what somebody cooperates, with the numbers of the sentences that say so. */
export function pathList(one: Cooperation, about: string, sentences: Sentences, visit: Visit): Html {
  const paths = one.evidence.map(({ role, status, through, claims }) => {
    const cited = claims.flatMap(({ citations }) => citations);
    const numbers = [...new Set(cited.map((each) => sentences.number(each, about)))];
    const mark = status === 'CONFIRMED' ? NOTHING : html` ${statusMark(status, visit)}`;
    return html`<li>${role ? roleInWords(role, visit) : NOTHING} ${through ? link(through, visit) : NOTHING}${mark}${markLinks(numbers)}</li>`;
  });
  const more = one.evidence.length < MOST_PATHS ? NOTHING : html`<li>${say(visit, MORE)} ${link(one.node, visit)}</li>`;
  return html`<ul>${paths}${more}</ul>`;
}

/** The ids of what somebody cooperates through. */
export const throughIds = (one: Cooperation | undefined): readonly string[] =>
  one?.evidence.flatMap(({ through }) => (through ? [through.id] : [])) ?? [];
