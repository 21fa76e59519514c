import type { Parameter } from '../../../feeds/parameters.ts';
import { type Html, html, NOTHING, prose } from '../../../pages/html.ts';
import type { PageLanguage } from '../../../pages/words.ts';
import { chosenIn, type Offer } from './offer.ts';
import { WORDS } from './words.ts';

/** More choices than this are folded away. */
const MOST_IN_SIGHT = 6;
const LONGEST_TEXT = 500;

interface Field {
  readonly parameter: Parameter;
  readonly language: PageLanguage;
  readonly values: readonly string[];
}

const labelOf = ({ parameter: { name, meaning }, language }: Field): Html =>
  html`<code>${name}</code> ${prose(meaning[language])}`;

const selectOf = (field: Field, options: readonly string[]): Html => {
  const { name, fallback } = field.parameter;
  const [value] = field.values;
  const usual = `(${WORDS.usual[field.language]}${fallback === undefined ? '' : `: ${fallback}`})`;
  return html`<p><label>${labelOf(field)}<br><select name="${name}"><option value="">${usual}</option>${options.map(
    (one) => html`<option${one === value ? html` selected` : NOTHING}>${one}</option>`,
  )}</select></label></p>`;
};

function boxesOf(field: Field, options: readonly string[]): Html {
  const { name } = field.parameter;
  const boxes = options.map(
    (one) =>
      html`<label class="choice"><input type="checkbox" name="${name}" value="${one}"${field.values.includes(one) ? html` checked` : NOTHING}> ${one}</label> `,
  );
  if (options.length <= MOST_IN_SIGHT) return html`<fieldset><legend>${labelOf(field)}</legend>${boxes}</fieldset>`;
  const open = field.values.length > 0 ? html` open` : NOTHING;
  return html`<details${open}><summary>${labelOf(field)}</summary><fieldset><legend><code>${name}</code></legend>${boxes}</fieldset></details>`;
}

/** The input of a value, as browsers know it; a moment has a zone, which they cannot ask for. */
const inputFor = ({ schema: { type, format } }: Parameter): Html => {
  if (type === 'integer') return html`type="number" step="1"`;
  return format === 'date' ? html`type="date"` : html`type="text" maxlength="${LONGEST_TEXT}" size="30"`;
};

function inputOf(field: Field): Html {
  const { name, fallback } = field.parameter;
  const shown = fallback === undefined ? NOTHING : html` placeholder="${fallback}"`;
  return html`<p><label>${labelOf(field)}<br><input ${inputFor(field.parameter)} name="${name}" value="${field.values.join(',')}"${shown}></label></p>`;
}

function fieldOf(field: Field): Html {
  const { schema, isList } = field.parameter;
  const options = schema.type === 'boolean' ? ['true', 'false'] : schema.enum;
  if (!options) return inputOf(field);
  return isList && field.parameter.name !== 'lang' ? boxesOf(field, options) : selectOf(field, options);
}

/** The form of a feed: it leads back to the page with the first rows, or on to a file. */
export function form(offer: Offer, language: PageLanguage): Html {
  const { feed, parameters, formats } = offer;
  const fieldsOf = (some: readonly Parameter[]) =>
    some.map((parameter) => fieldOf({ parameter, language, values: chosenIn(offer, parameter.name) }));
  const ofCsv = parameters.filter((parameter) => `${parameter.formats}` === 'csv');
  return html`<form action="/feeds/${feed.name}">
${fieldsOf(parameters.filter((parameter) => !ofCsv.includes(parameter)))}
<details><summary>${WORDS.onlyCsv[language]}</summary>${fieldsOf(ofCsv)}</details>
<p><button class="button">${WORDS.show[language]}</button> ${formats.map(
    (format) => html`<button class="button" name="file" value="${format}">.${format}</button> `,
  )}</p>
</form>`;
}
