import * as z from 'zod';
import { citedEnd, citedEnds } from './cited.ts';
import { type Cooperation, cooperation, pathList, throughIds } from './cooperating.ts';
import { statusMark } from './evidence.ts';
import { type Html, html, NOTHING } from './html.ts';
import { slugOf } from './kinds.ts';
import { say, type Visit } from './page.ts';
import type { PartKey } from './pictures/overlap-data.ts';
import { PARTS } from './pictures/overlap-words.ts';
import { link, nameOf, shortNameOf } from './refs.ts';
import type { Sentences } from './sentences.ts';
import { ref } from './shapes.ts';
import { table } from './tables.ts';
import type { Words } from './words.ts';

const WORDS = {
  cut: {
    es: 'No están todos: la página de cada organismo los tiene.',
    en: 'Not all are here: the page of each organism has them.',
  },
  axis: { es: 'Eje', en: 'Axis' },
  how: { es: 'Cómo', en: 'How' },
  wide: { es: 'Todo lo que tienen que ver con los ejes', en: 'All that they have to do with the axes' },
  events: { es: 'Reuniones en las que participan los dos', en: 'Meetings that both take part in' },
  noEvents: { es: 'Ninguna, en lo que se leyó.', en: 'None, in what was read.' },
} as const satisfies { readonly [name: string]: Words };

/** What the fragment `Compared` selects. */
export const compared = ref.extend({
  leads: z.object({ edges: z.array(citedEnd) }),
  cooperations: z.object({ totalCount: z.int(), edges: z.array(cooperation) }),
  events: z.object({ totalCount: z.int(), edges: z.array(citedEnd) }),
});
export type Compared = z.infer<typeof compared>;

/** What two have to do with an axis. */
interface AxisRow {
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
function axisRows({ cooperations: one }: Compared, { cooperations: other }: Compared): readonly AxisRow[] {
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

/** What two have to do with the axes, in the widest sense, axis by axis. */
export function cooperationTable(one: Compared, other: Compared, sentences: Sentences, visit: Visit): Html {
  const names = { one: shortNameOf(one), other: shortNameOf(other) };
  const rows = axisRows(one, other).map((row) => shownRow(row, [one, other], names, sentences, visit));
  const heads = [WORDS.axis, WORDS.how, { es: names.one, en: names.one }, { es: names.other, en: names.other }];
  const cut = [one, other].some(isCut) ? html`<p>${say(visit, WORDS.cut)}</p>` : NOTHING;
  return html`${rows.length > 0 ? table(say(visit, WORDS.wide), heads, rows, visit) : NOTHING}${cut}`;
}
