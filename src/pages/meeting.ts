import { textOf } from '../convergence/report/markdown.ts';
import { SHEET_SECTIONS, type SheetAbout, type SheetLine } from '../convergence/report/sheet.ts';
import type { Name } from '../convergence/report/sources.ts';
import { SHEET_WORDS } from '../convergence/report/words.ts';
import { textUpTo } from '../feeds/values.ts';
import { AXIS, axesToChoose, choiceForm, organismsToChoose, select } from './choices.ts';
import { markLinks } from './cited.ts';
import { citationText, copied } from './figure.ts';
import { type Html, html } from './html.ts';
import { pathOfCitation, pathOfNode } from './kinds.ts';
import { NotFound, type Page, say, type Visit } from './page.ts';
import { parameter, text } from './parameters.ts';
import type { SheetOf } from './sheet-of.ts';
import { viewInWords } from './view-bar.ts';
import type { Words } from './words.ts';

const WORDS = {
  title: { es: 'Hoja para una reunión', en: 'Sheet for a meeting' },
  lead: {
    es: 'Una página para imprimir o llevar en el teléfono: un eje, o dos organismos. Cada línea lleva el número de la frase que la sostiene.',
    en: 'A page to print or to carry on the phone: an axis, or two organisms. Each line has the number of the sentence behind it.',
  },
  axis: { es: 'Eje', en: 'Axis' },
  one: { es: 'o un organismo', en: 'or an organism' },
  other: { es: 'y otro', en: 'and another' },
  cite: { es: 'Citar esta hoja', en: 'Cite this sheet' },
} as const satisfies { readonly [name: string]: Words };

const SLUG = textUpTo(200);
const ONE = parameter('one', SLUG, { es: 'El slug de un organismo.', en: 'The slug of an organism.' });
const OTHER = parameter('other', SLUG, { es: 'El slug de otro organismo.', en: 'The slug of another organism.' });

/** Stands around an id in a line until it becomes a link; no id has it. */
const AROUND = '\u{E000}';

const nameIn = (name: Name | undefined, id: string, { language }: Visit): string => {
  const own = name?.acronym ?? (language === 'en' ? (name?.en ?? name?.es) : name?.es) ?? id;
  return name?.distinction ? `${own} (${name.distinction})` : own;
};

/** Kinds whose ids begin with the name of the type; actors have a common beginning. */
const typeOf = (id: string, { kindOf }: SheetOf): string => {
  const kind = kindOf(id);
  return kind && kind !== 'Other' ? kind : id.slice(0, id.indexOf(':'));
};

function linked(id: string, sheet: SheetOf, visit: Visit): Html {
  const path = pathOfNode({ __typename: typeOf(id, sheet), id });
  const name = html`<bdi>${nameIn(sheet.names.get(id), id, visit)}</bdi>`;
  return path === undefined ? name : html`<a href="${visit.links.to(path)}">${name}</a>`;
}

/** A line of the report with its nodes and sentences as links. */
function shownLine(line: SheetLine, sheet: SheetOf, visit: Visit): Html {
  const parts = textOf(line, SHEET_WORDS[visit.language], (id) => `${AROUND}${id}${AROUND}`).split(AROUND);
  const told = parts.map((part, place) => (place % 2 === 1 ? linked(part, sheet, visit) : html`${part}`));
  return html`<li>${told}${markLinks(sheet.numbersOf(line))}</li>`;
}

function sections(sheet: SheetOf, visit: Visit): Html {
  const words = SHEET_WORDS[visit.language];
  return html`${SHEET_SECTIONS.map((section) => {
    const lines = sheet.sheet.lines.filter((line) => line.section === section);
    const told =
      lines.length > 0
        ? html`<ul>${lines.map((line) => shownLine(line, sheet, visit))}</ul>`
        : html`<p>${words.nothing}</p>`;
    return html`<section><h2>${words.sections[section]}</h2>${told}</section>
`;
  })}`;
}

const sentencesOf = ({ sentences }: SheetOf, { links }: Visit): Html =>
  html`<ol class="sentences">${sentences.map(({ id, quote, section, document, documentId }, place) => {
    const [path = '', anchor = ''] = pathOfCitation(id, documentId).split('#');
    return html`<li id="s${place + 1}"><q lang="es">${quote}</q> <span class="where">(<a href="${links.to(path)}#${anchor}">${document}</a>, <bdi lang="es">${section}</bdi>)</span></li>`;
  })}</ol>`;

function shownSheet(sheet: SheetOf, visit: Visit): { readonly title: string; readonly body: Html } {
  const words = SHEET_WORDS[visit.language];
  const { about, day, horizon } = sheet.sheet;
  const names = ('axis' in about ? [about.axis] : about.between).map((id) => nameIn(sheet.names.get(id), id, visit));
  const title = words.title(names.join(words.and), day);
  const view = viewInWords(visit);
  return {
    title,
    body: html`<article class="sheet"><h1>${title}</h1>
<p class="where">${view}. ${horizon && horizon < day ? words.horizon(horizon) : ''}</p>
${sections(sheet, visit)}<section><h2 id="sentences">${words.sentences}</h2>${sentencesOf(sheet, visit)}</section>
<details><summary>${say(visit, WORDS.cite)}</summary>${copied('sheet-citation', citationText(title, view, visit), visit)}</details></article>`,
  };
}

/** What the address asks for; nothing where it does not say yet of what. */
function aboutOf({ values }: Visit): SheetAbout | undefined {
  const [axis = '', one = '', other = ''] = ['axis', 'one', 'other'].map((name) => text(values, name));
  if (axis !== '') return { axis: `Axis:${axis}` };
  return one !== '' && other !== '' && one !== other ? { between: [`Actor:${one}`, `Actor:${other}`] } : undefined;
}

async function choosing(visit: Visit) {
  const [axes, organisms] = [await axesToChoose(visit), await organismsToChoose(visit)];
  const form = choiceForm(
    html`${select('axis', WORDS.axis, axes, visit)}${select('one', WORDS.one, organisms, visit)}${select('other', WORDS.other, organisms, visit)}`,
    visit,
  );
  const title = say(visit, WORDS.title);
  return { title, body: html`<h1>${title}</h1><p class="lead">${say(visit, WORDS.lead)}</p>${form}` };
}

/** What a focal point takes to a meeting: the report of the command line, of an axis or of two organisms, to be printed. */
export const meetingPage: Page = {
  path: '/meeting',
  parameters: [AXIS, ONE, OTHER],
  async make(visit) {
    const about = aboutOf(visit);
    if (!about) return choosing(visit);
    const sheet = await visit.sheet(about);
    if (!sheet)
      throw new NotFound(
        'axis' in about ? text(visit.values, 'axis') : `${text(visit.values, 'one')} ${text(visit.values, 'other')}`,
      );
    return shownSheet(sheet, visit);
  },
};
