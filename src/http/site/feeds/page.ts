import type { FeedColumn, Row } from '../../../feeds/columns.ts';
import type { Described } from '../../../feeds/descriptor.ts';
import { type Html, html, NOTHING, prose } from '../../../pages/html.ts';
import type { Closed } from '../../../pages/site.ts';
import type { PageLanguage } from '../../../pages/words.ts';
import type { Content } from '../content.ts';
import { addressOf, pageContent } from '../page.ts';
import { form } from './form.ts';
import { besideLanguage, type Offer } from './offer.ts';
import { columnsTable, fileLinks, rowsTable } from './parts.ts';
import { recipesOf } from './recipes.ts';
import { WORDS } from './words.ts';

/** The first rows of a feed; or why there are none to show. */
export type Preview =
  | { readonly columns: readonly FeedColumn[]; readonly rows: readonly Row[] }
  | { readonly problem: Described };

const preview = (shown: Preview, language: PageLanguage): Html =>
  'problem' in shown
    ? html`<p role="alert"><strong>${prose(shown.problem[language])}</strong></p>`
    : html`<p>${WORDS.previewed[language]}</p>
${rowsTable(shown.columns, shown.rows, language)}`;

const recipes = (offer: Offer, language: PageLanguage): Html =>
  html`${recipesOf(offer).map(
    ({ tool, steps, code }, place) => html`
<details><summary>${tool}</summary>
<p id="recipe-${place}">${prose(steps[language])}</p>
<pre tabindex="0" aria-labelledby="recipe-${place}"><code>${code}</code></pre></details>`,
  )}`;

const query = ({ feed: { source } }: Offer, language: PageLanguage, closed: Closed): Html => html`
<p>${WORDS.queried[language]}${
  closed.has('/graphql')
    ? NOTHING
    : html` <a href="/graphql?${new URLSearchParams({ query: source }).toString()}">${WORDS.inGraphiql[language]}</a>.`
}</p>
<pre tabindex="0" aria-labelledby="query"><code lang="en">${source.trim()}</code></pre>`;

/** A form may lead to this server alone. */
const withForm = (policy: string) => policy.replace("form-action 'none'", "form-action 'self'");

/** The page of a feed: what it is, a form, its first rows, and how programs read it. */
export function feedPage(offer: Offer, shown: Preview, language: PageLanguage, closed: Closed): Content {
  const { feed } = offer;
  const content = pageContent({
    path: `/feeds/${feed.name}`,
    chosen: besideLanguage(offer),
    language,
    closed,
    title: `${feed.title[language]} · Convergencia`,
    body: html`<h1>${feed.title[language]}</h1>
<p class="lead">${feed.text[language]}</p>
<p>${WORDS.row[language]} ${feed.unit[language]}. ${WORDS.files[language]}: ${fileLinks(offer)} <a href="${addressOf('/feeds', language)}">${WORDS.back[language]}</a></p>
<h2 id="form">${WORDS.download[language]}</h2>
<p>${WORDS.optional[language]}</p>
${form(offer, language)}
<h2 id="preview">${WORDS.preview[language]}</h2>
${preview(shown, language)}
<h2 id="columns">${WORDS.columns[language]}</h2>
${columnsTable(feed, language)}
<h2 id="recipes">${WORDS.recipes[language]}</h2>
<p>${WORDS.recipesFor[language]}</p>
${recipes(offer, language)}
<h2 id="query">${WORDS.query[language]}</h2>
${query(offer, language, closed)}
<h2 id="rights">${WORDS.rights[language]}</h2>
<p>${feed.attribution[language]} <a href="${feed.licence.url}" rel="license">${feed.licence.name}</a></p>`,
  });
  return { ...content, securityPolicy: withForm(content.securityPolicy) };
}
