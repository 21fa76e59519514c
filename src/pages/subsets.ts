import * as z from 'zod';
import { choice } from '../feeds/values.ts';
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
import { choiceForm } from './choices.ts';
import { sentenceList } from './cited.ts';
import { pinnedAddress } from './figure.ts';
import { type Html, html, NOTHING } from './html.ts';
import { pathOfNode, slugOf } from './kinds.ts';
import { type Page, say, type Visit } from './page.ts';
import { parameter } from './parameters.ts';
import { picturePages, type Shown } from './picture-pages.ts';
import { upsetPicture } from './pictures/upset.ts';
import type { SetRow } from './pictures/upset-data.ts';
import { link, nameOf, shortLink, shortNameOf } from './refs.ts';
import { Sentences } from './sentences.ts';
import { table } from './tables.ts';
import { viewInWords } from './view-bar.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Subconjuntos', en: 'Subsets' },
  lead: {
    es: 'Qué organismos trabajan en lo mismo: cada eje, tema o país está una sola vez, con exactamente los organismos que trabajan en él; también los de nadie.',
    en: 'Which organisms work on the same: each axis, topic or country is here once, with exactly the organisms that work on it; also those of nobody.',
  },
  of: { es: 'Subconjuntos de', en: 'Subsets of' },
  who: { es: 'Organismos', en: 'Organisms' },
  count: { es: 'Cuántos', en: 'How many' },
  items: { es: 'Cuáles', en: 'Which' },
  through: { es: 'A través de', en: 'Through' },
  nobody: { es: 'ninguno, en lo que se leyó', en: 'none, in what was read' },
  cut: { es: 'Están los primeros 100 subconjuntos, de', en: 'The first 100 subsets are here, of' },
} as const satisfies { readonly [name: string]: Words };

const OF = parameter('of', choice(Object.keys(ITEMS)), { es: 'De qué.', en: 'Of what.' });

const subsets = z.object({ totalCount: z.int(), nodes: z.array(subset) });
const answer = z.object({ convergence: z.object({ subsets, grounds }) });

const membersOf = ({ actors }: Subset): string => actors.map(shortNameOf).join(' ∩ ');
const anchorOf = ({ actors }: Subset): string => `subset-${actors.map(({ id }) => slugOf(id)).join('-')}`;

/** The sets that have anything, each as large as the items of its subsets. */
function setsOf(all: readonly Subset[], { links }: Visit): readonly SetRow[] {
  const actors = new Map(all.flatMap((one) => one.actors.map((actor) => [actor.id, actor] as const)));
  return [...actors.values()].map((actor) => {
    const own = all.filter((one) => one.actors.some(({ id }) => id === actor.id));
    const path = pathOfNode(actor);
    return {
      ...{ id: actor.id, label: shortNameOf(actor), name: nameOf(actor) },
      size: own.reduce((sum, { items }) => sum + items.length, 0),
      ...(path && { href: links.to(path) }),
    };
  });
}

function row(one: Subset, sentences: Sentences, visit: Visit): Html {
  const who =
    one.actors.length === 0
      ? html`${say(visit, WORDS.nobody)}`
      : html`${one.actors.map((actor, place) => html`${place > 0 ? ' ∩ ' : ''}${shortLink(actor, visit)}`)}`;
  return html`<tr id="${anchorOf(one)}"><th scope="row">${who}</th><td class="count">${one.items.length}</td><td><ul>${one.items.map((item) => html`<li>${link(item, visit)}</li>`)}</ul></td><td>${undertakingList(one, membersOf(one), sentences, visit)}</td></tr>`;
}

const HEADS = [WORDS.who, WORDS.count, WORDS.items, WORDS.through];
const COLUMNS = ['organism_ids', 'items', 'item_ids', 'item_names', 'undertakings', 'sentences'];

async function read(visit: Visit): Promise<Shown> {
  const of = String(visit.values.get('of') ?? 'AXIS');
  const variables = { of, ...workAsked(visit) };
  const { convergence } = answer.parse(await visit.ask('subsets', variables));
  const { nodes, totalCount } = convergence.subsets;
  const sentences = new Sentences();
  const rows = nodes.map((one) => row(one, sentences, visit));
  const items = say(visit, ITEMS[of] ?? { es: of, en: of });
  const title = `${say(visit, WORDS.title)}: ${items}`;
  const drawn = nodes.map((one) => ({
    members: one.actors.map(({ id }) => id),
    count: one.items.length,
    title:
      `${membersOf(one) || say(visit, WORDS.nobody)}: ${one.items.length} (${one.items.map(nameOf).join('; ')}) ${sentences.marks(citedIn(one.evidence), membersOf(one))}`.trimEnd(),
    href: `#${encodeURIComponent(anchorOf(one))}`,
  }));
  const options = Object.entries(ITEMS).map(
    ([value, words]) =>
      html`<option value="${value}"${value === of ? html` selected` : NOTHING}>${say(visit, words)}</option>`,
  );
  return {
    title,
    lead: say(visit, WORDS.lead),
    choice: choiceForm(
      html`<label>${say(visit, WORDS.of)} <select name="of">${options}</select></label>${workFields(visit)}`,
      visit,
    ),
    shown: {
      picture: upsetPicture(
        { id: 'subsets', title, items, sets: setsOf(nodes, visit), subsets: drawn },
        visit.language,
      ),
      from: sentences.provenance(viewInWords(visit), pinnedAddress(visit)),
      columns: COLUMNS,
      rows: nodes.map((one) => [
        ...[one.actors.map(({ id }) => id).join('; '), one.items.length, one.items.map(({ id }) => id).join('; ')],
        ...[one.items.map(nameOf).join('; '), one.count, sentences.marks(citedIn(one.evidence), membersOf(one))],
      ]),
      graphiql: visit.graphiql('subsets', variables),
      below: html`${totalCount > nodes.length ? html`<p role="status">${say(visit, WORDS.cut)} ${totalCount}.</p>` : NOTHING}
${groundsNote(convergence.grounds, visit)}
${rows.length > 0 ? table(title, HEADS, rows, visit) : NOTHING}
${sentenceList(sentences, visit)}`,
    },
  };
}

/** Which organisms work on the same: UpSet, a table with what it rests on, and files. */
export const subsetPages: readonly Page[] = picturePages({
  path: '/subsets',
  parameters: [OF, THROUGH, PLANNED],
  read,
});
