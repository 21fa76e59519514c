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
import { citedEnd, citedEnds, sentenceList } from './cited.ts';
import { dateText, spanOf } from './date-text.ts';
import { pinnedAddress } from './figure.ts';
import { type Html, html } from './html.ts';
import { pathOfNode } from './kinds.ts';
import { type Page, say, type Visit } from './page.ts';
import { AFTER } from './paging.ts';
import { picturePages, type Shown } from './picture-pages.ts';
import { timelinePicture } from './pictures/timeline.ts';
import { link, nameOf, shortLink } from './refs.ts';
import { Sentences } from './sentences.ts';
import { ref } from './shapes.ts';
import { STATES } from './states.ts';
import { table } from './tables.ts';
import { viewInWords } from './view-bar.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Calendario', en: 'Calendar' },
  lead: {
    es: 'Los eventos en el tiempo, con la fecha tan exacta como se conoce: lo que se sabe a la quincena es un período, no un punto.',
    en: 'Events in time, with their dates as exact as they are known: what is known to the half month is a span, not a point.',
  },
  axis: { es: 'Eje', en: 'Axis' },
  actor: { es: 'Organismo', en: 'Organism' },
  from: { es: 'Desde', en: 'From' },
  to: { es: 'Hasta', en: 'To' },
  date: { es: 'Fecha', en: 'Date' },
  event: { es: 'Evento', en: 'Event' },
  state: { es: 'Estado', en: 'State' },
  about: { es: 'Ejes', en: 'Axes' },
  who: { es: 'Participantes', en: 'Participants' },
  where: { es: 'Lugar', en: 'Place' },
  feed: { es: 'Suscribirse al calendario (.ics)', en: 'Subscribe to the calendar (.ics)' },
  none: { es: 'No hay eventos así.', en: 'There are no such events.' },
} as const satisfies { readonly [name: string]: Words };

const event = ref.extend({
  places: z.object({ nodes: z.array(ref) }),
  axes: z.object({ edges: z.array(citedEnd) }),
  participants: z.object({ totalCount: z.int(), edges: z.array(citedEnd) }),
});
type Event = z.infer<typeof event>;

const answer = z.object({ events: listEnd.extend({ nodes: z.array(event) }) });

/** The condition that an address asks for. */
function whereOf(values: Visit['values']): { readonly [key: string]: unknown } {
  const [axis, actor, from, to] = ['axis', 'actor', 'from', 'to'].map((name) => values.get(name));
  return {
    ...(from || to ? { date: { ...(from ? { to: { gte: from } } : {}), ...(to ? { from: { lte: to } } : {}) } } : {}),
    ...(axis ? { axes: { some: { slug: { eq: axis } } } } : {}),
    ...(actor ? { participants: { some: { slug: { eq: actor } } } } : {}),
  };
}

const cited = ({ axes, participants }: Event) =>
  [...axes.edges, ...participants.edges].flatMap(({ citations }) => citations);

function row(one: Event, sentences: Sentences, visit: Visit): Html {
  const name = nameOf(one);
  const { edges, totalCount } = one.participants;
  const more = totalCount > edges.length ? ` +${totalCount - edges.length}` : '';
  return html`<tr><td>${dateText(one.date, visit)}</td><th scope="row">${link(one, visit)}</th><td>${one.state ? say(visit, STATES[one.state] ?? { es: one.state, en: one.state }) : '–'}</td><td>${citedEnds(one.axes.edges, name, sentences, visit)}</td><td>${citedEnds(edges, name, sentences, visit)}${more}</td><td>${one.places.nodes.map((place) => html`${shortLink(place, visit)} `)}</td></tr>`;
}

const HEADS = [WORDS.date, WORDS.event, WORDS.state, WORDS.about, WORDS.who, WORDS.where];

const eventTable = (events: readonly Event[], sentences: Sentences, visit: Visit): Html =>
  events.length === 0
    ? html`<p>${say(visit, WORDS.none)}</p>`
    : table(
        say(visit, WORDS.title),
        HEADS,
        events.map((one) => row(one, sentences, visit)),
        visit,
      );

const COLUMNS = [
  'id',
  'name',
  'state',
  'from',
  'to',
  'precision',
  'words',
  'basis',
  'axis_ids',
  'participant_ids',
  'sentences',
];

async function read(visit: Visit): Promise<Shown> {
  const after = visit.values.get('after');
  const variables = { where: whereOf(visit.values), ...(after ? { after } : {}) };
  const { events } = answer.parse(await visit.ask('calendar', variables));
  const axes = await axesToChoose(visit);
  const sentences = new Sentences();
  const items = events.nodes.map((one) => {
    const marks = sentences.marks(cited(one), nameOf(one));
    const path = pathOfNode(one);
    const title = [`${nameOf(one)}: ${dateText(one.date, visit)}`, marks].filter(Boolean).join(' ');
    return {
      one,
      marks,
      item: { label: nameOf(one), title, ...spanOf(one.date), ...(path && { href: visit.links.to(path) }) },
    };
  });
  const title = say(visit, WORDS.title);
  const form = choiceForm(
    html`${select('axis', WORDS.axis, axes, visit)}${slugField('actor', WORDS.actor, visit)}${dayField('from', WORDS.from, visit)}${dayField('to', WORDS.to, visit)}`,
    visit,
  );
  return {
    title,
    lead: say(visit, WORDS.lead),
    choice: form,
    shown: {
      picture: timelinePicture(
        { id: 'calendar', title, day: visit.view.asOf, items: items.map(({ item }) => item) },
        visit.language,
      ),
      from: sentences.provenance(viewInWords(visit), pinnedAddress(visit)),
      columns: COLUMNS,
      rows: items.map(({ one, marks }) => [
        ...[one.id, nameOf(one), one.state ?? null, one.date?.from ?? null, one.date?.to ?? null],
        ...[one.date?.precision ?? null, one.date?.text ?? null, one.date?.basis ?? null],
        one.axes.edges.map(({ node }) => node.id).join('; '),
        one.participants.edges.map(({ node }) => node.id).join('; '),
        marks,
      ]),
      graphiql: visit.graphiql('calendar', variables),
      below: html`${moreOf(events.nodes.length, events, visit)}
${eventTable(events.nodes, sentences, visit)}
<p><a href="${visit.links.feed('events', '.ics')}">${say(visit, WORDS.feed)}</a></p>
${sentenceList(sentences, visit)}`,
    },
  };
}

/** Events in time: a timeline, a table, and both as files. */
export const calendarPages: readonly Page[] = picturePages({
  path: '/calendar',
  parameters: [AXIS, ACTOR, FROM, TO, AFTER],
  read,
});
