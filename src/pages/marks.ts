import type { ClaimBasis, ClaimStatus } from '../graph/model/claim.ts';
import { type Html, html } from './html.ts';
import { say, type Visit } from './page.ts';
import { BASIS_WORDS, STATUS_WORDS } from './view-bar.ts';
import type { Words } from './words.ts';

const EDITORIAL: Words = { es: 'texto editorial', en: 'editorial text' };

/** Each status has a sign of its own beside its word and its line, so that colour is not needed. */
const SIGNS: { readonly [status in ClaimStatus]: string } = {
  CONFIRMED: '●',
  PROPOSED: '◌',
  DISPUTED: '≠',
  WITHDRAWN: '✕',
};
const BASIS_SIGNS: { readonly [basis in ClaimBasis]: string } = { STATED: '“', INFERRED: '≈', DERIVED: 'ƒ' };

/** The status of a claim as a sign and a word. */
export const statusMark = (status: ClaimStatus, visit: Pick<Visit, 'language'>): Html =>
  html`<span class="mark ${status.toLowerCase()}"><span aria-hidden="true">${SIGNS[status]}</span> ${say(visit, STATUS_WORDS[status])}</span>`;

/** The basis of a claim as a sign and a word. */
export const basisMark = (basis: ClaimBasis, visit: Pick<Visit, 'language'>): Html =>
  html`<span class="mark basis ${basis.toLowerCase()}"><span aria-hidden="true">${BASIS_SIGNS[basis]}</span> ${say(visit, BASIS_WORDS[basis])}</span>`;

/** Says that a text is not in a source word for word. */
export const editorialMark = (visit: Pick<Visit, 'language'>): Html =>
  html`<span class="mark editorial"><span aria-hidden="true">✎</span> ${say(visit, EDITORIAL)}</span>`;
