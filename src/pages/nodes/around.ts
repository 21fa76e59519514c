import * as z from 'zod';
import { missingFact } from '../absences.ts';
import { dayInWords } from '../days.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { say, type Visit } from '../page.ts';
import { missing } from '../shapes.ts';
import type { Words } from '../words.ts';

/** What the fragments Around and Changed select. */
export const change = z.object({
  set: z.object({ id: z.string(), at: z.string(), by: z.string(), origin: z.string() }),
  values: z.array(z.object({ property: z.string(), before: z.array(z.string()), after: z.array(z.string()) })),
});
type Change = z.infer<typeof change>;

export const around = z.object({ coverage: z.array(missing), history: z.array(change) });
type Around = z.infer<typeof around>;

const WORDS = {
  coverage: { es: 'Qué se sabe de lo que falta', en: 'What is known of what is missing' },
  history: { es: 'Historia en este grafo', en: 'History in this graph' },
  by: { es: 'por', en: 'by' },
} as const satisfies { readonly [name: string]: Words };

/** What sources leave open about a node. */
export const missingSection = ({ coverage: all }: Around, visit: Visit): Html =>
  all.length === 0
    ? NOTHING
    : html`
<section aria-labelledby="coverage"><h2 id="coverage">${say(visit, WORDS.coverage)}</h2>
${all.map((one) => missingFact(one, visit))}</section>`;

const changed = (
  { set, values }: Change,
  visit: Visit,
): Html => html`<li><time datetime="${set.at}">${dayInWords(set.at.slice(0, 10), visit.language)}, ${set.at.slice(11, 16)} UTC</time> ${say(visit, WORDS.by)} <bdi>${set.by}</bdi> (<code>${set.origin}</code>)
<ul>${values.map(
  ({ property, before, after }) =>
    html`<li><code>${property}</code>: ${before.length > 0 ? html`<del><bdi>${before.join(', ')}</bdi></del> → ` : NOTHING}<ins><bdi>${after.join(', ')}</bdi></ins></li>`,
)}</ul></li>`;

/** What was written of a node or claim, the newest first, to be opened. */
export const history = (changes: readonly Change[], visit: Visit): Html =>
  changes.length === 0
    ? NOTHING
    : html`
<details class="history"><summary>${say(visit, WORDS.history)}</summary><ol>${changes.map((one) => changed(one, visit))}</ol></details>`;
