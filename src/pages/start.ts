import { type Html, html, NOTHING } from './html.ts';
import { inGraphiql } from './links.ts';
import type { Visit } from './page.ts';
import type { Question } from './site.ts';
import { PLACES, TEXTS } from './start-words.ts';

const WITHOUT_HEAD = /^#.*\n/gm;

const opened = ({ query, variables }: Pick<Question, 'query' | 'variables'>) => inGraphiql(query, variables);

const withoutHead = ({ query }: Question) => query.replaceAll(WITHOUT_HEAD, '').trim();

const linked = ({ language, site }: Visit): Html => html`
<p>${TEXTS.moreHow[language]}</p>
<ol>${site.questions.map(
  (one) => html`
<li><a href="${opened(one)}">${one.question[language]}</a></li>`,
)}
</ol>`;

/** The questions, if GraphiQL is closed. */
const written = ({ language, site }: Visit): Html =>
  html`${site.questions.map(
    (one) => html`
<details><summary>${one.question[language]}</summary>
<pre tabindex="0"><code>${withoutHead(one)}</code></pre></details>`,
  )}`;

const opening = (first: Question, { language }: Visit): Html => html`
<p><a class="button" href="${opened({ ...first, variables: null })}">${TEXTS.open[language]}</a></p>
<ol>${TEXTS.steps[language].map((step) => html`<li>${step}</li>`)}</ol>`;

const places = ({ site: { closed }, links, language }: Visit): Html => html`
<ul>${PLACES.filter(({ path }) => !closed.has(path)).map(
  ({ path, name, what }) => html`
<li><a href="${/^\/(feeds|schema|docs)$/.test(path) ? `${path}?lang=${language}` : path}">${name[links.language]}</a> <code>${path}</code>: ${what[language]}</li>`,
)}
</ul>`;

const curl = (origin: string) => `curl -s ${origin}/graphql -H 'content-type: application/json' \\
  -d '{"query": "{ axes { nodes { name { text } } } }"}'`;

const firstQuery = (visit: Visit): Html => {
  const { language, site } = visit;
  const [first] = site.questions;
  if (!first) return NOTHING;
  return html`<details><summary>${TEXTS.query[language]}: ${first.question[language]}</summary>
${site.closed.has('/graphql') ? NOTHING : opening(first, visit)}
<pre tabindex="0" aria-label="${TEXTS.query[language]}"><code lang="en">${withoutHead(first)}</code></pre></details>`;
};

/** The service itself: its questions for GraphiQL, its other pages, and how programs ask it. */
export const aboutService = (visit: Visit): Html => {
  const { language, site } = visit;
  return html`
<h2 id="more">${TEXTS.more[language]}</h2>
${firstQuery(visit)}
${site.closed.has('/graphql') ? written(visit) : linked(visit)}
<h2 id="here">${TEXTS.here[language]}</h2>
${places(visit)}
<h2 id="programs">${TEXTS.programs[language]}</h2>
<p>${TEXTS.programsHow[language]}</p>
<pre tabindex="0" aria-labelledby="programs"><code>${curl(site.origin)}</code></pre>`;
};
