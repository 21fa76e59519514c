// What GraphiQL keeps in the browser: its tabs, its history, how it looks.
// @ts-check

const PREFIX = 'graphiql:';
const TABS = `${PREFIX}tabState`;

/**
 * A browser may refuse its storage, and what is there may be full.
 *
 * @template Result
 * @param {(storage: Storage) => Result} use
 * @returns {Result | undefined}
 */
function inBrowser(use) {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

/** The browser's storage; where that is refused, what is kept lasts as long as the page. */
export class KeptStorage {
  /** @type {Map<string, string | null>} */
  #ofThisPage = new Map();

  /** @param {string} key */
  getItem(key) {
    const own = this.#ofThisPage.get(key);
    return own !== undefined ? own : (inBrowser((storage) => storage.getItem(key)) ?? null);
  }

  /** GraphiQL writes its tabs half a second late, so that a reload would find old ones: `keepTabs` keeps them. */
  setItem(/** @type {string} */ key, /** @type {string} */ text) {
    if (key !== TABS) this.#keep(key, text);
  }

  removeItem(/** @type {string} */ key) {
    this.#keep(key, null);
  }

  clear() {
    const all = [...this.#ofThisPage.keys(), ...(inBrowser(Object.keys) ?? [])];
    for (const key of all) if (key.startsWith(PREFIX)) this.removeItem(key);
  }

  keptTabs() {
    return this.getItem(TABS);
  }

  keepTabs(/** @type {string} */ text) {
    this.#keep(TABS, text);
  }

  #keep(/** @type {string} */ key, /** @type {string | null} */ text) {
    this.#ofThisPage.set(key, text);
    inBrowser((storage) => (text === null ? storage.removeItem(key) : storage.setItem(key, text)));
  }
}
