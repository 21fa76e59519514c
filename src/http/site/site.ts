import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pictureStyles } from '../../pages/pictures/palette.ts';
import type { Closed } from '../../pages/site.ts';
import type { PageLanguage } from '../../pages/words.ts';
import { asksForPage } from '../preferences.ts';
import { ROOT } from '../root.ts';
import { type Content, contentOf } from './content.ts';
import { docsIndex, docsPage } from './docs.ts';
import { graphiqlFiles, isGraphiqlFile } from './graphiql-files.ts';
import { graphiqlPage } from './graphiql-page.ts';
import { pageLanguage } from './language.ts';
import { missing, missingPage, notAllowed } from './refusals.ts';
import { respond } from './respond.ts';
import { schemaFile, schemaPage } from './schema-page.ts';

const textOf = (name: string): string => readFileSync(new URL(`src/http/site/files/${name}`, ROOT), 'utf8');

const file = (name: string, type: string) => () => contentOf(textOf(name), { type });

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

const pageStyles = () =>
  contentOf([textOf('page.css'), textOf('pictures.css'), pictureStyles()].join('\n'), { type: STYLE });

const PAGES: { readonly [path: string]: (language: PageLanguage, port: number, closed: Closed) => Content } = {
  '/graphql': graphiqlPage,
  '/schema': schemaPage,
  '/schema.graphql': schemaFile,
  '/docs': docsIndex,
  '/assets/page.css': pageStyles,
  '/assets/page.js': file('page.js', SCRIPT),
  '/assets/icon.svg': file('icon.svg', 'image/svg+xml'),
  '/assets/graphiql.js': file('graphiql.js', SCRIPT),
  '/assets/graphiql-storage.js': file('graphiql-storage.js', SCRIPT),
  '/assets/graphiql-tabs.js': file('graphiql-tabs.js', SCRIPT),
  '/assets/graphiql-page.css': file('graphiql-page.css', STYLE),
};

const kept = new Map<string, Content>();

/** The content at an address, made when it is first requested and then kept. */
async function contentAt(
  path: string,
  language: PageLanguage,
  port: number,
  closed: Closed,
): Promise<Content | undefined> {
  if (closed.has(path)) return undefined;
  // Making GraphiQL's files takes a moment, so it starts with the page.
  if (path === '/graphql') graphiqlFiles().catch(() => undefined);
  if (isGraphiqlFile(path)) return (await graphiqlFiles()).get(path);
  const key = [language, port, path, ...closed].join(' ');
  const content =
    kept.get(key) ??
    (Object.hasOwn(PAGES, path) ? PAGES[path]?.(language, port, closed) : docsPage(path, language, closed));
  if (content) kept.set(key, content);
  return content;
}

/** Answers with a page, or with a file that pages need. */
export async function show(request: IncomingMessage, response: ServerResponse, closed: Closed): Promise<void> {
  const method = request.method ?? 'GET';
  const [path = '', query] = request.url?.split('?', 2) ?? [];
  const language = pageLanguage(new URLSearchParams(query), request.headers['accept-language']);
  const content = await contentAt(path, language, request.socket.localPort ?? 0, closed);
  if (!content)
    return respond(request, response, asksForPage(request) ? missingPage(language, closed) : missing(), 404);
  if (method === 'GET' || method === 'HEAD') return respond(request, response, content);
  response.setHeader('allow', 'GET, HEAD');
  return respond(request, response, notAllowed(method), 405);
}
