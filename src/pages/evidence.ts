import { dayInWords } from './days.ts';
import { type Html, html, NOTHING } from './html.ts';
import { pathOfClaim } from './kinds.ts';
import { basisMark, statusMark } from './marks.ts';
import { say, type Visit } from './page.ts';
import { link, shownText } from './refs.ts';
import { roleInWords } from './roles.ts';
import type { ClaimFact, Evidence, Sentence } from './shapes.ts';
import type { Words } from './words.ts';

const WORDS = {
  said: { es: 'Lo dijo', en: 'Said by' },
  evidence: { es: 'La frase', en: 'The sentence' },
  possible: { es: 'quizás en este día', en: 'perhaps on this day' },
  from: { es: 'desde el', en: 'from' },
  to: { es: 'hasta el', en: 'until' },
  rule: { es: 'Regla', en: 'Rule' },
  note: { es: 'Nota', en: 'Note' },
  sources: { es: 'Documentos que la apoyan', en: 'Documents that support it' },
  more: {
    es: 'Esta afirmación: historia, enlace y aviso de error',
    en: 'This claim: history, link and report of an error',
  },
} as const satisfies { readonly [name: string]: Words };

/** A quote with its section, its document and its speaker. */
export function sentence({ id, quote, section, document, saidBy }: Sentence, visit: Visit): Html {
  const speaker = saidBy ? html`. ${say(visit, WORDS.said)}: ${link(saidBy, visit)}` : NOTHING;
  const anchor = encodeURIComponent(id.slice(id.indexOf(':') + 1));
  const to = visit.links.to(`/documents/${encodeURIComponent(document.id.slice(document.id.indexOf(':') + 1))}`);
  const name = document.name ? shownText(document.name, visit) : html`${document.id}`;
  return html`<blockquote lang="es"><p><q>${quote}</q></p></blockquote>
<p class="where"><bdi lang="es">${section}</bdi>, <a href="${to}#${anchor}">${name}</a>${speaker}</p>`;
}

/** The days of a claim, where any are known. */
export function validity(
  { validFrom, validTo, holdsAsOf }: Pick<Evidence, 'validFrom' | 'validTo' | 'holdsAsOf'>,
  visit: Visit,
): Html {
  const days = [
    ...(validFrom ? [`${say(visit, WORDS.from)} ${dayInWords(validFrom, visit.language)}`] : []),
    ...(validTo ? [`${say(visit, WORDS.to)} ${dayInWords(validTo, visit.language)}`] : []),
    ...(holdsAsOf === 'POSSIBLE' ? [say(visit, WORDS.possible)] : []),
  ];
  return days.length === 0 ? NOTHING : html`<p>${days.join(' ')}</p>`;
}

/** The way to the page of a claim. */
export const toClaim = ({ id }: Pick<Evidence, 'id'>, visit: Visit): Html =>
  html`<a href="${visit.links.to(pathOfClaim(id))}">${say(visit, WORDS.more)}</a>`;

/** What a claim rests on: its sentences, its basis, its days, and the way to its own page. */
export const grounds = (
  claim: Evidence,
  visit: Visit,
): Html => html`${claim.citations.map((one) => sentence(one, visit))}
<p>${basisMark(claim.basis, visit)} ${say(visit, WORDS.sources)}: ${claim.sources}</p>
${validity(claim, visit)}${claim.rule ? html`<p>${say(visit, WORDS.rule)}: ${claim.rule}</p>` : NOTHING}${
  claim.note ? html`<p lang="es">${say(visit, WORDS.note)}: ${claim.note}</p>` : NOTHING
}
<p>${toClaim(claim, visit)}</p>`;

/** What is told in one line, with its status, and its evidence below it to be opened; that needs no script. */
export function fact(told: Html, claim: ClaimFact, visit: Visit, below: Html): Html {
  const role = claim.role === null ? NOTHING : html` <span class="role">${roleInWords(claim.role, visit)}</span>`;
  const basis = claim.basis === 'STATED' ? NOTHING : html` ${basisMark(claim.basis, visit)}`;
  return html`<div class="fact ${claim.status.toLowerCase()}">${told}${role} ${statusMark(claim.status, visit)}${basis}
<details><summary>${say(visit, WORDS.evidence)}</summary>${below}</details></div>`;
}

export { statusMark } from './marks.ts';
