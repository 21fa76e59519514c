import * as z from 'zod';
import { textUpTo } from '../feeds/values.ts';
import { listEnd, moreOf } from './choices.ts';
import { dayInWords } from './days.ts';
import { type Html, html, NOTHING } from './html.ts';
import { pathOfClaim } from './kinds.ts';
import { type Page, say, type Visit } from './page.ts';
import { AFTER } from './paging.ts';
import { parameter } from './parameters.ts';
import { link, shortLink } from './refs.ts';
import { ref } from './shapes.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Importaciones y cambios', en: 'Imports and changes' },
  lead: {
    es: 'Todo lo que se escribe llega en conjuntos de cambios, enteros o no. Aquí están los últimos, con lo que decía antes y lo que dice ahora.',
    en: 'Everything that is written comes in change sets, whole or not at all. Here are the latest, with what was said before and what is said now.',
  },
  by: { es: 'por', en: 'by' },
  nodes: { es: 'nodos', en: 'nodes' },
  claims: { es: 'afirmaciones', en: 'claims' },
  undoes: { es: 'deshace el conjunto', en: 'takes back set' },
  nothing: { es: 'nada', en: 'nothing' },
  none: { es: 'Nada se ha escrito todavía.', en: 'Nothing has been written yet.' },
  only: { es: 'Solo cambios de', en: 'Only changes of' },
} as const satisfies { readonly [name: string]: Words };

const set = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  origin: z.string(),
  nodes: z.int().nullable(),
  claims: z.int().nullable(),
  undoes: z.string().nullable(),
});

const change = z.object({
  subject: z.string(),
  set,
  node: ref.nullable(),
  claim: z.object({ id: z.string(), type: z.string(), subject: ref, object: ref }).nullable(),
  values: z.array(z.object({ property: z.string(), before: z.array(z.string()), after: z.array(z.string()) })),
});
type Change = z.infer<typeof change>;

const answer = z.object({ changes: listEnd.extend({ nodes: z.array(change) }) });

const OF = parameter('of', textUpTo(500), {
  es: 'El id de un nodo o de una afirmación.',
  en: 'The id of a node or claim.',
});
const ORIGIN = parameter('origin', textUpTo(200), { es: 'Un origen, como seed.', en: 'An origin, such as seed.' });

/** The sets of some changes, which come in order, each with its changes. */
function sets(changes: readonly Change[]): readonly (readonly [Change, ...Change[]])[] {
  const found: [Change, ...Change[]][] = [];
  for (const one of changes) {
    const last = found.at(-1);
    if (last?.[0].set.id === one.set.id) last.push(one);
    else found.push([one]);
  }
  return found;
}

const values = (told: readonly string[], visit: Visit): Html =>
  told.length === 0
    ? html`<span class="where">${say(visit, WORDS.nothing)}</span>`
    : html`${told.map((one) => html`<q>${one}</q> `)}`;

function subject({ node, claim, subject: id }: Change, visit: Visit): Html {
  if (claim)
    return html`${shortLink(claim.subject, visit)} <a href="${visit.links.to(pathOfClaim(claim.id))}"><code>${claim.type}</code></a> ${shortLink(claim.object, visit)}`;
  return node ? link(node, visit) : html`<code>${id}</code>`;
}

const shownChange = (one: Change, visit: Visit): Html =>
  html`<li>${subject(one, visit)}<ul>${one.values.map(
    ({ property, before, after }) =>
      html`<li><code>${property}</code>: ${values(before, visit)} → ${values(after, visit)}</li>`,
  )}</ul></li>`;

function shownSet(changes: readonly [Change, ...Change[]], visit: Visit): Html {
  const { id, at, by, origin, nodes, claims, undoes } = changes[0].set;
  const when = html`<time datetime="${at}">${dayInWords(at.slice(0, 10), visit.language)}, ${at.slice(11, 16)} UTC</time>`;
  const size = [
    nodes === null ? '' : `${nodes} ${say(visit, WORDS.nodes)}`,
    claims === null ? '' : `${claims} ${say(visit, WORDS.claims)}`,
  ];
  return html`<section><h2 id="${id}">${when}</h2>
<p><a href="${visit.links.here({ origin, after: undefined })}"><code>${origin}</code></a> ${say(visit, WORDS.by)} ${by}. ${size.filter(Boolean).join(', ')}${undoes ? html`. ${say(visit, WORDS.undoes)} <code>${undoes}</code>` : NOTHING}</p>
<ul>${changes.map((one) => shownChange(one, visit))}</ul></section>`;
}

/** The latest change sets: who wrote what when, and what it said before. */
export const changesPage: Page = {
  path: '/changes',
  parameters: [OF, ORIGIN, AFTER],
  async make(visit) {
    const variables = Object.fromEntries(
      [...visit.values].filter(([name]) => ['of', 'origin', 'after'].includes(name)),
    );
    const { changes } = answer.parse(await visit.ask('changes', variables));
    const title = say(visit, WORDS.title);
    return {
      title,
      body: html`<h1>${title}</h1>
<p class="lead">${say(visit, WORDS.lead)}</p>
${changes.nodes.length === 0 ? html`<p>${say(visit, WORDS.none)}</p>` : moreOf(changes.nodes.length, changes, visit)}
${sets(changes.nodes).map((one) => shownSet(one, visit))}`,
    };
  },
};
