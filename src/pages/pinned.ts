import { dayInWords } from './days.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Viewed } from './view-bar.ts';
import type { Words } from './words.ts';

const PINNED: Words = { es: 'Así se conocía el', en: 'This is what was known on' };
const NEWER: Words = {
  es: 'Desde entonces el grafo cambió; la última vez, el',
  en: 'The graph has changed since, last on',
};
const NOTHING_NEWER: Words = { es: 'El grafo no ha cambiado desde entonces.', en: 'The graph has not changed since.' };
const CHANGES: Words = { es: 'Qué es nuevo', en: 'What is new' };
const NOW: Words = { es: 'Ver lo que se conoce ahora', en: 'See what is known now' };

const shown = (moment: string, { links: { language } }: Viewed): Html =>
  html`<time datetime="${moment}">${dayInWords(moment.slice(0, 10), language)}, ${moment.slice(11, 16)} UTC</time>`;

/** On a page of the past: which moment it shows, and whether anything is newer. */
export function pinnedBanner(viewed: Viewed): Html {
  const { view, links, changedAt } = viewed;
  const { language } = links;
  const { recordedAt } = view;
  if (!recordedAt) return NOTHING;
  const isNewer = changedAt !== undefined && changedAt > recordedAt;
  const news = html`${NEWER[language]} ${shown(changedAt ?? '', viewed)}. <a href="/feeds/news?lang=${language}&amp;since=${encodeURIComponent(recordedAt)}">${CHANGES[language]}</a>.`;
  return html`<aside class="banner" aria-label="${PINNED[language]}"><p>${PINNED[language]} ${shown(recordedAt, viewed)}. ${isNewer ? news : NOTHING_NEWER[language]} <a href="${links.here({ recordedAt: undefined })}">${NOW[language]}</a></p></aside>`;
}
