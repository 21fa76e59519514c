import * as z from 'zod';
import { choice, textUpTo } from '../feeds/values.ts';
import {
  citedIn,
  grounds,
  groundsNote,
  ITEMS,
  PLANNED,
  type Subset,
  subset,
  THROUGH,
  undertakingList,
  workAsked,
  workFields,
} from './analysed.ts';
import { choiceForm, organismsToChoose, select } from './choices.ts';
import { sentenceList } from './cited.ts';
import { type Compared, commonEvents, compared, cooperationTable } from './compared.ts';
import { pinnedAddress } from './figure.ts';
import { type Html, html, NOTHING } from './html.ts';
import { NotFound, type Page, say, type Visit } from './page.ts';
import { parameter, text } from './parameters.ts';
import { picturePages, type Shown } from './picture-pages.ts';
import { overlapPicture } from './pictures/overlap.ts';
import { PART_KEYS, type PartKey } from './pictures/overlap-data.ts';
import { PARTS, sharesOf } from './pictures/overlap-words.ts';
import { link, nameOf, shortLink, shortNameOf } from './refs.ts';
import { Sentences } from './sentences.ts';
import type { Ref } from './shapes.ts';
import { table } from './tables.ts';
import { viewInWords } from './view-bar.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Comparar dos organismos', en: 'Compare two organisms' },
  lead: {
    es: 'En qué trabaja cada uno, en qué los dos, y a través de qué. Coincidir no es un defecto: puede ser complemento.',
    en: 'What each works on, what both work on, and through what. To coincide is no fault: it may be a complement.',
  },
  one: { es: 'Uno', en: 'One' },
  other: { es: 'El otro', en: 'The other' },
  of: { es: 'En qué', en: 'On what' },
  same: { es: 'Elija dos organismos distintos.', en: 'Choose two different organisms.' },
  who: { es: 'Quién trabaja', en: 'Who works' },
  items: { es: 'En qué', en: 'On what' },
  through: { es: 'A través de', en: 'Through' },
  wide: { es: 'Todo lo que tienen que ver con los ejes', en: 'All that they have to do with the axes' },
  wider: {
    es: 'Aquí cuenta más que el trabajo: también liderar un eje, asistir a sus reuniones y comprometerse.',
    en: 'Here more counts than work: also to lead an axis, to attend its meetings and to commit oneself.',
  },
  sheet: { es: 'La hoja para una reunión de los dos', en: 'The sheet for a meeting of the two' },
  none: { es: 'Ninguno de los dos, en lo que se leyó.', en: 'Neither of them, in what was read.' },
} as const satisfies { readonly [name: string]: Words };

const SLUG = textUpTo(200);
const ONE = parameter('one', SLUG, { es: 'El slug de un organismo.', en: 'The slug of an organism.' });
const OTHER = parameter('other', SLUG, { es: 'El slug de otro organismo.', en: 'The slug of another organism.' });
const OF = parameter('of', choice(Object.keys(ITEMS)), { es: 'En qué se trabaja.', en: 'What work is on.' });

const two = z.object({ one: compared.nullable(), other: compared.nullable() });

const work = z.object({
  convergence: z.object({
    subsets: z.object({ totalCount: z.int(), nodes: z.array(subset) }),
    overlap: z.object({ nodes: z.array(z.object({ together: z.object({ ids: z.array(z.string()) }) })) }),
    grounds,
  }),
});
type Work = z.infer<typeof work>['convergence'];

/** One of the parts of what two work on. */
interface Part {
  readonly key: PartKey;
  readonly items: readonly Ref[];
  readonly from: Subset | undefined;
}

/** What only one works on, what both do together and apart, and what only the other does. */
function partsOf({ subsets, overlap }: Work, one: Compared, other: Compared): readonly Part[] {
  const together = new Set(overlap.nodes.flatMap((pair) => pair.together.ids));
  const alone = (actor: Compared) =>
    subsets.nodes.find(({ actors }) => actors.length === 1 && actors[0]?.id === actor.id);
  const both = subsets.nodes.find(({ actors }) => actors.length === 2);
  const ofBoth = (wanted: boolean) => both?.items.filter(({ id }) => together.has(id) === wanted) ?? [];
  const [first, second] = [alone(one), alone(other)];
  return [
    { key: 'onlyOne', items: first?.items ?? [], from: first },
    { key: 'together', items: ofBoth(true), from: both },
    { key: 'apart', items: ofBoth(false), from: both },
    { key: 'onlyOther', items: second?.items ?? [], from: second },
  ];
}

type Names = { readonly one: string; readonly other: string };

function partRow({ key, items, from }: Part, names: Names, sentences: Sentences, visit: Visit): Html {
  const about = say(visit, PARTS[key](names));
  const list = from ? undertakingList(from, about, sentences, visit) : NOTHING;
  return html`<tr id="part-${key}"><th scope="row">${about}</th><td class="count">${items.length}</td><td><ul>${items.map((item) => html`<li>${link(item, visit)}</li>`)}</ul></td><td>${list}</td></tr>`;
}

