import { type Html, html } from './html.ts';
import { say, type Visit } from './page.ts';
import type { Words } from './words.ts';

/** A table that scrolls within a narrow screen. Its rows are `tr`. */
export const table = (label: string, heads: readonly Words[], rows: readonly Html[], visit: Visit): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="data">
<thead><tr>${heads.map((one) => html`<th scope="col">${say(visit, one)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
