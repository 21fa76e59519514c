import { spanInWords } from './days.ts';
import { type Html, html, NOTHING } from './html.ts';
import { basisMark } from './marks.ts';
import type { Visit } from './page.ts';
import type { Day } from './shapes.ts';

/** A date with its days, as exact as they are known, and the words of its source; nothing where there is none. */
export function shownDay(date: Day | null | undefined, visit: Visit): Html {
  if (!date) return NOTHING;
  const { from, to, precision, text, basis } = date;
  const days = from === null || to === null ? '' : spanInWords(from, to, precision, visit.language);
  const completed = basis && basis !== 'STATED' ? html` ${basisMark(basis, visit)}` : NOTHING;
  const words = text === null ? NOTHING : html` <q lang="es">${text}</q>`;
  return html`<span class="date">${days}${words}${completed}</span>`;
}
