import { Html, html, NOTHING } from './html.ts';
import { say, type Visit } from './page.ts';
import type { Provenance } from './pictures/caption.ts';
import { inPage, type Picture } from './pictures/picture.ts';
import type { Words } from './words.ts';

const WORDS = {
  picture: { es: 'Imagen', en: 'Picture' },
  files: { es: 'Guardar', en: 'Save' },
  done: { es: 'listo', en: 'done' },
  failed: { es: 'sin conexión', en: 'no connection' },
  graphiql: { es: 'La pregunta en GraphiQL', en: 'The question in GraphiQL' },
  cite: { es: 'Citar', en: 'Cite' },
  copy: { es: 'Copiar', en: 'Copy' },
  copied: { es: 'Copiado', en: 'Copied' },
  citing: {
    es: 'La dirección está fijada al momento de esta respuesta: muestra siempre lo mismo.',
    en: 'The address is pinned to the moment of this answer: it always shows the same.',
  },
} as const satisfies { readonly [name: string]: Words };

/** The page, pinned to the moment of its answer, as an address that anybody can open. */
export function pinnedAddress({ links, view, changedAt, site }: Visit): string {
  const pinned = view.recordedAt ?? changedAt;
  return `${site.origin}${links.here({ asOf: view.asOf, ...(pinned && { recordedAt: pinned }) })}`;
}

/** The text to cite a page by. */
export const citationText = (title: string, view: string, visit: Visit): string =>
  `Convergencia, «${title}». ${{ es: 'Vista', en: 'View' }[visit.language]}: ${view}. ${pinnedAddress(visit)}`;

/** A text in a field that can be copied, with a button where there is a script. */
export const copied = (id: string, text: string, visit: Visit): Html =>
  html`<textarea id="${id}" readonly rows="3" aria-label="${say(visit, WORDS.cite)}">${text}</textarea>
<p><button hidden class="button" data-copies="${id}" data-done="${say(visit, WORDS.copied)}">${say(visit, WORDS.copy)}</button></p>`;

interface Drawn {
  readonly picture: Picture;
  readonly from: Provenance;
  readonly graphiql: string | undefined;
}

/** A picture with its description, and how it is taken along: as SVG, PNG, data and a text to cite. */
export function figure({ picture, from, graphiql }: Drawn, visit: Visit): Html {
  const { links } = visit;
  const query = links.here({}).slice(links.path.length);
  const [svg, csv] = ['.svg', '.csv'].map((ending) => `${links.path}${ending}${query}`);
  const name = `convergencia-${picture.id}`;
  return html`<figure class="figure" aria-labelledby="${picture.id}-caption">
<div class="scroll" tabindex="0" role="region" aria-label="${say(visit, WORDS.picture)}: ${picture.title}">${new Html(inPage(picture).text)}</div>
<figcaption id="${picture.id}-caption">${picture.description}</figcaption>
<p class="take">${say(visit, WORDS.files)}: <a href="${svg ?? ''}" download="${name}.svg">SVG</a> <button hidden class="do" data-png="${svg ?? ''}" data-name="${name}.png" data-failed="${say(visit, WORDS.failed)}">PNG</button> <a href="${csv ?? ''}" download="${name}.csv">CSV</a>${graphiql ? html` <a href="${graphiql}">${say(visit, WORDS.graphiql)}</a>` : NOTHING}</p>
<details><summary>${say(visit, WORDS.cite)}</summary><p>${say(visit, WORDS.citing)}</p>
${copied(`${picture.id}-citation`, citationText(picture.title, from.view, visit), visit)}</details>
</figure>
`;
}
