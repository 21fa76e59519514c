import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod';

interface Choice {
  /** Selectors of elements to skip. */
  readonly parts?: readonly string[];
  /** Names of axe rules to skip. */
  readonly rules?: readonly string[];
  /** Names of the only axe rules to check. */
  readonly only?: readonly string[];
}

const report = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.string()) })) })),
});

/** The accessibility problems of a page: rule and place. */
export async function barriersIn(
  page: Page,
  { parts = [], rules = [], only }: Choice = {},
): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const context = JSON.stringify({ exclude: parts.map((part) => [part]) });
  const options = JSON.stringify({
    resultTypes: ['violations'],
    rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
    ...(only && { runOnly: only }),
  });
  const { violations } = report.parse(await page.evaluate(`axe.run(${context}, ${options})`));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
