import * as z from 'zod';
import type { Parameter } from '../feeds/parameters.ts';
import { textUpTo } from '../feeds/values.ts';
import { type Html, html, NOTHING } from './html.ts';
import { say, type Visit } from './page.ts';
import { parameter } from './parameters.ts';
import type { Words } from './words.ts';

export const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

const LONGEST_CURSOR = 2000;

/** The place in a list at which its page begins. */
export const AFTER: Parameter = parameter('after', textUpTo(LONGEST_CURSOR), {
  es: 'El lugar de la lista tras el cual empieza la página.',
  en: 'The place in the list after which the page begins.',
});

const NEXT: Words = { es: 'Siguientes', en: 'Next' };
const FIRST: Words = { es: 'Desde el principio', en: 'From the beginning' };
const PAGES: Words = { es: 'Partes de la lista', en: 'Parts of the list' };

/** Where a list begins. */
export const afterOf = ({ values }: Visit): string | undefined =>
  values.has('after') ? String(values.get('after')) : undefined;

/** Links to the next part of a list and to its beginning. */
export function paging({ hasNextPage, endCursor }: z.infer<typeof pageInfo>, visit: Visit): Html {
  const { links } = visit;
  const isFirst = afterOf(visit) === undefined;
  if (isFirst && !hasNextPage) return NOTHING;
  const first = isFirst ? NOTHING : html`<a href="${links.here({ after: undefined })}">${say(visit, FIRST)}</a> `;
  const next =
    hasNextPage && endCursor
      ? html`<a href="${links.here({ after: endCursor })}" rel="next">${say(visit, NEXT)}</a>`
      : NOTHING;
  return html`<nav aria-label="${say(visit, PAGES)}"><p>${first}${next}</p></nav>`;
}
