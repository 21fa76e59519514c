import { EXAMPLES, type Example, FIRST_QUERY } from '../examples.ts';
import type { Closed } from './closed.ts';
import type { Content } from './content.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { PageLanguage } from './language.ts';
import { addressOf, pageContent } from './page.ts';
import { PLACES, TEXTS, WORKED } from './start-words.ts';

const WITHOUT_HEAD = /^#.*\n/gm;

/** The address under which GraphiQL opens with an example. */
function opened({ query, variables }: Pick<Example, 'query' | 'variables'>): string {
  return `/graphql?${new URLSearchParams({ query, ...(variables === null ? {} : { variables }) })}`;
}

const worked = (language: PageLanguage): Html => html`
<h3 id="query">${TEXTS.query[language]}</h3>
<pre tabindex="0" aria-labelledby="query"><code lang="en">${FIRST_QUERY.replaceAll(WITHOUT_HEAD, '').trim()}</code></pre>
<h3 id="answer">${TEXTS.answer[language]}</h3>
<div class="scroll" tabindex="0" role="region" aria-labelledby="answer"><table>
<thead><tr>${TEXTS.columns[language].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${WORKED.map(
  ({ actor, role, does, status, quotes }) => html`
<tr><th scope="row">${actor}</th><td><code>${role}</code> ${does[language]}</td><td><code>${status}</code></td><td lang="es">${quotes.map((quote) => html`<p><q>${quote}</q></p>`)}</td></tr>`,
)}
</tbody>
</table></div>`;

const linked = (language: PageLanguage): Html => html`
<p>${TEXTS.moreHow[language]}</p>
<ol>${EXAMPLES.map(
  (example) => html`
<li><a href="${opened(example)}">${example.question[language]}</a></li>`,
)}
</ol>`;

/** The examples, if GraphiQL is closed. */
const written = (language: PageLanguage): Html =>
  html`${EXAMPLES.map(
    ({ question, query }) => html`
<details><summary>${question[language]}</summary>
<pre tabindex="0"><code>${query.replaceAll(WITHOUT_HEAD, '').trim()}</code></pre></details>`,
  )}`;

const opening = (language: PageLanguage): Html => html`
<p><a class="button" href="${opened({ query: FIRST_QUERY, variables: null })}">${TEXTS.open[language]}</a></p>
<ol>${TEXTS.steps[language].map((step) => html`<li>${step}</li>`)}</ol>`;

const places = (language: PageLanguage, closed: Closed): Html => html`
<ul>${PLACES.filter(({ path }) => !closed.has(path)).map(
  ({ path, name, what }) => html`
<li><a href="${/^\/(feeds|schema|docs)$/.test(path) ? addressOf(path, language) : path}">${name[language]}</a> <code>${path}</code>: ${what[language]}</li>`,
)}
</ul>`;

const curl = (port: number) => `curl -s localhost:${port}/graphql -H 'content-type: application/json' \\
  -d '{"query": "{ axes { nodes { name { text } } } }"}'`;

/**
 * The start page: what the service is, a worked first question, and links to everything else. `port` is the port of the
 * service.
 */
export function startPage(language: PageLanguage, port: number, closed: Closed): Content {
  const withGraphiql = !closed.has('/graphql');
  return pageContent({
    path: '/',
    language,
    closed,
    title: 'Convergencia',
    body: html`<h1>Convergencia</h1>
<p class="lead">${TEXTS.what[language]}</p>
<p>${TEXTS.whom[language]}</p>
<p>${TEXTS.claims[language]}</p>
<h2 id="first">${TEXTS.first[language]}</h2>
<p class="question">${EXAMPLES[0]?.question[language] ?? ''}</p>
${withGraphiql ? opening(language) : NOTHING}
${worked(language)}
<h2 id="more">${TEXTS.more[language]}</h2>
${withGraphiql ? linked(language) : written(language)}
<h2 id="here">${TEXTS.here[language]}</h2>
${places(language, closed)}
<h2 id="programs">${TEXTS.programs[language]}</h2>
<p>${TEXTS.programsHow[language]}</p>
<pre tabindex="0" aria-labelledby="programs"><code>${curl(port)}</code></pre>`,
  });
}
