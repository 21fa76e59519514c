import { shownDay } from '../dates.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { editorialMark } from '../marks.ts';
import { say, type Visit } from '../page.ts';
import { shownText } from '../refs.ts';
import type { Day, LocalText } from '../shapes.ts';
import type { Words } from '../words.ts';
import { valueInWords } from './values.ts';

const UMBRELLA: Words = {
  es: 'Es un marco: concierne a todos los ejes por igual y no cuenta como trabajo en ninguno.',
  en: 'It is an umbrella: it concerns all axes alike and counts as work on none.',
};
const ALIASES: Words = { es: 'También', en: 'Also' };

/** Some values of enums in one line. */
export const kinds = (values: readonly (string | null | undefined)[], visit: Visit): Html => {
  const given = values.filter((value) => value !== null && value !== undefined);
  return given.length === 0
    ? NOTHING
    : html`<p class="kinds">${given.map((one) => valueInWords(one, visit)).join(' · ')}</p>`;
};

/** A text of a node, which says if it is not of a source. */
export const prose = (text: LocalText | null | undefined, visit: Visit): Html =>
  text
    ? html`<p class="lead">${shownText(text, visit)}${text.origin === 'EDITORIAL' ? html` ${editorialMark(visit)}` : NOTHING}</p>`
    : NOTHING;

export const day = (date: Day | null | undefined, visit: Visit): Html =>
  date ? html`<p>${shownDay(date, visit)}</p>` : NOTHING;

const PLANNED: Words = { es: 'Previsto', en: 'Planned' };

/** When something was or is planned to run. */
export const planned = (date: Day | null | undefined, visit: Visit): Html =>
  date ? html`<p>${say(visit, PLANNED)}: ${shownDay(date, visit)}</p>` : NOTHING;

export const umbrella = (isUmbrella: boolean, visit: Visit): Html =>
  isUmbrella ? html`<p>${say(visit, UMBRELLA)}</p>` : NOTHING;

export const aliases = (names: readonly string[], visit: Visit): Html =>
  names.length === 0 ? NOTHING : html`<p>${say(visit, ALIASES)}: <bdi>${names.join(', ')}</bdi></p>`;
