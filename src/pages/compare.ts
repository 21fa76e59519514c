import * as z from 'zod';
import { textUpTo } from '../feeds/values.ts';
import { choiceForm, organismsToChoose, select } from './choices.ts';
import { citedEnd, citedEnds, sentenceList } from './cited.ts';
import { type Cooperation, cooperation, pathList, throughIds } from './cooperating.ts';
import { statusMark } from './evidence.ts';
import { pinnedAddress } from './figure.ts';
import { type Html, html, NOTHING } from './html.ts';
import { slugOf } from './kinds.ts';
import { NotFound, type Page, say, type Visit } from './page.ts';
import { parameter, text } from './parameters.ts';
import { picturePages, type Shown } from './picture-pages.ts';
import { overlapPicture } from './pictures/overlap.ts';
import type { PartKey } from './pictures/overlap-data.ts';
import { PARTS, sharesOf } from './pictures/overlap-words.ts';
import { link, nameOf, shortLink, shortNameOf } from './refs.ts';
import { Sentences } from './sentences.ts';
import { ref } from './shapes.ts';
import { table } from './tables.ts';
import { viewInWords } from './view-bar.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Comparar dos organismos', en: 'Compare two organisms' },
  lead: {
    es: 'En qué ejes coopera cada uno, en cuáles los dos, y a través de qué. Coincidir no es un defecto: puede ser complemento.',
    en: 'On which axes each cooperates, on which both do, and through what. To coincide is no fault: it may be a complement.',
  },
  one: { es: 'Uno', en: 'One' },
  other: { es: 'El otro', en: 'The other' },
  same: { es: 'Elija dos organismos distintos.', en: 'Choose two different organisms.' },
  axes: { es: 'ejes', en: 'axes' },
  cut: {
    es: 'No están todos: la página de cada organismo los tiene.',
    en: 'Not all are here: the page of each organism has them.',
  },
  axis: { es: 'Eje', en: 'Axis' },
  how: { es: 'Cómo', en: 'How' },
  events: { es: 'Reuniones en las que participan los dos', en: 'Meetings that both take part in' },
  noEvents: { es: 'Ninguna, en lo que se leyó.', en: 'None, in what was read.' },
  wide: {
    es: 'Aquí cuenta todo lo que una fuente dice que un organismo tiene que ver con un eje: liderarlo, participar en sus reuniones, cooperar en sus iniciativas o comprometerse. Quien solo trabaja en él está en la matriz.',
    en: 'Here counts whatever a source says that an organism has to do with an axis: to lead it, to take part in its meetings, to cooperate in its initiatives or to commit itself. Who works on it is in the matrix.',
  },
  matrix: { es: 'La matriz', en: 'The matrix' },
} as const satisfies { readonly [name: string]: Words };

const SLUG = textUpTo(200);
const ONE = parameter('one', SLUG, { es: 'El slug de un organismo.', en: 'The slug of an organism.' });
const OTHER = parameter('other', SLUG, { es: 'El slug de otro organismo.', en: 'The slug of another organism.' });

/** What the fragment `Compared` selects. */
export const compared = ref.extend({
  leads: z.object({ edges: z.array(citedEnd) }),
  cooperations: z.object({ totalCount: z.int(), edges: z.array(cooperation) }),
  events: z.object({ totalCount: z.int(), edges: z.array(citedEnd) }),
});
export type Compared = z.infer<typeof compared>;

const answer = z.object({ one: compared.nullable(), other: compared.nullable() });

/** What two have to do with an axis. */
export interface AxisRow {
  readonly axis: z.infer<typeof ref>;
  readonly one: Cooperation | undefined;
  readonly other: Cooperation | undefined;
  readonly part: PartKey;
}

function partOf(one: Cooperation | undefined, other: Cooperation | undefined): PartKey {
  if (!one) return 'onlyOther';
  if (!other) return 'onlyOne';
  const shared = new Set(throughIds(one));
  return throughIds(other).some((id) => shared.has(id)) ? 'together' : 'apart';
}

const isCut = ({ cooperations, events }: Compared): boolean =>
  [cooperations, events].some(({ totalCount, edges }) => totalCount > edges.length);

/** The axes of two, in the order of the first, then those of the second alone. */
export function axisRows({ cooperations: one }: Compared, { cooperations: other }: Compared): readonly AxisRow[] {
  const axes = new Map([...one.edges, ...other.edges].map(({ node }) => [node.id, node]));
  return [...axes.values()].map((axis) => {
    const of = (edges: readonly Cooperation[]) => edges.find(({ node }) => node.id === axis.id);
    const [mine, theirs] = [of(one.edges), of(other.edges)];
    return { axis, one: mine, other: theirs, part: partOf(mine, theirs) };
  });
}

function shownCooperation(who: Compared, one: Cooperation | undefined, sentences: Sentences, visit: Visit): Html {
  if (!one) return html`<td>–</td>`;
  const about = `${shortNameOf(who)} × ${nameOf(one.node)}`;
  return html`<td>${statusMark(one.status, visit)}${pathList(one, about, sentences, visit)}</td>`;
}

