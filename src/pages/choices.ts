import { GraphQLScalarType } from 'graphql';
import * as z from 'zod';
import { kindOf, textUpTo } from '../feeds/values.ts';
import { schema } from '../schema/index.ts';
import { type Html, html, NOTHING } from './html.ts';
import { slugOf } from './kinds.ts';
import { say, type Visit } from './page.ts';
import { pageInfo, paging } from './paging.ts';
import { parameter } from './parameters.ts';
import { nameOf } from './refs.ts';
import { type Ref, ref } from './shapes.ts';
import type { Words } from './words.ts';

const LONGEST_SLUG = 200;

const dateType = schema.getType('Date');
const DATE = dateType instanceof GraphQLScalarType ? kindOf(dateType) : undefined;
if (!DATE) throw new Error('the schema has no Date');

const SLUG = textUpTo(LONGEST_SLUG);

/** What lists of a page are narrowed by. */
export const AXIS = parameter('axis', SLUG, { es: 'El slug de un eje.', en: 'The slug of an axis.' });
export const ACTOR = parameter('actor', SLUG, { es: 'El slug de un actor.', en: 'The slug of an actor.' });
export const FROM = parameter('from', DATE, { es: 'Desde este día.', en: 'From this day on.' });
export const TO = parameter('to', DATE, { es: 'Hasta este día.', en: 'Up to this day.' });
/** What the end of a list says. */
export const listEnd = z.object({ totalCount: z.int(), pageInfo });

const nodes = z.object({ nodes: z.array(ref) });
const axesAnswer = z.object({ axes: nodes });
const organismsAnswer = z.object({ organisms: nodes });

/** The axes that a form offers: one statement. */
export const axesToChoose = async ({ ask }: Visit): Promise<readonly Ref[]> =>
  axesAnswer.parse(await ask('choose-axis')).axes.nodes;

/** The organisms that a form offers: one statement. */
export const organismsToChoose = async ({ ask }: Visit): Promise<readonly Ref[]> =>
  organismsAnswer.parse(await ask('choose-organism')).organisms.nodes;

const WORDS = {
  any: { es: 'todos', en: 'all' },
  show: { es: 'Mostrar', en: 'Show' },
  choose: { es: 'elegir…', en: 'choose…' },
  shown: { es: 'Se muestran', en: 'Shown' },
  of: { es: 'de', en: 'of' },
} as const satisfies { readonly [name: string]: Words };

/** A list of nodes to choose one from, by slug. One that is chosen and not offered stays chosen. */
export function select(name: string, label: Words, nodes: readonly Ref[], visit: Visit, needed = false): Html {
  const chosen = String(visit.values.get(name) ?? '');
  const slugs = nodes.map(({ id }) => slugOf(id));
  const other = chosen === '' || slugs.includes(chosen) ? NOTHING : html`<option selected>${chosen}</option>`;
  return html`<label>${say(visit, label)} <select name="${name}"><option value="">${say(visit, needed ? WORDS.choose : WORDS.any)}</option>${other}${nodes.map(
    (node, place) =>
      html`<option value="${slugs[place] ?? ''}"${slugs[place] === chosen ? html` selected` : NOTHING}>${nameOf(node)}</option>`,
  )}</select></label> `;
}

/** An organism or another actor by the last part of its address, such as `can`. */
export const slugField = (name: string, label: Words, visit: Visit): Html =>
  html`<label>${say(visit, label)} <input name="${name}" maxlength="${LONGEST_SLUG}" size="12" placeholder="can" value="${String(visit.values.get(name) ?? '')}"></label> `;

/** A day to choose. */
export const dayField = (name: string, label: Words, visit: Visit): Html =>
  html`<label>${say(visit, label)} <input type="date" name="${name}" value="${String(visit.values.get(name) ?? '')}"></label> `;

/** A form that leads to this page again, under the same view. */
export const choiceForm = (
  fields: Html,
  visit: Visit,
): Html => html`<form class="choice-form" action="${visit.links.path}">
${[...visit.links.view, ['lang', visit.language] as const].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p>${fields}<button class="button">${say(visit, WORDS.show)}</button></p>
</form>`;

/** Says how many are shown of how many, and leads to the next, so that nothing is cut silently. */
export const moreOf = (shown: number, { totalCount, pageInfo: end }: z.infer<typeof listEnd>, visit: Visit): Html =>
  html`<p>${say(visit, WORDS.shown)} ${shown} ${say(visit, WORDS.of)} ${totalCount}.</p>${paging(end, visit)}`;
