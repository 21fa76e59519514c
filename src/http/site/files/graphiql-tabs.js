// The tabs of GraphiQL: which it opens with, how they are kept, and the address that shares the one in front.
// @ts-check

/**
 * @typedef {{ query: string | null, variables: string | null }} Question
 * @typedef {Question & { id: string, title: string, operationName: string | null }} Tab
 * @typedef {{ tabs: Tab[], activeTabIndex: number }} Tabs
 */

const OPERATION = /^\s*(?:query|mutation|subscription)\s+(\w+)/m;

/** @type {(question: Question) => Tab} */
function tabOf({ query, variables }) {
  const operationName = OPERATION.exec(query ?? '')?.[1] ?? null;
  // Not `crypto.randomUUID`: it is there on secure origins only.
  const id = `${Date.now()}-${Math.random()}`;
  return { id, title: operationName ?? '<untitled>', query, variables, operationName };
}

/** @type {(one: Question, other: Question) => boolean} */
const same = (one, other) =>
  (one.query ?? '') === (other.query ?? '') && (one.variables ?? '') === (other.variables ?? '');

/** @type {(tab: any) => boolean} */
const isTab = (tab) =>
  typeof tab.id === 'string' &&
  typeof tab.title === 'string' &&
  [tab.query, tab.variables, tab.operationName].every((text) => text === null || typeof text === 'string');

/**
 * The tabs in a text that was kept; none where it is something else, which another program of this origin may have left.
 *
 * @type {(text: string | null) => Tabs | undefined}
 */
function tabsIn(text) {
  try {
    const { tabs, activeTabIndex } = JSON.parse(text ?? '');
    return tabs.every(isTab) && isTab(tabs[activeTabIndex]) ? { tabs, activeTabIndex } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The tabs to open with: those that were kept, else the examples. What the address asks is in front: the tab that has it
 * already, or a new one before the others.
 *
 * @type {(kept: string | null, examples: Question[], asked: Question) => Tabs}
 */
export function openingTabs(kept, examples, asked) {
  const { tabs, activeTabIndex } = tabsIn(kept) ?? { tabs: examples.map(tabOf), activeTabIndex: 0 };
  if (!asked.query) return { tabs, activeTabIndex };
  const found = tabs.findIndex((tab) => same(tab, asked));
  return found < 0 ? { tabs: [tabOf(asked), ...tabs], activeTabIndex: 0 } : { tabs, activeTabIndex: found };
}

/** Tabs as GraphiQL reads them; neither headers, which may hold keys, nor answers. @type {(tabs: Tabs) => string} */
export const textOf = ({ tabs, activeTabIndex }) =>
  JSON.stringify({
    activeTabIndex,
    tabs: tabs.map(({ id, title, query, variables, operationName }) => {
      return { id, title, query, variables, operationName, headers: null, response: null, hash: null };
    }),
  });

/** Servers and proxies refuse longer addresses. */
const LONGEST_ADDRESS = 8_000;

/** An address that opens with the question, if it is not too long; else without. @type {(address: string, question: Question) => string} */
export function addressWith(address, { query, variables }) {
  const asking = new URL(address);
  asking.searchParams.delete('query');
  asking.searchParams.delete('variables');
  const bare = asking.href;
  if (query) asking.searchParams.set('query', query);
  if (query && variables) asking.searchParams.set('variables', variables);
  return asking.href.length <= LONGEST_ADDRESS ? asking.href : bare;
}
