// Starts GraphiQL in the browser, with what the page says in its element `options`.
// @ts-check

/** @type {{ workers: Record<string, string>, defaultTabs: { query: string, variables: string | null }[] }} */
const { workers, defaultTabs, ...options } = JSON.parse(document.getElementById('options')?.textContent ?? '');

Object.assign(self, {
  MonacoEnvironment: {
    globalAPI: false,
    /** @type {(module: string, label: string) => string | undefined} */
    getWorkerUrl: (_module, label) => workers[label],
  },
});

/** A link such as `/graphql?query=…&variables=…` opens with its query, before the other tabs. */
const asked = new URL(location.href);
const query = asked.searchParams.get('query');
const variables = asked.searchParams.get('variables');
const others = defaultTabs.filter((tab) => tab.query !== query);

// GraphiQL keeps `query` in the address as it is edited, but not `variables`: a reload would bring old ones back.
asked.searchParams.delete('variables');
if (variables) history.replaceState({}, '', asked);

// @ts-expect-error: the global that GraphiQL's script makes
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('graphiql'), {
  ...options,
  ...(query && variables ? { variables } : {}),
  defaultTabs: query ? [{ query, variables }, ...others] : defaultTabs,
});
