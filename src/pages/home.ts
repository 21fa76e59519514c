import * as z from 'zod';
import { CLAIM_STATUSES } from '../graph/model/claim.ts';
import { absence, missingFact } from './absences.ts';
import { analysisLinks } from './analysis-links.ts';
import { evidenceOf, type FoundEvidence, foundFact } from './found-evidence.ts';
import { type Html, html, NOTHING } from './html.ts';
import { statusMark } from './marks.ts';
import { type Page, say, type Visit } from './page.ts';
import { datedLink, link, nameOf, shortLink } from './refs.ts';
import { roleInWords } from './roles.ts';
import { searchForm } from './search-form.ts';
import { facts, lack, missing as missingShape, ref } from './shapes.ts';
import { aboutService } from './start.ts';
import { TEXTS } from './start-words.ts';
import type { Words } from './words.ts';

const WORDS = {
  axes: { es: 'Los ejes', en: 'The axes' },
  leads: { es: 'Quién lidera', en: 'Who leads' },
  cooperates: { es: 'Quién coopera', en: 'Who cooperates' },
  next: { es: 'Qué sigue', en: 'What is next' },
  missing: { es: 'Qué falta', en: 'What is missing' },
  noDate: { es: 'Nada con fecha desde este día.', en: 'Nothing with a date from this day on.' },
  last: { es: 'Lo último con fecha', en: 'The latest with a date' },
  nobody: { es: 'Nadie en esta vista.', en: 'Nobody under this view.' },
  unconfirmed: { es: 'Nadie ha confirmado quién lo lidera.', en: 'Nobody has confirmed who leads it.' },
  all: { es: 'Todo sobre este eje', en: 'Everything about this axis' },
  allOf: { es: 'todos', en: 'all' },
  nothing: { es: 'Este grafo no tiene ejes todavía.', en: 'This graph has no axes yet.' },
} as const satisfies { readonly [name: string]: Words };

const some = z.object({ nodes: z.array(ref) });

const axis = ref.extend({
  position: z.int().nullable(),
  leaders: facts,
  leading: lack.nullable(),
  cooperations: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean() }),
    edges: z.array(z.object({ status: z.enum(CLAIM_STATUSES), roles: z.array(z.string()), node: ref })),
  }),
  next: some,
  last: some,
  due: some,
  coverage: z.array(missingShape),
});
type Axis = z.infer<typeof axis>;

const answer = z.object({ axes: z.object({ nodes: z.array(axis) }) });

const leaders = ({ leaders: { edges }, leading }: Axis, found: FoundEvidence, visit: Visit): Html => html`
${edges.map(({ node, claim }) => foundFact(link(node, visit), claim, found, visit))}${edges.length === 0 && leading ? absence(leading, visit) : NOTHING}`;

const cooperators = ({ cooperations: { edges, pageInfo } }: Axis, to: string, visit: Visit): Html => html`
${edges.length === 0 ? html`<p>${say(visit, WORDS.nobody)}</p>` : NOTHING}<ul class="plain">${edges.map(
  ({ node, roles, status }) =>
    html`<li>${shortLink(node, visit)} <span class="role">${roles.map((role) => roleInWords(role, visit)).join(', ')}</span> ${statusMark(status, visit)}</li>`,
)}</ul>${pageInfo.hasNextPage ? html`<p><a href="${to}#cooperations">${say(visit, WORDS.allOf)}</a></p>` : NOTHING}`;

function missing({ leaders: { edges }, coverage }: Axis, visit: Visit): Html {
  const isOpen = !edges.some(({ claim }) => claim.status === 'CONFIRMED');
  if (!isOpen && coverage.length === 0) return NOTHING;
  return html`<h4>${say(visit, WORDS.missing)}</h4>${isOpen ? html`<p>${say(visit, WORDS.unconfirmed)}</p>` : NOTHING}${coverage.map((one) => missingFact(one, visit))}`;
}

function next({ next: events, due, last }: Axis, visit: Visit): Html {
  const coming = [...events.nodes, ...due.nodes];
  if (coming.length > 0)
    return html`<ul class="plain">${coming.map((node) => html`<li>${datedLink(node, visit)}</li>`)}</ul>`;
  return html`<p>${say(visit, WORDS.noDate)}</p>${last.nodes.map((node) => html`<p>${say(visit, WORDS.last)}: ${datedLink(node, visit)}</p>`)}`;
}

function card(one: Axis, found: FoundEvidence, visit: Visit): Html {
  const anchor = one.id.slice(one.id.indexOf(':') + 1);
  const to = visit.links.to(`/axes/${encodeURIComponent(anchor)}`);
  return html`
<section class="card" aria-labelledby="${anchor}"><h3 id="${anchor}">${one.position === null ? '' : `${one.position}. `}${link(one, visit)}</h3>
<h4>${say(visit, WORDS.leads)}</h4>${leaders(one, found, visit)}
<h4>${say(visit, WORDS.cooperates)}</h4>${cooperators(one, to, visit)}
<h4>${say(visit, WORDS.next)}</h4>${next(one, visit)}
${missing(one, visit)}
<p><a href="${to}" aria-label="${say(visit, WORDS.all)}: ${nameOf(one)}">${say(visit, WORDS.all)}</a></p></section>`;
}

/** The home page: for each axis who leads, who cooperates, what is next and what is missing; then the service itself. */
export const homePage: Page = {
  path: '/',
  async make(visit) {
    const { axes } = answer.parse(await visit.ask('home', { day: visit.view.asOf }));
    const claims = axes.nodes.flatMap((one) => one.leaders.edges.map(({ claim }) => claim));
    const found = await evidenceOf(claims, visit);
    return {
      title: 'Convergencia',
      isWide: true,
      body: html`<h1>Convergencia</h1>
<p class="lead">${TEXTS.what[visit.language]}</p>
${searchForm(visit)}
<h2 id="axes">${say(visit, WORDS.axes)}</h2>
${axes.nodes.length === 0 ? html`<p>${say(visit, WORDS.nothing)}</p>` : html`<div class="cards">${axes.nodes.map((one) => card(one, found, visit))}</div>`}
${analysisLinks(visit)}
${aboutService(visit)}`,
    };
  },
};
