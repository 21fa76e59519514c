import * as z from 'zod';
import { CLAIM_BASES, CLAIM_STATUSES } from '../../graph/model/claim.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { pathOfClaim, slugOf } from '../kinds.ts';
import { basisMark, statusMark } from '../marks.ts';
import { NotFound, type Page, say, type Visit } from '../page.ts';
import { AFTER, afterOf, pageInfo, paging } from '../paging.ts';
import { link, nameOf, shownText } from '../refs.ts';
import { relationInWords } from '../relations.ts';
import { day, facts, ref, words } from '../shapes.ts';
import type { Words } from '../words.ts';
import { around, history, missingSection } from './around.ts';
import { day as dayLine } from './parts.ts';
import { type Section, section, shownSection } from './section.ts';

const WORDS = {
  kind: { es: 'Documento', en: 'Document' },
  sentences: { es: 'Sus frases citadas, en orden', en: 'Its quoted sentences, in order' },
  said: { es: 'Lo dijo', en: 'Said by' },
  claims: { es: 'Afirmaciones que se basan en esta frase', en: 'Claims that rest on this sentence' },
  none: { es: 'Ninguna afirmación de esta vista se basa en ella.', en: 'No claim of this view rests on it.' },
  all: { es: 'Todas', en: 'All' },
  readings: { es: 'Para qué se leyó', en: 'What it was read for' },
  publisher: { es: 'Publicado por', en: 'Published by' },
  source: { es: 'Dónde está', en: 'Where it is' },
  claim: { es: 'ver', en: 'see' },
} as const satisfies { readonly [name: string]: Words };

const quote = z.object({ id: z.string(), quote: z.string(), section: z.string(), saidBy: ref.nullable() });
const own = z.object({
  title: words.nullable(),
  date: day.nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  rights: words.nullable(),
  readings: z.array(
    z.object({
      id: z.string(),
      kinds: z.array(z.string()),
      relations: z.array(z.string()),
      note: words.nullable(),
      within: ref.nullable(),
    }),
  ),
  citations: z.object({ totalCount: z.int(), nodes: z.array(quote), pageInfo }),
});
type Own = z.infer<typeof own>;

const resting = z.object({
  id: z.string(),
  type: z.string(),
  status: z.enum(CLAIM_STATUSES),
  basis: z.enum(CLAIM_BASES),
  subject: ref,
  object: ref,
  citations: z.array(z.object({ id: z.string() })),
});
type Resting = z.infer<typeof resting>;

const record = z.record(z.string(), z.unknown());
const answer = z.object({ document: record.nullable() });
const claims = z.object({ claims: z.object({ totalCount: z.int(), nodes: z.array(resting) }) });

const SECTIONS: readonly Section[] = [
  section('producedAt', 'De qué evento resultó', 'From which event it results', 'PRODUCES', 'object'),
  section('axes', 'Ejes', 'Axes', 'ADDRESSES', 'subject', { kinds: ['AXIS'] }),
  section('topics', 'Temas', 'Topics', 'ADDRESSES', 'subject', { kinds: ['TOPIC'] }),
  section('fulfills', 'Qué cumple', 'What it fulfils', 'FULFILLED_BY', 'object'),
  section('supersedes', 'Qué reemplaza', 'What it supersedes', 'SUPERSEDED_BY', 'object'),
  section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
];

/** The claims of a document itself lead to their own pages. */
const NONE = new Map();

/** The claims on some sentences, at most as many as one list may have. */
async function claimsOn(
  { citations }: Own,
  visit: Visit,
): Promise<{ readonly isWhole: boolean; readonly nodes: readonly Resting[] }> {
  const ids = citations.nodes.map(({ id }) => id);
  if (ids.length === 0) return { isWhole: true, nodes: [] };
  const { totalCount, nodes } = claims.parse(await visit.ask('sentences', { citations: ids })).claims;
  return { isWhole: totalCount === nodes.length, nodes };
}

const claimLine = ({ id, type, status, basis, subject, object }: Resting, visit: Visit): Html =>
  html`<li>${link(subject, visit)} <span class="role">${relationInWords(type, visit)}</span> ${link(object, visit)} ${statusMark(status, visit)}${basis === 'STATED' ? NOTHING : html` ${basisMark(basis, visit)}`} <a href="${visit.links.to(pathOfClaim(id))}" aria-label="${say(visit, WORDS.claim)}: ${nameOf(subject)} ${relationInWords(type, visit)} ${nameOf(object)}">${say(visit, WORDS.claim)}</a></li>`;