const COLUMNS = ['part', 'one_id', 'other_id', 'item_id', 'item', 'undertakings', 'sentences'];

function pictureData(parts: readonly Part[], names: Names, items: string, visit: Visit) {
  const part = (key: PartKey) => {
    const own = parts.find((one) => one.key === key)?.items ?? [];
    return { count: own.length, names: own.map(nameOf), href: `#part-${key}` };
  };
  const title = `${names.one} – ${names.other}: ${items}`;
  const drawn = {
    onlyOne: part('onlyOne'),
    together: part('together'),
    apart: part('apart'),
    onlyOther: part('onlyOther'),
  };
  return { id: 'compare', title, ...names, items, ...drawn, language: visit.language };
}

async function comparison(
  [one, other]: readonly [Compared, Compared],
  of: string,
  visit: Visit,
): Promise<NonNullable<Shown['shown']>> {
  const variables = { of, among: [one.id, other.id], ...workAsked(visit) };
  const { convergence } = work.parse(await visit.ask('compare-work', variables));
  const sentences = new Sentences();
  const names = { one: shortNameOf(one), other: shortNameOf(other) };
  const parts = partsOf(convergence, one, other);
  const data = pictureData(parts, names, say(visit, ITEMS[of] ?? { es: of, en: of }), visit);
  const filled = PART_KEYS.flatMap((key) => parts.filter((part) => part.key === key && part.items.length > 0));
  const rows = filled.map((part) => partRow(part, names, sentences, visit));
  const wide = cooperationTable(one, other, sentences, visit);
  const events = commonEvents(one, other, sentences, visit);
  const sheet = visit.links.to('/meeting', { one: text(visit.values, 'one'), other: text(visit.values, 'other') });
  return {
    picture: overlapPicture(data, visit.language),
    from: sentences.provenance(viewInWords(visit), pinnedAddress(visit)),
    columns: COLUMNS,
    rows: filled.flatMap(({ key, items, from }) =>
      items.map((item) => [
        ...[key, one.id, other.id, item.id, nameOf(item), from?.count ?? 0],
        from ? sentences.marks(citedIn(from.evidence), names.one) : '',
      ]),
    ),
    graphiql: visit.graphiql('compare-work', variables),
    below: html`${sharesOf(data, visit.language).map((share) => html`<p>${share}</p>`)}
${groundsNote(convergence.grounds, visit)}
${rows.length > 0 ? table(data.title, [WORDS.who, { es: 'n', en: 'n' }, WORDS.items, WORDS.through], rows, visit) : html`<p>${say(visit, WORDS.none)}</p>`}
<h2 id="wide">${say(visit, WORDS.wide)}</h2>
<p>${say(visit, WORDS.wider)}</p>
${wide}
${events}
<p><a href="${sheet}">${say(visit, WORDS.sheet)}</a></p>
${sentenceList(sentences, visit)}`,
  };
}

async function read(visit: Visit): Promise<Shown> {
  const [one, other] = [text(visit.values, 'one'), text(visit.values, 'other')];
  const of = String(visit.values.get('of') ?? 'AXIS');
  const organisms = await organismsToChoose(visit);
  const options = Object.entries(ITEMS).map(
    ([value, words]) =>
      html`<option value="${value}"${value === of ? html` selected` : NOTHING}>${say(visit, words)}</option>`,
  );
  const form = choiceForm(
    html`${select('one', WORDS.one, organisms, visit, true)}${select('other', WORDS.other, organisms, visit, true)}<label>${say(visit, WORDS.of)} <select name="of">${options}</select></label>${workFields(visit)}`,
    visit,
  );
  const shown = { title: say(visit, WORDS.title), lead: say(visit, WORDS.lead), choice: form };
  if (one === '' || other === '') return shown;
  if (one === other) return { ...shown, choice: html`<p role="alert">${say(visit, WORDS.same)}</p>${form}` };
  const found = two.parse(await visit.ask('compare', { one, other }));
  if (!found.one) throw new NotFound(one);
  if (!found.other) throw new NotFound(other);
  return {
    ...shown,
    title: `${shortNameOf(found.one)} – ${shortNameOf(found.other)}`,
    choice: html`<p>${shortLink(found.one, visit)}, ${shortLink(found.other, visit)}</p>${form}`,
    shown: await comparison([found.one, found.other], of, visit),
  };
}

/** Two organisms side by side: a picture of what both work on, tables with what it rests on, and files. */
export const comparePages: readonly Page[] = picturePages({
  path: '/compare',
  parameters: [ONE, OTHER, OF, THROUGH, PLANNED],
  read,
});
