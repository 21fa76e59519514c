import * as z from 'zod';
import { choice, yesOrNo } from '../feeds/values.ts';
import { markLinks } from './cited.ts';
import { dayInWords } from './days.ts';
import { type Html, html, NOTHING } from './html.ts';
import { say, type Visit } from './page.ts';
import { parameter } from './parameters.ts';
import { link, shortLink } from './refs.ts';
import type { Sentences } from './sentences.ts';
import { type Ref, ref, sentence } from './shapes.ts';
import type { Words } from './words.ts';

/** What work may be on. */
export const ITEMS: { readonly [item: string]: Words } = {
  AXIS: { es: 'ejes', en: 'axes' },
  TOPIC: { es: 'temas', en: 'topics' },
  COUNTRY: { es: 'países', en: 'countries' },
};

const THROUGH_WORDS: { readonly [kind: string]: Words } = {
  INITIATIVE: { es: 'iniciativas', en: 'initiatives' },
  EVENT: { es: 'reuniones y otros eventos', en: 'meetings and other events' },
  COMMITMENT: { es: 'compromisos', en: 'commitments' },
};

/** Through what work is counted. */
export const THROUGH = {
  ...parameter('through', choice(Object.keys(THROUGH_WORDS)), {
    es: 'A través de qué se trabaja.',
    en: 'Through what work is done.',
  }),
  isList: true,
};
export const PLANNED = parameter('planned', yesOrNo, {
  es: 'Si también cuenta lo planeado.',
  en: 'Whether what is planned counts too.',
});

const WORDS = {
  through: { es: 'A través de', en: 'Through' },
  planned: { es: 'también lo planeado', en: 'also what is planned' },
  on: { es: 'En qué descansa', en: 'What it rests on' },
  undertakings: { es: 'actividades cuentan', en: 'undertakings count' },
  among: { es: 'actores', en: 'actors' },
  items: { es: 'ejes, temas o países', en: 'axes, topics or countries' },
  beyond: {
    es: 'afirmaciones que la vista no muestra podrían cambiar la respuesta',
    en: 'claims that the view does not show could change the answer',
  },
  inferred: {
    es: 'de los pares descansa en algo inferido o derivado',
    en: 'of the pairs rests on something inferred or derived',
  },
  horizon: { es: 'Lo que se leyó habla hasta el', en: 'What was read speaks up to' },
  collectives: { es: 'Aparte, como colectivo', en: 'Apart, as a collective' },
  open: { es: 'Listas que la fuente deja abiertas', en: 'Lists that the source leaves open' },
} as const satisfies { readonly [name: string]: Words };

/** What the fragment `Grounds` selects. */
export const grounds = z.object({
  n: z.int(),
  nAtLeast: z.int(),
  actorCount: z.int(),
  itemCount: z.int(),
  beyondView: z.int(),
  inferredShare: z.number().nullable(),
  horizon: z.string().nullable(),
  collectives: z.array(ref),
  openLists: z.array(z.object({ relation: z.string(), subject: ref })),
});

const nodes = (all: readonly Ref[], visit: Visit): Html =>
  html`${all.map((node, place) => html`${place > 0 ? '; ' : ''}${shortLink(node, visit)}`)}`;

/** What an answer rests on, and what could change it. */
export function groundsNote(one: z.infer<typeof grounds>, visit: Visit): Html {
  const n = one.nAtLeast === one.n ? `${one.n}` : `${one.nAtLeast}–${one.n}`;
  const share =
    one.inferredShare === null ? '' : ` ${Math.round(one.inferredShare * 100)} % ${say(visit, WORDS.inferred)}.`;
  const horizon = one.horizon ? ` ${say(visit, WORDS.horizon)} ${dayInWords(one.horizon, visit.language)}.` : '';
  return html`<details><summary>${say(visit, WORDS.on)}: n = ${n}</summary>
<p>${n} ${say(visit, WORDS.undertakings)}; ${one.actorCount} ${say(visit, WORDS.among)}, ${one.itemCount} ${say(visit, WORDS.items)}. ${one.beyondView} ${say(visit, WORDS.beyond)}.${share}${horizon}</p>
${one.collectives.length > 0 ? html`<p>${say(visit, WORDS.collectives)}: ${nodes(one.collectives, visit)}.</p>` : NOTHING}
${one.openLists.length > 0 ? html`<p>${say(visit, WORDS.open)}: ${one.openLists.map(({ subject, relation }, place) => html`${place > 0 ? '; ' : ''}${shortLink(subject, visit)} <code>${relation}</code>`)}.</p>` : NOTHING}</details>`;
}

/** Claims of an item of an analysis. */
export const evidenceOfItem = z.object({ claims: z.array(z.object({ id: z.string(), citations: z.array(sentence) })) });

/** What the operations select of a subset. */
export const subset = z.object({
  actors: z.array(ref),
  items: z.array(ref),
  count: z.int(),
  undertakings: z.array(ref),
  evidence: evidenceOfItem,
});
export type Subset = z.infer<typeof subset>;

/** The sentences of an item. */
export const citedIn = ({ claims }: z.infer<typeof evidenceOfItem>) => claims.flatMap(({ citations }) => citations);

/** The undertakings of an item, and the numbers of the sentences that it rests on. */
export function undertakingList(
  item: {
    readonly count: number;
    readonly undertakings: readonly Ref[];
    readonly evidence: z.infer<typeof evidenceOfItem>;
  },
  about: string,
  sentences: Sentences,
  visit: Visit,
): Html {
  const numbers = [...new Set(citedIn(item.evidence).map((one) => sentences.number(one, about)))];
  return html`<ul>${item.undertakings.map((one) => html`<li>${link(one, visit)}</li>`)}${item.count > item.undertakings.length ? html`<li>+${item.count - item.undertakings.length}</li>` : NOTHING}</ul><p>${markLinks(numbers)}</p>`;
}

/** The values of an address that choose what counts as work. */
export const workAsked = ({ values }: Visit): { readonly [name: string]: unknown } =>
  Object.fromEntries(
    ['through', 'planned'].flatMap((name) => (values.has(name) ? [[name, values.get(name)] as const] : [])),
  );

/** Fields of a form that choose what counts as work. */
export function workFields(visit: Visit): Html {
  const chosen = new Set([visit.values.get('through') ?? ['INITIATIVE']].flat());
  const boxes = Object.entries(THROUGH_WORDS).map(
    ([kind, words]) =>
      html`<label class="choice"><input type="checkbox" name="through" value="${kind}"${chosen.has(kind) ? html` checked` : NOTHING}> ${say(visit, words)}</label> `,
  );
  const planned = html`<label class="choice"><input type="checkbox" name="planned" value="true"${visit.values.get('planned') === true ? html` checked` : NOTHING}> ${say(visit, WORDS.planned)}</label>`;
  return html`<fieldset><legend>${say(visit, WORDS.through)}</legend>${boxes}${planned}</fieldset>`;
}
