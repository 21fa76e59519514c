import { dayInWords } from './days.ts';
import { sentence } from './evidence.ts';
import { type Html, html, NOTHING } from './html.ts';
import { say, type Visit } from './page.ts';
import { shownText } from './refs.ts';
import type { Lack } from './shapes.ts';
import type { Words } from './words.ts';

/** The four absences in words, each with a sign of its own. */
export const ABSENCES: { readonly [result in Lack['result']]: { readonly sign: string; readonly words: Words } } = {
  KNOWN_NONE: { sign: '∅', words: { es: 'ninguno, según la fuente', en: 'none, the source says' } },
  NOT_FOUND: { sign: '?', words: { es: 'se buscó y no se encontró', en: 'looked for and not found' } },
  OPEN: { sign: '…', words: { es: 'la fuente deja la lista abierta', en: 'the source leaves the list open' } },
  NOT_RESEARCHED: { sign: '–', words: { es: 'no se ha investigado', en: 'not researched' } },
};

const WORDS = {
  reading: { es: 'Qué se leyó', en: 'What was read' },
  until: { es: 'Habla de los días hasta el', en: 'It speaks of the days up to' },
} as const satisfies { readonly [name: string]: Words };

/** Which absence it is, as a sign and words. */
export const absenceMark = (result: Lack['result'], visit: Pick<Visit, 'language'>): Html =>
  html`<span class="mark absent"><span aria-hidden="true">${ABSENCES[result].sign}</span> ${say(visit, ABSENCES[result].words)}</span>`;

/** What it means that a list is empty, with what was read for it. */
export function absence({ result, horizon, coverage, readings }: Lack, visit: Visit): Html {
  const until = horizon ? html`<p>${say(visit, WORDS.until)} ${dayInWords(horizon, visit.language)}.</p>` : NOTHING;
  const said = coverage.map(
    ({ note, citations }) =>
      html`${note ? html`<p>${shownText(note, visit)}</p>` : NOTHING}${citations.map((one) => sentence(one, visit))}`,
  );
  const read = readings.map(({ note, document }) => {
    const slug = document?.id.slice(document.id.indexOf(':') + 1) ?? '';
    const name = document?.name ? shownText(document.name, visit) : html`${document?.id ?? ''}`;
    const to = visit.links.to(`/documents/${encodeURIComponent(slug)}`);
    return html`<p>${document ? html`<a href="${to}">${name}</a>. ` : NOTHING}${note ? shownText(note, visit) : NOTHING}</p>`;
  });
  if (coverage.length + readings.length === 0) return html`<div class="fact none">${absenceMark(result, visit)}</div>`;
  return html`<div class="fact none">${absenceMark(result, visit)}
<details><summary>${say(visit, WORDS.reading)}</summary>${until}${said}${read}</details></div>`;
}
