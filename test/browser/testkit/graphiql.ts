import type { Locator, Page } from 'playwright-core';

/** GraphiQL as its user sees it. */
export class Graphiql {
  readonly page: Page;
  readonly editor: Locator;
  readonly variables: Locator;
  readonly headers: Locator;
  readonly answer: Locator;
  readonly run: Locator;

  constructor(page: Page) {
    this.page = page;
    this.editor = page.locator('.graphiql-query-editor .monaco-editor');
    this.variables = page.locator('.monaco-editor[data-uri$="variables.json"]');
    this.headers = page.locator('.monaco-editor[data-uri$="headers.json"]');
    this.answer = page.getByRole('region', { name: 'Result Window' });
    this.run = page.getByRole('button', { name: 'Execute query' });
  }

  async open(address = '/graphql'): Promise<this> {
    await this.page.goto(address);
    return this.ready();
  }

  async reload(): Promise<this> {
    await this.page.reload();
    return this.ready();
  }

  /** Waits until there is an editor to type in. */
  async ready(): Promise<this> {
    await this.editor.locator('.view-line').first().waitFor();
    return this;
  }

  /** The names of the tabs. */
  tabs(): Promise<readonly string[]> {
    return this.page.locator('.graphiql-tab-button').allTextContents();
  }

  tab(name: string): Locator {
    return this.page.locator('.graphiql-tab-button').and(this.page.getByTitle(name, { exact: true }));
  }

  /** The name of the tab in front. */
  active(): Promise<string | null> {
    return this.page.getByRole('tab', { selected: true }).locator('.graphiql-tab-button').textContent();
  }

  /** The visible text of an editor; a long text is cut off. Monaco draws spaces as no-break spaces. */
  async textOf(editor: Locator): Promise<string> {
    const lines = await editor.locator('.view-line').allTextContents();
    return lines.map((line) => line.replaceAll('\u00a0', ' ')).join('\n');
  }

  async ask(question: string): Promise<void> {
    await this.replace(this.editor, question);
  }

  /** Pastes a text over the current one: typed brackets would be closed automatically. */
  async replace(editor: Locator, text: string): Promise<void> {
    await editor.click();
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Control+V');
  }
}
