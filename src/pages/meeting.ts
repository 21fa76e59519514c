import * as z from 'zod';
import { textUpTo } from '../feeds/values.ts';
import { absence } from './absences.ts';
import { AXIS, axesToChoose, choiceForm, organismsToChoose, select } from './choices.ts';
import { citedEnd, citedEnds, sentenceList } from './cited.ts';
import { axisRows, commonEvents, compared } from './compared.ts';
import { cooperation, pathList } from './cooperating.ts';
import { dateText } from './date-text.ts';
import { statusMark } from './evidence.ts';
import { citationText, copied } from './figure.ts';
import { type Html, html, NOTHING } from './html.ts';
import { addresseesOf, kindOf, type Owed, outcomeOf, owed, ownersOf } from './owed.ts';
import { NotFound, type Page, say, type Visit } from './page.ts';
import { parameter, text } from './parameters.ts';
import { PARTS } from './pictures/overlap-words.ts';
import { datedLink, link, nameOf, shortNameOf } from './refs.ts';
import { Sentences } from './sentences.ts';
import { lack, ref } from './shapes.ts';
import { viewInWords } from './view-bar.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Hoja para una reunión', en: 'Sheet for a meeting' },
  lead: {
    es: 'Una página para imprimir o llevar en el teléfono: un eje, o dos organismos. Cada línea lleva el número de la frase que la sostiene.',
    en: 'A page to print or to carry on the phone: an axis, or two organisms. Each line has the number of the sentence behind it.',
  },
  axis: { es: 'Eje', en: 'Axis' },
  one: { es: 'o un organismo', en: 'or an organism' },
  other: { es: 'y otro', en: 'and another' },
  leads: { es: 'Quién lidera', en: 'Who leads' },
  cooperates: { es: 'Quién coopera, y a través de qué', en: 'Who cooperates, and through what' },
  owed: { es: 'Compromisos, propuestas, pedidos y ofrecimientos', en: 'Commitments, proposals, requests and offers' },
  events: { es: 'Reuniones', en: 'Meetings' },
  said: { es: 'Lo que se dijo', en: 'What was said' },
  between: { es: 'En qué ejes coopera cada uno', en: 'On which axes each cooperates' },
  whose: { es: 'de', en: 'of' },
  to: { es: 'a', en: 'to' },
  outcome: { es: 'qué resultó', en: 'what became of it' },
  none: { es: 'Nada, en lo que se leyó.', en: 'Nothing, in what was read.' },
  more: { es: 'y más, en total', en: 'and more, in all' },
  cite: { es: 'Citar esta hoja', en: 'Cite this sheet' },
} as const satisfies { readonly [name: string]: Words };

const SLUG = textUpTo(200);
const ONE = parameter('one', SLUG, { es: 'El slug de un organismo.', en: 'The slug of an organism.' });
const OTHER = parameter('other', SLUG, { es: 'El slug de otro organismo.', en: 'The slug of another organism.' });

const some = z.object({ totalCount: z.int(), edges: z.array(citedEnd) });
const owedList = z.object({ totalCount: z.int(), nodes: z.array(owed) });

const ofAxis = z.object({
  axis: ref
    .extend({
      leaders: z.object({ edges: z.array(citedEnd) }),
      leading: lack.nullable(),
      cooperations: z.object({ totalCount: z.int(), edges: z.array(cooperation) }),
      events: some,
      statements: some,
    })
    .nullable(),
  commitments: owedList,
});

const ofTwo = z.object({ one: compared.nullable(), other: compared.nullable(), commitments: owedList });

const part = (title: Words, content: Html, visit: Visit): Html =>
  html`<section><h2>${say(visit, title)}</h2>${content}</section>`;

/** Lines, and how many there are in all where not all are here. */
function lines(all: readonly Html[], totalCount: number, visit: Visit): Html {
  if (all.length === 0) return html`<p>${say(visit, WORDS.none)}</p>`;
  const more = totalCount > all.length ? html`<li>${say(visit, WORDS.more)} ${totalCount}</li>` : NOTHING;
  return html`<ul>${all.map((one) => html`<li>${one}</li>`)}${more}</ul>`;
}

const owedLine = (one: Owed, sentences: Sentences, visit: Visit): Html =>
  html`${link({ ...one, name: one.content ?? one.name }, visit)} (${kindOf(one, visit)}) ${say(visit, WORDS.whose)} ${ownersOf(one, sentences, visit)}${
    one.addressees.nodes.length > 0 ? html` ${say(visit, WORDS.to)} ${addresseesOf(one, visit)}` : NOTHING
  }. ${one.date ? html`${dateText(one.date, visit)}. ` : NOTHING}${say(visit, WORDS.outcome)}: ${outcomeOf(one, sentences, visit)}.`;

