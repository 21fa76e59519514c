// Starts GraphiQL in the browser, with what the page says in its element `options`.
// @ts-check
import { KeptStorage } from './graphiql-storage.js';
import { addressWith, openingTabs, textOf } from './graphiql-tabs.js';

const { workers, examples, viewParameters, ...options } = JSON.parse(
  document.getElementById('options')?.textContent ?? '',
);

Object.assign(self, {
  MonacoEnvironment: {
    globalAPI: false,
    /** @type {(module: string, label: string) => string | undefined} */
    getWorkerUrl: (_module, label) => workers[label],
  },
});

/** What the address says, such as `/graphql?asOf=2024-04-06&query=…&variables=…`. */
const asked = new URL(location.href).searchParams;

/** Every question goes with the view that the address names, which stands beside the title. */
const view = new URLSearchParams([...asked].filter(([name]) => viewParameters.includes(name)));
const shownView = document.createElement('small');
shownView.textContent = [...view].map(([name, value]) => `${name}: ${value}`).join(', ');

const storage = new KeptStorage();
const opening = openingTabs(storage.keptTabs(), examples, {
  query: asked.get('query'),
  variables: asked.get('variables'),
});
const active = opening.tabs[opening.activeTabIndex];

/** @param {import('./graphiql-tabs.js').Tabs} tabs */
function keep(tabs) {
  storage.keepTabs(textOf(tabs));
  try {
    const question = tabs.tabs[tabs.activeTabIndex];
    if (question) history.replaceState({}, '', addressWith(location.href, question));
  } catch {
    // A browser lets the address change so often only; the next change writes it.
  }
}

storage.keepTabs(textOf(opening));

// @ts-expect-error: the global that GraphiQL's script makes
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('graphiql'), {
  ...options,
  endpoint: view.size > 0 ? `${options.endpoint}?${view}` : options.endpoint,
  title: `${options.title} ${shownView.outerHTML}`,
  storage,
  // GraphiQL looks for the tab with these, and opens another one where it finds none.
  initialQuery: active?.query ?? '',
  initialVariables: active?.variables ?? '',
  onTabChange: keep,
  // Otherwise the package writes the query, without its variables, into the address.
  onEditQuery() {},
});
