import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** A browser window of a visitor, who is new unless the test says otherwise. It records everything that goes wrong. */
export class Visit {
  readonly page: Page;
  readonly #faults: string[] = [];
  readonly #expected: RegExp[] = [];

  static async in(context: BrowserContext, origin: string): Promise<Visit> {
    return new Visit(await context.newPage(), origin);
  }

  private constructor(page: Page, origin: string) {
    this.page = page;
    page.on('console', (message) => this.#heard(message));
    page.on('pageerror', (error) => this.#faults.push(`error: ${error.message}`));
    page.context().on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) this.#faults.push(`asked elsewhere: ${request.url()}`);
    });
  }

  /** Records errors and warnings; Chromium logs violations of a content security policy too. */
  #heard(message: ConsoleMessage): void {
    if (['error', 'warning'].includes(message.type())) this.#faults.push(`${message.type()}: ${message.text()}`);
  }

  /** Declares a fault that the test causes on purpose. */
  expectFault(fault: RegExp): void {
    this.#expected.push(fault);
  }

  /** The faults that were not expected. */
  faults(): readonly string[] {
    return this.#faults.filter((fault) => !this.#expected.some((expected) => expected.test(fault)));
  }
}
