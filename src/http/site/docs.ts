import { readdirSync, readFileSync } from 'node:fs';
import { html } from '../../pages/html.ts';
import type { Closed } from '../../pages/site.ts';
import type { PageLanguage, Words } from '../../pages/words.ts';
import { ROOT } from '../root.ts';
import type { Content } from './content.ts';
import { rendered } from './markdown.ts';
import { addressOf, pageContent } from './page.ts';

const TITLE: Words = { es: 'Documentación', en: 'Docs' };
const INTRODUCTION: Words = {
  es: 'Los documentos del repositorio, casi todos en inglés.',
  en: 'The documents of the repository.',
};

const SINGLE = [
  'README.md',
  'README.es.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'seed/README.md',
  'seed/README.es.md',
  'examples/typed-client/README.md',
];

interface Page {
  /** The file in the repository. */
  readonly file: string;
  readonly path: string;
  readonly title: string;
  /** The language of the file. */
  readonly language: PageLanguage;
}

const inFolder = (folder: string) =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}${name}`);

const textOf = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

/**
 * `docs/decisions/0006-visibility-codes.md` is served at `/docs/decisions/0006-visibility-codes`, `seed/README.md` at
 * `/docs/seed`.
 */
function pageOf(file: string): Page {
  const name = file
    .replace(/^docs\//, '')
    .replace(/\.md$/, '')
    .replace(/\/README$/, '')
    .toLowerCase();
  const title = /^# (.*)$/m.exec(textOf(file))?.[1] ?? file;
  return { file, path: `/docs/${name}`, title, language: file.endsWith('.es.md') ? 'es' : 'en' };
}

let found: readonly Page[] | undefined;

/** All pages, in the order of their list; found once. */
function pages(): readonly Page[] {
  found ??= [...SINGLE, ...inFolder('docs/'), ...inFolder('docs/decisions/')].map(pageOf);
  return found;
}

/** The pages, those in the given language first. */
const pagesFor = (language: PageLanguage) =>
  pages().toSorted((one, other) => Number(other.language === language) - Number(one.language === language));

/** The list of all pages. */
export const docsIndex = (language: PageLanguage, _port: number, closed: Closed): Content =>
  pageContent({
    path: '/docs',
    language,
    closed,
    title: `${TITLE[language]} · Convergencia`,
    body: html`<h1>${TITLE[language]}</h1>
<p>${INTRODUCTION[language]}</p>
<ul>${pagesFor(language).map(
      ({ file, path, title, language: own }) => html`
<li lang="${own}"><a href="${addressOf(path, language)}">${title}</a> <code>${file}</code></li>`,
    )}
</ul>`,
  });

/** One page of the repository; undefined if there is none. */
export function docsPage(path: string, language: PageLanguage, closed: Closed): Content | undefined {
  const page = pages().find((one) => one.path === path);
  if (!page) return undefined;
  const { file, title, language: own } = page;
  return pageContent({
    path,
    language,
    closed,
    title: `${title} · Convergencia`,
    body: html`<article lang="${own}">${rendered(textOf(file), addressesFrom(file, language))}</article>`,
  });
}

/** The address on this site of a link target in a document, which is relative to the document or to the root. */
const addressesFrom =
  (file: string, language: PageLanguage) =>
  (target: string): string | undefined => {
    const [name = '', fragment] = target.split('#');
    const beside = new URL(name, new URL(file, ROOT)).href;
    const page = pages().find((one) => one.file === name || new URL(one.file, ROOT).href === beside);
    return page && `${addressOf(page.path, language)}${fragment ? `#${fragment}` : ''}`;
  };
