import { CLAIM_BASES, CLAIM_STATUSES, type ClaimBasis, type ClaimStatus } from '../graph/model/claim.ts';
import type { ChosenView, View } from '../graph/model/view.ts';
import { dayInWords } from './days.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Links } from './links.ts';
import { isUsual } from './view-parameters.ts';
import type { Words } from './words.ts';

const WORDS = {
  view: { es: 'Vista', en: 'View' },
  today: { es: 'hoy', en: 'today' },
  change: { es: 'Cambiar la vista', en: 'Change the view' },
  explained: {
    es: 'La vista decide qué afirmaciones cuentan en esta página y en las que enlaza. Está en la dirección, que puede compartirse.',
    en: 'The view decides which claims count on this page and on those it links to. It is in the address, which can be shared.',
  },
  day: { es: 'Día', en: 'Day' },
  status: { es: 'Estado de las afirmaciones', en: 'Status of the claims' },
  basis: { es: 'En qué se basan', en: 'What they are based on' },
  sources: { es: 'Documentos distintos, al menos', en: 'Distinct documents, at least' },
  recorded: { es: 'Como se conocía en (momento, UTC)', en: 'As known at (moment, UTC)' },
  show: { es: 'Aplicar', en: 'Apply' },
  usual: { es: 'Volver a la vista habitual', en: 'Back to the usual view' },
  pin: { es: 'Enlace fijo a este momento', en: 'Pinned link to this moment' },
} as const satisfies { readonly [name: string]: Words };

/** How the pages call a status. */
export const STATUS_WORDS: { readonly [status in ClaimStatus]: Words } = {
  CONFIRMED: { es: 'confirmado', en: 'confirmed' },
  PROPOSED: { es: 'propuesto', en: 'proposed' },
  DISPUTED: { es: 'en disputa', en: 'disputed' },
  WITHDRAWN: { es: 'retirado', en: 'withdrawn' },
};

/** How the pages call a basis. */
export const BASIS_WORDS: { readonly [basis in ClaimBasis]: Words } = {
  STATED: { es: 'dicho en la fuente', en: 'stated' },
  INFERRED: { es: 'inferido', en: 'inferred' },
  DERIVED: { es: 'derivado', en: 'derived' },
};

/** The view of a page, its links, and whether its day was chosen. */
export interface Viewed {
  readonly view: View;
  readonly chosen: ChosenView;
  readonly links: Links;
  /** When the graph last changed, if it is known. */
  readonly changedAt: string | undefined;
}

/** The view of a page in words: its day, and what it takes. */
export function viewInWords({ view, chosen, links: { language } }: Omit<Viewed, 'changedAt'>): string {
  const day = dayInWords(view.asOf, language);
  const sources = `${WORDS.sources[language].toLowerCase()} ${view.minSources}`;
  return [
    chosen.asOf ? day : `${day} (${WORDS.today[language]})`,
    view.status.map((status) => STATUS_WORDS[status][language]).join(', '),
    view.basis.map((basis) => BASIS_WORDS[basis][language]).join(', '),
    ...(view.minSources > 0 ? [sources] : []),
  ].join(' · ');
}

const boxes = <Value extends string>(
  name: string,
  legend: string,
  values: readonly Value[],
  chosen: readonly Value[],
  words: (value: Value) => string,
): Html =>
  html`<fieldset><legend>${legend}</legend>${values.map(
    (value) =>
      html`<label class="choice"><input type="checkbox" name="${name}" value="${value}"${chosen.includes(value) ? html` checked` : NOTHING}> ${words(value)}</label> `,
  )}</fieldset>`;

function form({ view, chosen, links }: Viewed): Html {
  const { language, own, path } = links;
  return html`<form action="${path}">
${own.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<input type="hidden" name="lang" value="${language}">
<p><label>${WORDS.day[language]} <input type="date" name="asOf" value="${chosen.asOf ?? ''}"></label>
<label>${WORDS.sources[language]} <input type="number" name="minSources" min="0" max="99" value="${view.minSources || ''}"></label></p>
${boxes('status', WORDS.status[language], CLAIM_STATUSES, view.status, (status) => STATUS_WORDS[status][language])}
${boxes('basis', WORDS.basis[language], CLAIM_BASES, view.basis, (basis) => BASIS_WORDS[basis][language])}
<p><label>${WORDS.recorded[language]} <input name="recordedAt" maxlength="40" size="26" placeholder="2024-04-06T12:00:00Z" value="${view.recordedAt ?? ''}"></label></p>
<p><button class="button">${WORDS.show[language]}</button></p>
</form>`;
}

/** The view of a page in words, and a form that changes it, which needs no script. */
export function viewBar(viewed: Viewed): Html {
  const { view, chosen, links, changedAt } = viewed;
  const { language } = links;
  const usual = isUsual(chosen, view);
  const back = links.here({
    asOf: undefined,
    recordedAt: undefined,
    status: undefined,
    basis: undefined,
    minSources: undefined,
  });
  return html`<section class="view" aria-label="${WORDS.view[language]}">
<details><summary><strong>${WORDS.view[language]}</strong>: ${viewInWords(viewed)}. <span class="do">${WORDS.change[language]}</span></summary>
<p>${WORDS.explained[language]}</p>
${form(viewed)}
${changedAt === undefined || view.recordedAt ? NOTHING : html`<p><a href="${links.here({ asOf: view.asOf, recordedAt: changedAt })}">${WORDS.pin[language]}</a></p>`}
</details>${
    usual
      ? NOTHING
      : html`
<p class="other"><a href="${back}">${WORDS.usual[language]}</a></p>`
  }
</section>`;
}