function shownRow(
  row: AxisRow,
  [one, other]: readonly [Compared, Compared],
  names: { readonly one: string; readonly other: string },
  sentences: Sentences,
  visit: Visit,
): Html {
  const part = say(visit, PARTS[row.part](names));
  return html`<tr id="axis-${slugOf(row.axis.id)}"><th scope="row">${link(row.axis, visit)}</th><td>${part}</td>${shownCooperation(one, row.one, sentences, visit)}${shownCooperation(other, row.other, sentences, visit)}</tr>`;
}

export function commonEvents(one: Compared, other: Compared, sentences: Sentences, visit: Visit): Html {
  const theirs = new Set(other.events.edges.map(({ node }) => node.id));
  const common = one.events.edges.filter(({ node }) => theirs.has(node.id));
  return html`<h2 id="events">${say(visit, WORDS.events)}</h2>
${common.length > 0 ? html`<p>${citedEnds(common, shortNameOf(one), sentences, visit)}</p>` : html`<p>${say(visit, WORDS.noEvents)}</p>`}`;
}

const COLUMNS = [
  'axis_id',
  'axis',
  'part',
  'one_id',
  'one_status',
  'one_roles',
  'one_through_ids',
  'other_id',
  'other_status',
  'other_roles',
  'other_through_ids',
];

const told = (who: Compared, one: Cooperation | undefined) => [
  who.id,
  one?.status ?? null,
  one?.roles.join('; ') ?? null,
  one ? [...new Set(throughIds(one))].join('; ') : null,
];

function comparison(one: Compared, other: Compared, visit: Visit): NonNullable<Shown['shown']> {
  const rows = axisRows(one, other);
  const sentences = new Sentences();
  const names = { one: shortNameOf(one), other: shortNameOf(other) };
  const shownRows = rows.map((row) => shownRow(row, [one, other], names, sentences, visit));
  const events = commonEvents(one, other, sentences, visit);
  const part = (key: PartKey) => {
    const own = rows.filter((row) => row.part === key);
    const [first] = own;
    return {
      count: own.length,
      names: own.map(({ axis }) => nameOf(axis)),
      ...(first && { href: `#axis-${slugOf(first.axis.id)}` }),
    };
  };
  const title = `${names.one} – ${names.other}: ${say(visit, WORDS.axes)}`;
  const data = {
    ...{ id: 'compare', title, ...names, items: say(visit, WORDS.axes) },
    ...{ onlyOne: part('onlyOne'), together: part('together'), apart: part('apart'), onlyOther: part('onlyOther') },
  };
  const heads = [WORDS.axis, WORDS.how, { es: names.one, en: names.one }, { es: names.other, en: names.other }];
  return {
    picture: overlapPicture(data, visit.language),
    from: sentences.provenance(viewInWords(visit), pinnedAddress(visit)),
    columns: COLUMNS,
    rows: rows.map((row) => [
      row.axis.id,
      nameOf(row.axis),
      row.part,
      ...told(one, row.one),
      ...told(other, row.other),
    ]),
    graphiql: visit.graphiql('compare', { one: slugOf(one.id), other: slugOf(other.id) }),
    below: html`${sharesOf(data, visit.language).map((share) => html`<p>${share}</p>`)}
<p>${say(visit, WORDS.wide)} <a href="${visit.links.to('/matrix')}">${say(visit, WORDS.matrix)}</a></p>
${rows.length > 0 ? table(title, heads, shownRows, visit) : NOTHING}
${[one, other].some(isCut) ? html`<p>${say(visit, WORDS.cut)}</p>` : NOTHING}
${events}
${sentenceList(sentences, visit)}`,
  };
}

async function read(visit: Visit): Promise<Shown> {
  const organisms = await organismsToChoose(visit);
  const [one, other] = [text(visit.values, 'one'), text(visit.values, 'other')];
  const form = choiceForm(
    html`${select('one', WORDS.one, organisms, visit, true)}${select('other', WORDS.other, organisms, visit, true)}`,
    visit,
  );
  const shown = { title: say(visit, WORDS.title), lead: say(visit, WORDS.lead), choice: form };
  if (one === '' || other === '') return shown;
  if (one === other) return { ...shown, choice: html`<p role="alert">${say(visit, WORDS.same)}</p>${form}` };
  const found = answer.parse(await visit.ask('compare', { one, other }));
  if (!found.one) throw new NotFound(one);
  if (!found.other) throw new NotFound(other);
  return {
    ...shown,
    title: `${shortNameOf(found.one)} – ${shortNameOf(found.other)}`,
    choice: html`<p>${shortLink(found.one, visit)}, ${shortLink(found.other, visit)}</p>${form}`,
    shown: comparison(found.one, found.other, visit),
  };
}

/** Two organisms side by side: a picture of what both have, a table with what it rests on, and both as files. */
export const comparePages: readonly Page[] = picturePages({ path: '/compare', parameters: [ONE, OTHER], read });
