import { dayInWords } from './days.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Visit } from './page.ts';
import type { Day } from './shapes.ts';
import { BASIS_WORDS } from './view-bar.ts';
import type { Words } from './words.ts';

const BETWEEN: Words = { es: 'entre el', en: 'between' };
const AND: Words = { es: 'y el', en: 'and' };

/** A date with the words of its source and its days, as exact as it is known; nothing where there is none. */
export function shownDay(date: Day | null | undefined, { language }: Visit): Html {
  if (!date) return NOTHING;
  const { from, to, text, basis } = date;
  const days =
    from === null || to === null
      ? ''
      : from === to
        ? dayInWords(from, language)
        : `${BETWEEN[language]} ${dayInWords(from, language)} ${AND[language]} ${dayInWords(to, language)}`;
  const inferred =
    basis && basis !== 'STATED' ? html` <span class="mark basis">${BASIS_WORDS[basis][language]}</span>` : NOTHING;
  const words = text === null ? NOTHING : html` <q lang="es">${text}</q>`;
  return html`<span class="date">${days}${words}${inferred}</span>`;
}
