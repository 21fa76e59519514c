import { dayInWords } from './days.ts';
import { sentence } from './evidence.ts';
import { type Html, html, NOTHING } from './html.ts';
import { say, type Visit } from './page.ts';
import { link, shownText } from './refs.ts';
import { listInWords } from './relations.ts';
import type { Absence, Lack, Missing } from './shapes.ts';
import type { Words } from './words.ts';

/** The four absences in words, each with a sign of its own. */
export const ABSENCES: { readonly [result in Absence]: { readonly sign: string; readonly words: Words } } = {
  KNOWN_NONE: { sign: '∅', words: { es: 'ninguno, según la fuente', en: 'none, the source says' } },
  NOT_FOUND: { sign: '?', words: { es: 'se buscó y no se encontró', en: 'looked for and not found' } },
  OPEN: { sign: '…', words: { es: 'la fuente deja la lista abierta', en: 'the source leaves the list open' } },
  NOT_RESEARCHED: { sign: '–', words: { es: 'no investigado para este día', en: 'not researched for this day' } },
};

const WORDS = {
  reading: { es: 'Qué se leyó', en: 'What was read' },
  until: { es: 'hasta el', en: 'up to' },
  sentence: { es: 'La frase', en: 'The sentence' },
} as const satisfies { readonly [name: string]: Words };

/** Which absence it is, as a sign and words. */
export const absenceMark = (result: Absence, visit: Pick<Visit, 'language'>): Html =>
  html`<span class="mark absent"><span aria-hidden="true">${ABSENCES[result].sign}</span> ${say(visit, ABSENCES[result].words)}</span>`;

/** What was found by the day of which the reading speaks, where that is not what holds on the day of the view. */
function earlier(result: Absence | null, horizon: string | null, shown: Absence, visit: Visit): Html {
  if (!result || result === shown || !horizon) return NOTHING;
  return html` ${say(visit, WORDS.until)} ${dayInWords(horizon, visit.language)}: ${absenceMark(result, visit)}`;
}

const readings = ({ readings: all }: Lack, visit: Visit): Html =>
  html`${all.map(({ note, document }) => {
    const named = document && { __typename: 'Document', ...document };
    return html`<p>${named ? html`${link(named, visit)}. ` : NOTHING}${note ? shownText(note, visit) : NOTHING}</p>`;
  })}`;

/** What it means that a list is empty, with what was read for it. */
export function absence(lack: Lack, visit: Visit): Html {
  const { result, coverage } = lack;
  const said = coverage.map(
    ({ note, citations }) =>
      html`${note ? html`<p>${shownText(note, visit)}</p>` : NOTHING}${citations.map((one) => sentence(one, visit))}`,
  );
  const [first] = coverage;
  const before = first ? earlier(first.result, first.horizon, result, visit) : NOTHING;
  if (coverage.length + lack.readings.length === 0)
    return html`<div class="fact none">${absenceMark(result, visit)}</div>`;
  return html`<div class="fact none">${absenceMark(result, visit)}${before}
<details><summary>${say(visit, WORDS.reading)}</summary>${said}${readings(lack, visit)}</details></div>`;
}

/** What sources leave open about a node, with the sentence that says so. */
export function missingFact(one: Missing, visit: Visit): Html {
  const { relation, aspect, year, within, result, resultAsOf, horizon, note, citations } = one;
  const what = [listInWords(relation, visit), ...(aspect ? [aspect] : []), ...(year === null ? [] : [year])].join(
    ' · ',
  );
  const quotes = citations.map((quote) => sentence(quote, visit));
  return html`<div class="fact none">${what}${within ? html` ${link(within, visit)}` : NOTHING} ${absenceMark(resultAsOf, visit)}${earlier(result, horizon, resultAsOf, visit)}${note ? html`<br>${shownText(note, visit)}` : NOTHING}${
    quotes.length > 0 ? html`<details><summary>${say(visit, WORDS.sentence)}</summary>${quotes}</details>` : NOTHING
  }</div>`;
}
