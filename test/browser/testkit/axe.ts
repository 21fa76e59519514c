import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod';

interface Left {
  /** What is not looked at, as selectors. */
  readonly parts?: readonly string[];
  /** What is not asked, by the names of axe's rules. */
  readonly rules?: readonly string[];
}

const report = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.string()) })) })),
});

/** What is wrong with a page for those who do not see it, or see it badly: rule and place. */
export async function barriersIn(page: Page, { parts = [], rules = [] }: Left = {}): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const context = JSON.stringify({ exclude: parts.map((part) => [part]) });
  const options = JSON.stringify({ rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])) });
  const { violations } = report.parse(await page.evaluate(`axe.run(${context}, ${options})`));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
