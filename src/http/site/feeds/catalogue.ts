import type { Feed } from '../../../feeds/feed.ts';
import { type Html, html } from '../../../pages/html.ts';
import type { Closed } from '../../../pages/site.ts';
import type { PageLanguage } from '../../../pages/words.ts';
import type { Content } from '../content.ts';
import { addressOf, pageContent } from '../page.ts';
import { columnsTable, fileLinks } from './parts.ts';
import { WORDS } from './words.ts';

const entry = (feed: Feed, language: PageLanguage): Html => html`
<section aria-labelledby="${feed.name}">
<h2 id="${feed.name}"><a href="${addressOf(`/feeds/${feed.name}`, language)}">${feed.title[language]}</a></h2>
<p>${feed.text[language]}</p>
<p>${WORDS.row[language]} ${feed.unit[language]}. ${WORDS.files[language]}: ${fileLinks({ feed, parameters: [], given: [['lang', language]] })}</p>
<details><summary>${WORDS.columns[language]} (${feed.columns.length})</summary>${columnsTable(feed, language)}</details>
</section>`;

/** The catalogue of all feeds. */
export const cataloguePage = (feeds: readonly Feed[], language: PageLanguage, closed: Closed): Content =>
  pageContent({
    path: '/feeds',
    language,
    closed,
    title: `${WORDS.catalogue[language]} · Convergencia`,
    body: html`<h1>${WORDS.catalogue[language]}</h1>
<p class="lead">${WORDS.introduction[language]}</p>
<p>${WORDS.programs[language]} <a href="${addressOf('/openapi.json', language)}">/openapi.json</a>. <a href="${addressOf(language === 'es' ? '/docs/feeds.es' : '/docs/feeds', language)}">${WORDS.guide[language]}</a>.</p>
${feeds.map((feed) => entry(feed, language))}`,
  });