const owedPart = ({ totalCount, nodes }: z.infer<typeof owedList>, sentences: Sentences, visit: Visit): Html =>
  part(
    WORDS.owed,
    lines(
      nodes.map((one) => owedLine(one, sentences, visit)),
      totalCount,
      visit,
    ),
    visit,
  );

/** A sheet: its title, its lines, and the sentences they rest on. */
interface Sheet {
  readonly title: string;
  readonly body: Html;
}

async function axisSheet(slug: string, sentences: Sentences, visit: Visit): Promise<Sheet> {
  const { axis, commitments } = ofAxis.parse(await visit.ask('meeting-axis', { slug }));
  if (!axis) throw new NotFound(slug);
  const name = nameOf(axis);
  const leaders =
    axis.leaders.edges.length > 0 ? html`<p>${citedEnds(axis.leaders.edges, name, sentences, visit)}</p>` : NOTHING;
  const leading = axis.leaders.edges.length === 0 && axis.leading ? absence(axis.leading, visit) : NOTHING;
  const { cooperations, events, statements } = axis;
  const cooperators = cooperations.edges.map(
    (one) =>
      html`${link(one.node, visit)} ${statusMark(one.status, visit)}${pathList(one, `${shortNameOf(one.node)} × ${name}`, sentences, visit)}`,
  );
  const met = events.edges.map(
    (one) => html`${datedLink(one.node, visit)} ${citedEnds([one], name, sentences, visit)}`,
  );
  return {
    title: name,
    body: html`${part(WORDS.leads, html`${leaders}${leading}`, visit)}
${part(WORDS.cooperates, lines(cooperators, cooperations.totalCount, visit), visit)}
${owedPart(commitments, sentences, visit)}
${part(WORDS.events, lines(met, events.totalCount, visit), visit)}
${part(
  WORDS.said,
  lines(
    statements.edges.map((one) => citedEnds([one], name, sentences, visit)),
    statements.totalCount,
    visit,
  ),
  visit,
)}`,
  };
}

async function pairSheet(slugs: readonly [string, string], sentences: Sentences, visit: Visit): Promise<Sheet> {
  const { one, other, commitments } = ofTwo.parse(await visit.ask('meeting-pair', { one: slugs[0], other: slugs[1] }));
  if (!one) throw new NotFound(slugs[0]);
  if (!other) throw new NotFound(slugs[1]);
  const names = { one: shortNameOf(one), other: shortNameOf(other) };
  const rows = axisRows(one, other).map((row) => {
    const of = [
      { name: names.one, cooperation: row.one },
      { name: names.other, cooperation: row.other },
    ];
    const told = of.map(({ name, cooperation: own }) =>
      own
        ? html`<p>${name} ${statusMark(own.status, visit)}</p>${pathList(own, `${name} × ${nameOf(row.axis)}`, sentences, visit)}`
        : NOTHING,
    );
    return html`${link(row.axis, visit)}: ${say(visit, PARTS[row.part](names))}${told}`;
  });
  return {
    title: `${names.one} – ${names.other}`,
    body: html`${part(WORDS.between, lines(rows, rows.length, visit), visit)}
${owedPart(commitments, sentences, visit)}
${commonEvents(one, other, sentences, visit)}`,
  };
}

/** The sheet that the address asks for; nothing where it does not say yet of what. */
async function sheetOf(sentences: Sentences, visit: Visit): Promise<Sheet | undefined> {
  const [axis, one, other] = ['axis', 'one', 'other'].map((name) => text(visit.values, name));
  if (axis) return axisSheet(axis, sentences, visit);
  return one && other && one !== other ? pairSheet([one, other], sentences, visit) : undefined;
}

/** What a focal point takes to a meeting: an axis or two organisms on one printed page, with numbered sentences. */
export const meetingPage: Page = {
  path: '/meeting',
  parameters: [AXIS, ONE, OTHER],
  async make(visit) {
    const sentences = new Sentences();
    const sheet = await sheetOf(sentences, visit);
    const axes = sheet ? [] : await axesToChoose(visit);
    const organisms = sheet ? [] : await organismsToChoose(visit);
    const form = choiceForm(
      html`${select('axis', WORDS.axis, axes, visit)}${select('one', WORDS.one, organisms, visit)}${select('other', WORDS.other, organisms, visit)}`,
      visit,
    );
    const title = say(visit, WORDS.title);
    if (!sheet) return { title, body: html`<h1>${title}</h1><p class="lead">${say(visit, WORDS.lead)}</p>${form}` };
    return {
      title: `${sheet.title} · ${title}`,
      body: html`<article class="sheet"><h1>${sheet.title}</h1>
<p class="where">${title}. ${viewInWords(visit)}.</p>
${sheet.body}
${sentenceList(sentences, visit)}
<details><summary>${say(visit, WORDS.cite)}</summary>${copied('sheet-citation', citationText(sheet.title, viewInWords(visit), visit), visit)}</details></article>`,
    };
  },
};
