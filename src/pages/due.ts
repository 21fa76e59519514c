import * as z from 'zod';
import {
  ACTOR,
  AXIS,
  axesToChoose,
  choiceForm,
  dayField,
  FROM,
  listEnd,
  moreOf,
  select,
  slugField,
  TO,
} from './choices.ts';
import { sentenceList } from './cited.ts';
import { dateText, spanOf } from './date-text.ts';
import { pinnedAddress } from './figure.ts';
import { type Html, html } from './html.ts';
import { pathOfNode } from './kinds.ts';
import { addresseesOf, contentOf, kindOf, type Owed, outcomeOf, owed, ownersOf } from './owed.ts';
import { type Page, say, type Visit } from './page.ts';
import { AFTER } from './paging.ts';
import { picturePages, type Shown } from './picture-pages.ts';
import { timelinePicture } from './pictures/timeline.ts';
import { link } from './refs.ts';
import { Sentences } from './sentences.ts';
import { table } from './tables.ts';
import { viewInWords } from './view-bar.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Lo que vence', en: 'What is due' },
  lead: {
    es: 'Compromisos, propuestas, pedidos y ofrecimientos con plazo, de quién son, y qué se sabe que resultó. Que un plazo haya pasado no dice que algo se haya incumplido.',
    en: 'Commitments, proposals, requests and offers with a deadline, whose they are, and what is known to have become of them. That a day has passed does not say that anything was left undone.',
  },
  axis: { es: 'Eje', en: 'Axis' },
  actor: { es: 'Organismo', en: 'Organism' },
  from: { es: 'Desde', en: 'From' },
  to: { es: 'Hasta', en: 'To' },
  due: { es: 'Plazo', en: 'Due' },
  what: { es: 'Qué', en: 'What' },
  kind: { es: 'Clase', en: 'Kind' },
  whose: { es: 'De quién', en: 'Whose' },
  addressed: { es: 'Dirigido a', en: 'Addressed to' },
  outcome: { es: 'Qué resultó', en: 'What became of it' },
  feed: { es: 'Suscribirse a los plazos (.ics)', en: 'Subscribe to the deadlines (.ics)' },
  none: { es: 'No hay plazos así.', en: 'There are no such deadlines.' },
} as const satisfies { readonly [name: string]: Words };

const answer = z.object({ commitments: listEnd.extend({ nodes: z.array(owed) }) });

/** The condition that an address asks for; without a deadline, nothing is due. */
function whereOf(values: Visit['values']): { readonly [key: string]: unknown } {
  const [axis, actor, from, to] = ['axis', 'actor', 'from', 'to'].map((name) => values.get(name));
  const some = { some: { slug: { eq: axis } } };
  return {
    due: { isNull: false, ...(from ? { to: { gte: from } } : {}), ...(to ? { from: { lte: to } } : {}) },
    ...(axis ? { or: [{ axes: some }, { concernedAxes: some }] } : {}),
    ...(actor ? { actors: { some: { slug: { eq: actor } } } } : {}),
  };
}

const row = (one: Owed, sentences: Sentences, visit: Visit): Html =>
  html`<tr><td>${dateText(one.date, visit)}</td><th scope="row">${link({ ...one, name: one.content ?? one.name }, visit)}</th><td>${kindOf(one, visit)}</td><td>${ownersOf(one, sentences, visit)}</td><td>${addresseesOf(one, visit)}</td><td>${outcomeOf(one, sentences, visit)}</td></tr>`;

const HEADS = [WORDS.due, WORDS.what, WORDS.kind, WORDS.whose, WORDS.addressed, WORDS.outcome];
const COLUMNS = [
  ...['id', 'content', 'kind', 'due_from', 'due_to', 'due_precision', 'due_words', 'due_basis'],
  ...['actor_ids', 'addressee_ids', 'fulfilled_by_ids', 'superseded_by_ids', 'sentences'],
];

const ids = (edges: readonly { readonly node: { readonly id: string } }[]) =>
  edges.map(({ node }) => node.id).join('; ');

const cells = (one: Owed, marks: string) => [
  ...[one.id, contentOf(one), one.kind ?? null, one.date?.from ?? null, one.date?.to ?? null],
  ...[one.date?.precision ?? null, one.date?.text ?? null, one.date?.basis ?? null],
  ...[ids(one.actors.edges), one.addressees.nodes.map(({ id }) => id).join('; ')],
  ...[ids(one.fulfilledBy.edges), ids(one.supersededBy.edges), marks],
];

function itemOf(one: Owed, sentences: Sentences, visit: Visit) {
  const ends = [...one.actors.edges, ...one.fulfilledBy.edges, ...one.supersededBy.edges];
  const cited = ends.flatMap(({ citations }) => citations);
  const marks = sentences.marks(cited, contentOf(one));
  const path = pathOfNode(one);
  const title = [`${contentOf(one)}: ${dateText(one.date, visit)}`, marks].filter(Boolean).join(' ');
  return {
    cells: cells(one, marks),
    item: { label: contentOf(one), title, ...spanOf(one.date), ...(path && { href: visit.links.to(path) }) },
  };
}

async function read(visit: Visit): Promise<Shown> {
  const after = visit.values.get('after');
  const variables = { where: whereOf(visit.values), ...(after ? { after } : {}) };
  const { commitments } = answer.parse(await visit.ask('due', variables));
  const axes = await axesToChoose(visit);
  const sentences = new Sentences();
  const items = commitments.nodes.map((one) => itemOf(one, sentences, visit));
  const title = say(visit, WORDS.title);
  const drawn = { id: 'due', title, day: visit.view.asOf, items: items.map(({ item }) => item) };
  const rows = commitments.nodes.map((one) => row(one, sentences, visit));
  return {
    title,
    lead: say(visit, WORDS.lead),
    choice: choiceForm(
      html`${select('axis', WORDS.axis, axes, visit)}${slugField('actor', WORDS.actor, visit)}${dayField('from', WORDS.from, visit)}${dayField('to', WORDS.to, visit)}`,
      visit,
    ),
    shown: {
      picture: timelinePicture(drawn, visit.language),
      from: sentences.provenance(viewInWords(visit), pinnedAddress(visit)),
      columns: COLUMNS,
      rows: items.map((one) => one.cells),
      graphiql: visit.graphiql('due', variables),
      below: html`${moreOf(rows.length, commitments, visit)}
${rows.length > 0 ? table(title, HEADS, rows, visit) : html`<p>${say(visit, WORDS.none)}</p>`}
<p><a href="${visit.links.feed('due', '.ics')}">${say(visit, WORDS.feed)}</a></p>
${sentenceList(sentences, visit)}`,
    },
  };
}

/** What is due: a timeline, a table with what became of each, and both as files. */
export const duePages: readonly Page[] = picturePages({
  path: '/due',
  parameters: [AXIS, ACTOR, FROM, TO, AFTER],
  read,
});
