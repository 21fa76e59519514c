import type { FeedColumn, Row } from '../../../feeds/columns.ts';
import type { Feed } from '../../../feeds/feed.ts';
import { formatsOf } from '../../../feeds/parameters.ts';
import { type Html, html, NOTHING, prose } from '../../../pages/html.ts';
import type { PageLanguage } from '../../../pages/words.ts';
import { type Choice, pathOf } from './offer.ts';
import { TYPE_WORDS, WORDS } from './words.ts';

const columnRow = ({ name, type, values, meaning }: FeedColumn, language: PageLanguage): Html => {
  const choices = values ? html` ${WORDS.oneOf[language]}: <code>${values.join(', ')}</code>.` : NOTHING;
  return html`
<tr><th scope="row"><code>${name}</code></th><td>${TYPE_WORDS[type][language]}</td><td>${prose(meaning[language])}${choices}</td></tr>`;
};

/** The columns of a feed, each with its type and what it means. */
export const columnsTable = ({ name, columns }: Feed, language: PageLanguage): Html => html`
<div class="scroll" tabindex="0" role="region" aria-label="${WORDS.columns[language]}: ${name}"><table>
<thead><tr><th scope="col">${WORDS.name[language]}</th><th scope="col">${WORDS.type[language]}</th><th scope="col">${WORDS.meaning[language]}</th></tr></thead>
<tbody>${columns.map((column) => columnRow(column, language))}
</tbody></table></div>`;

/** Some rows, with the columns that were asked for. */
export const rowsTable = (columns: readonly FeedColumn[], rows: readonly Row[], language: PageLanguage): Html =>
  rows.length === 0
    ? html`<p>${WORDS.none[language]}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${WORDS.preview[language]}"><table>
<thead><tr>${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
        (row) => html`
<tr>${row.map((cell) => html`<td>${cell === null ? '' : String(cell)}</td>`)}</tr>`,
      )}
</tbody></table></div>`;

/** Links to the files of a feed. */
export const fileLinks = (choice: Choice): Html =>
  html`${formatsOf(choice.feed).map((format) => html`<a href="${pathOf(choice, format)}">.${format}</a> `)}`;
