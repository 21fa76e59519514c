import * as z from 'zod';
import { sayClaim } from './claims.ts';
import { sentence, validity } from './evidence.ts';
import { type Html, html, NOTHING } from './html.ts';
import { basisMark, statusMark } from './marks.ts';
import { change, history } from './nodes/around.ts';
import { NotFound, type Page, say, type Visit } from './page.ts';
import { nameOf } from './refs.ts';
import { relationInWords } from './relations.ts';
import { roleInWords } from './roles.ts';
import { evidence, ref, sentence as sentenceShape } from './shapes.ts';
import type { Words } from './words.ts';

const WORDS = {
  claim: { es: 'Afirmación', en: 'Claim' },
  rests: { es: 'En qué se basa', en: 'What it rests on' },
  sources: { es: 'Documentos que la apoyan', en: 'Documents that support it' },
  rule: { es: 'Regla', en: 'Rule' },
  note: { es: 'Nota', en: 'Note' },
  report: { es: 'Avisar de un error', en: 'Report an error' },
  how: {
    es: 'Copie este texto, diga qué está mal y envíelo a quien mantiene el grafo.',
    en: 'Copy this text, say what is wrong, and send it to whoever maintains the graph.',
  },
  wrong: { es: 'Qué está mal', en: 'What is wrong' },
  copy: { es: 'Copiar', en: 'Copy' },
  copied: { es: 'Copiado', en: 'Copied' },
  address: { es: 'Dirección', en: 'Address' },
  sentence: { es: 'Frase', en: 'Sentence' },
  text: { es: 'Texto del aviso', en: 'Text of the report' },
} as const satisfies { readonly [name: string]: Words };

const told = z.object({
  ...evidence.shape,
  all: z.array(sentenceShape),
  subject: ref,
  object: ref,
  history: z.array(change),
});
type Told = z.infer<typeof told>;

const answer = z.object({ node: told.nullable() });

const inOneLine = ({ subject, type, object }: Told, visit: Visit): string =>
  `${nameOf(subject)} ${relationInWords(type, visit)} ${nameOf(object)}`;

/** What to send to whoever maintains the graph: what is said, where, and why. */
function report(claim: Told, visit: Visit): Html {
  const line = (words: Words, value: string) => `${say(visit, words)}: ${value}`;
  const text = [
    line(WORDS.claim, claim.id),
    `${inOneLine(claim, visit)} (${claim.status}, ${claim.basis})`,
    ...claim.all.map(({ quote, section, document }) => line(WORDS.sentence, `«${quote}» (${section}, ${document.id})`)),
    line(WORDS.address, `${visit.site.origin}${visit.links.here({})}`),
    line(WORDS.wrong, ''),
  ].join('\n');
  return html`<section aria-labelledby="report"><h2 id="report">${say(visit, WORDS.report)}</h2>
<p>${say(visit, WORDS.how)}</p>
<p><textarea id="report-text" readonly rows="8" aria-label="${say(visit, WORDS.text)}">${text}</textarea></p>
<p><button class="button" type="button" hidden data-copies="report-text" data-done="${say(visit, WORDS.copied)}">${say(visit, WORDS.copy)}</button></p></section>`;
}

/** A claim with all its sentences, its history, and a text to report an error in it. */
export const claimPage: Page = {
  path: '/claims/:slug',
  async make(visit) {
    const { node } = answer.parse(await visit.ask('claim', { id: `Claim:${visit.slug}` }));
    if (!node) throw new NotFound(visit.slug);
    const role = node.role === null ? NOTHING : html`<p class="role">${roleInWords(node.role, visit)}</p>`;
    return {
      title: inOneLine(node, visit),
      body: html`<p class="kind">${say(visit, WORDS.claim)}</p>
<h1>${sayClaim(node, visit)}</h1>
<p>${statusMark(node.status, visit)} ${basisMark(node.basis, visit)}</p>
${role}${validity(node, visit)}
${node.rule ? html`<p>${say(visit, WORDS.rule)}: ${node.rule}</p>` : NOTHING}${node.note ? html`<p>${say(visit, WORDS.note)}: <span lang="es">${node.note}</span></p>` : NOTHING}
<h2 id="rests">${say(visit, WORDS.rests)}</h2>
<p>${say(visit, WORDS.sources)}: ${node.sources}</p>
${node.all.map((one) => sentence(one, visit))}
${history(node.history, visit)}
${report(node, visit)}
<p class="where"><code>${node.id}</code></p>`,
    };
  },
};
