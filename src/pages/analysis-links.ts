import { type Html, html } from './html.ts';
import { say, type Visit } from './page.ts';
import type { Words } from './words.ts';

const LINKS: readonly (readonly [path: string, words: Words])[] = [
  ['/matrix', { es: 'Matriz: quién trabaja en qué', en: 'Matrix: who works on what' }],
  ['/subsets', { es: 'Subconjuntos: quiénes trabajan en lo mismo', en: 'Subsets: who work on the same' }],
  ['/compare', { es: 'Comparar dos organismos', en: 'Compare two organisms' }],
  ['/meeting', { es: 'Hoja para una reunión', en: 'Sheet for a meeting' }],
  ['/calendar', { es: 'Calendario', en: 'Calendar' }],
  ['/due', { es: 'Lo que vence', en: 'What is due' }],
  ['/coverage', { es: 'Cobertura: qué se sabe que falta', en: 'Coverage: what is known to be missing' }],
  ['/changes', { es: 'Importaciones y cambios', en: 'Imports and changes' }],
];

const TITLE: Words = { es: 'Preguntas sobre todos', en: 'Questions about all' };

/** Links to the pages that answer a question over many nodes, under the same view. */
export const analysisLinks = (visit: Visit): Html => html`<h2 id="questions">${say(visit, TITLE)}</h2>
<ul class="plain kinds">${LINKS.map(([path, words]) => html`<li><a href="${visit.links.to(path)}">${say(visit, words)}</a></li>`)}</ul>`;
