import * as z from 'zod';
import { sentence } from '../evidence.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { say, type Visit } from '../page.ts';
import { sentence as shape } from '../shapes.ts';
import type { Words } from '../words.ts';

/** Some of the sentences of somebody. */
export const sentences = z.object({ totalCount: z.int(), nodes: z.array(shape) });

const TITLE: Words = { es: 'Sus palabras en los documentos', en: 'Their words in the documents' };

/** What a person or actor said, in the words of the documents. */
export const sentencesSection = ({ totalCount, nodes }: z.infer<typeof sentences>, visit: Visit): Html =>
  nodes.length === 0
    ? NOTHING
    : html`
<section aria-labelledby="citations"><h2 id="citations">${say(visit, TITLE)} <span class="count">${totalCount}</span></h2>
${nodes.map((one) => sentence(one, visit))}</section>`;
