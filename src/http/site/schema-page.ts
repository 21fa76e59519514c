import { type GraphQLNamedType, isObjectType, isSpecifiedDirective } from 'graphql';
import { type Html, html, NOTHING } from '../../pages/html.ts';
import type { Closed } from '../../pages/site.ts';
import type { PageLanguage, Words } from '../../pages/words.ts';
import { schema } from '../../schema/index.ts';
import { schemaText } from '../../schema/text.ts';
import { type Content, contentOf } from './content.ts';
import { pageContent } from './page.ts';
import { groupsOf } from './schema-groups.ts';
import { directiveSection, typeSection } from './schema-type.ts';

const TITLE: Words = { es: 'Esquema', en: 'Schema' };
const CONTENTS: Words = { es: 'Contenido', en: 'Contents' };
const DIRECTIVES: Words = { es: 'Directivas', en: 'Directives' };
const INTRODUCTION: Words = {
  es: 'Qué se puede consultar, tipo por tipo; las descripciones están en inglés. El nombre de cada tipo enlaza con su descripción.',
  en: 'What can be queried, type by type. The name of each type links to its description.',
};
const AS_SDL: Words = { es: 'El mismo esquema en SDL', en: 'The same schema as SDL' };

interface Section {
  readonly id: string;
  readonly name: Words;
  readonly entries: readonly { readonly anchors: readonly string[]; readonly shown: Html }[];
}

/** The anchors of a type in the table of contents: the type itself, or the fields of a root type. */
const anchorsOf = (group: string, type: GraphQLNamedType): readonly string[] =>
  group === 'roots' && isObjectType(type)
    ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
    : [type.name];

function sections(): readonly Section[] {
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  const groups = groupsOf(schema).map(({ id, name, types }) => ({
    id,
    name,
    entries: types.map((type) => ({ anchors: anchorsOf(id, type), shown: typeSection(schema, type) })),
  }));
  const entries = directives.map((directive) => ({
    anchors: [`@${directive.name}`],
    shown: directiveSection(directive),
  }));
  return [...groups, { id: 'directives', name: DIRECTIVES, entries }];
}

/** The reference of the schema: every type, field, argument and value with its description. */
export function schemaPage(language: PageLanguage, _port: number, closed: Closed): Content {
  const all = sections();
  const contents = all.map(({ id, name, entries }) => {
    const anchors = entries.flatMap((entry) => entry.anchors);
    const open = id === 'lists' ? NOTHING : html` open`;
    return html`
<details${open}><summary><a href="#group-${id}">${name[language]}</a> (${anchors.length})</summary>
<ul>${anchors.map((anchor) => html`<li><a href="#${anchor}">${anchor}</a></li>`)}</ul></details>`;
  });
  const groups = all.map(
    ({ id, name, entries }) => html`
<h2 id="group-${id}">${name[language]}</h2>
<div lang="en">${entries.map(({ shown }) => shown)}</div>`,
  );
  return pageContent({
    path: '/schema',
    language,
    closed,
    title: `${TITLE[language]} · Convergencia`,
    body: html`<h1>${TITLE[language]}</h1>
<p>${INTRODUCTION[language]} <a href="/schema.graphql">${AS_SDL[language]}</a>.</p>
<nav class="contents" aria-label="${CONTENTS[language]}">${contents}</nav>
${groups}`,
  });
}

/** The schema in SDL, for programs. */
export const schemaFile = (): Content => contentOf(schemaText(), { type: 'text/plain; charset=utf-8' });