function sentence(one: z.infer<typeof quote>, mine: readonly Resting[], isWhole: boolean, visit: Visit): Html {
  const speaker = one.saidBy
    ? html`<p class="where">${say(visit, WORDS.said)}: ${link(one.saidBy, visit)}</p>`
    : NOTHING;
  const all = isWhole
    ? NOTHING
    : html`<p><a href="${visit.links.to('/claims', { citation: one.id })}">${say(visit, WORDS.all)}</a></p>`;
  const rests =
    mine.length === 0
      ? html`<p class="where">${say(visit, WORDS.none)}</p>${all}`
      : html`<details><summary>${say(visit, WORDS.claims)}: ${mine.length}${isWhole ? '' : '…'}</summary><ul>${mine.map((claim) => claimLine(claim, visit))}</ul>${all}</details>`;
  return html`
<li id="${slugOf(one.id)}"><blockquote lang="es"><p><q>${one.quote}</q></p></blockquote>${speaker}${rests}</li>`;
}

/** The sentences in order, under the headings of the document. */
function sentences({ citations }: Own, { nodes, isWhole }: Awaited<ReturnType<typeof claimsOn>>, visit: Visit): Html {
  const runs: { section: string; items: Html[] }[] = [];
  for (const one of citations.nodes) {
    const mine = nodes.filter((claim) => claim.citations.some(({ id }) => id === one.id));
    const item = sentence(one, mine, isWhole, visit);
    const last = runs.at(-1);
    if (last?.section === one.section) last.items.push(item);
    else runs.push({ section: one.section, items: [item] });
  }
  return html`<h2 id="sentences">${say(visit, WORDS.sentences)} <span class="count">${citations.totalCount}</span></h2>
${runs.map(({ section: heading, items }) => html`<h3 lang="es">${heading}</h3><ol class="plain">${items}</ol>`)}
${paging(citations.pageInfo, visit)}`;
}

const readings = ({ readings: all }: Own, visit: Visit): Html =>
  all.length === 0
    ? NOTHING
    : html`
<h2 id="readings">${say(visit, WORDS.readings)}</h2>
<ul>${all.map(({ note, relations, within }) => html`<li>${note ? shownText(note, visit) : NOTHING}${within ? html` ${link(within, visit)}` : NOTHING} <code>${relations.join(', ')}</code></li>`)}</ul>`;

/** An address from a source is a link only if a browser may follow it. */
const outside = (url: string): Html =>
  /^https?:\/\//.test(url) ? html`<a href="${url}" rel="external noopener">${url}</a>` : html`<code>${url}</code>`;

/** A document: its quoted sentences in order, each with the claims that rest on it. */
export const documentPage: Page = {
  path: '/documents/:slug',
  parameters: [AFTER],
  async make(visit) {
    const { document: found } = answer.parse(await visit.ask('document', { slug: visit.slug, after: afterOf(visit) }));
    if (!found) throw new NotFound(visit.slug);
    const node = ref.parse(found);
    const about = around.parse(found);
    const document = own.parse(found);
    const rests = await claimsOn(document, visit);
    const { publisher, url, rights } = document;
    return {
      title: nameOf(node),
      body: html`<p class="kind"><a href="${visit.links.to('/documents')}">${say(visit, WORDS.kind)}</a></p>
<h1>${node.name ? shownText(node.name, visit) : node.id}</h1>
${dayLine(document.date, visit)}${publisher ? html`<p>${say(visit, WORDS.publisher)}: <bdi>${publisher}</bdi></p>` : NOTHING}${url ? html`<p>${say(visit, WORDS.source)}: ${outside(url)}</p>` : NOTHING}${rights ? html`<p>${shownText(rights, visit)}</p>` : NOTHING}
${sentences(document, rests, visit)}
${SECTIONS.map((one) => shownSection(one, facts.parse(found[one.field]), undefined, node.id, NONE, visit))}
${readings(document, visit)}${missingSection(about, visit)}${history(about.history, visit)}
<p class="where"><code>${node.id}</code></p>`,
    };
  },
};
