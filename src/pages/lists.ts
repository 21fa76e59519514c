import * as z from 'zod';
import { html, NOTHING } from './html.ts';
import { KINDS, type Kind } from './kinds.ts';
import { type Page, say } from './page.ts';
import { AFTER, afterOf, pageInfo, paging } from './paging.ts';
import { datedLink } from './refs.ts';
import { ref } from './shapes.ts';
import type { Words } from './words.ts';

const WORDS = {
  inAll: { es: 'En total', en: 'In all' },
  table: { es: 'Como tabla', en: 'As a table' },
  none: { es: 'No hay ninguno todavía.', en: 'There is none yet.' },
} as const satisfies { readonly [name: string]: Words };

const list = z.object({ totalCount: z.int(), nodes: z.array(ref), pageInfo });
const answer = z.record(z.string(), list);

/** The list of all nodes of a kind, some at a time. */
function listPage({ path, many, feed }: Kind): Page {
  const name = path.slice(1);
  return {
    path,
    parameters: [AFTER],
    async make(visit) {
      const all = answer.parse(await visit.ask(`list-${name}`, { after: afterOf(visit) }))[name];
      if (!all) throw new Error(`operations/pages/list-${name}.graphql does not ask for ${name}.`);
      const table = feed ? html` <a href="${visit.links.feed(feed)}">${say(visit, WORDS.table)}</a>.` : NOTHING;
      return {
        title: say(visit, many),
        body: html`<h1>${say(visit, many)}</h1>
<p>${all.totalCount === 0 ? say(visit, WORDS.none) : html`${say(visit, WORDS.inAll)}: ${all.totalCount}.`}${table}</p>
<ul>${all.nodes.map((node) => html`<li>${datedLink(node, visit)}</li>`)}</ul>
${paging(all.pageInfo, visit)}`,
      };
    },
  };
}

export const listPages: readonly Page[] = Object.values(KINDS).map(listPage);
