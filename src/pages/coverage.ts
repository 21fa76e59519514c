import * as z from 'zod';
import { absenceMark } from './absences.ts';
import { listEnd, moreOf } from './choices.ts';
import { dayInWords } from './days.ts';
import { sentence as shownSentence } from './evidence.ts';
import { type Html, html, NOTHING } from './html.ts';
import { type Page, say, type Visit } from './page.ts';
import { AFTER } from './paging.ts';
import { link, shownText } from './refs.ts';
import { lack, ref, sentence, words } from './shapes.ts';
import { table } from './tables.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Cobertura: qué se sabe que falta', en: 'Coverage: what is known to be missing' },
  lead: {
    es: 'De qué listas se sabe que están vacías, abiertas o que se buscaron sin encontrar nada, y con qué frase. De lo que no está aquí no se sabe: ningún documento se leyó para eso.',
    en: 'Which lists are known to be empty or open, or were looked for and not found, and by which sentence. Of what is not here nothing is known: no document was read for it.',
  },
  subject: { es: 'De qué', en: 'Of what' },
  list: { es: 'Qué lista', en: 'Which list' },
  within: { es: 'Dentro de', en: 'Within' },
  result: { es: 'Qué se sabe en este día', en: 'What is known on this day' },
  horizon: { es: 'Habla hasta', en: 'It speaks up to' },
  why: { es: 'Por qué', en: 'Why' },
  feed: { es: 'La tabla como archivo', en: 'The table as a file' },
  graphiql: { es: 'La pregunta en GraphiQL', en: 'The question in GraphiQL' },
  none: { es: 'No se sabe de ninguna lista.', en: 'Nothing is known of any list.' },
} as const satisfies { readonly [name: string]: Words };

const coverage = z.object({
  id: z.string(),
  relation: z.string(),
  aspect: z.string().nullable(),
  year: z.int().nullable(),
  resultAsOf: lack.shape.result,
  horizon: z.string().nullable(),
  subject: ref.nullable(),
  within: ref.nullable(),
  note: words.nullable(),
  citations: z.array(sentence),
});

const answer = z.object({ coverages: listEnd.extend({ nodes: z.array(coverage) }) });

function row(one: z.infer<typeof coverage>, visit: Visit): Html {
  const { subject, within, horizon, note } = one;
  const list = [one.relation, one.aspect].filter(Boolean).join(', ');
  const limits = html`${within ? link(within, visit) : NOTHING} ${one.year ?? ''}`;
  return html`<tr><th scope="row">${subject ? link(subject, visit) : '–'}</th><td><code>${list}</code></td><td>${limits}</td><td>${absenceMark(one.resultAsOf, visit)}</td><td>${horizon ? dayInWords(horizon, visit.language) : '–'}</td><td>${note ? html`<p>${shownText(note, visit)}</p>` : NOTHING}${one.citations.map((cited) => shownSentence(cited, visit))}</td></tr>`;
}

const HEADS = [WORDS.subject, WORDS.list, WORDS.within, WORDS.result, WORDS.horizon, WORDS.why];

/** What is known of the completeness of lists, each with its sentences. */
export const coveragePage: Page = {
  path: '/coverage',
  parameters: [AFTER],
  async make(visit) {
    const after = visit.values.get('after');
    const variables = { ...(after ? { after } : {}) };
    const { coverages } = answer.parse(await visit.ask('coverage', variables));
    const title = say(visit, WORDS.title);
    const rows = coverages.nodes.map((one) => row(one, visit));
    const graphiql = visit.graphiql('coverage', variables);
    return {
      title,
      isWide: true,
      body: html`<h1>${title}</h1>
<p class="lead">${say(visit, WORDS.lead)}</p>
${moreOf(rows.length, coverages, visit)}
${rows.length > 0 ? table(title, HEADS, rows, visit) : html`<p>${say(visit, WORDS.none)}</p>`}
<p><a href="${visit.links.feed('coverage')}">${say(visit, WORDS.feed)}</a>${graphiql ? html` <a href="${graphiql}">${say(visit, WORDS.graphiql)}</a>` : NOTHING}</p>`,
    };
  },
};
