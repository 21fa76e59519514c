import { Html, html } from '../../pages/html.ts';
import { schema } from '../../schema/index.ts';
import { EXAMPLES } from '../examples.ts';
import { type Content, contentOf } from './content.ts';
import { graphiqlFile } from './graphiql-files.ts';

/**
 * Allows only our own files, and inline styles, because the editor, Monaco, writes them. Fonts and images are data in
 * the style sheet.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * A tab stores its first position as a transform, which GraphiQL hides until the tab has the focus. When pressed, the
 * tab would jump away from the pointer, and the first click would be lost.
 */
const STYLE = new Html('#graphiql .graphiql-tab { transform: none !important }');

/** The parts of a view as parameters of the address. */
const VIEW_PARAMETERS = [...(schema.getDirective('view')?.args ?? []).map(({ name }) => name), 'lang'];

/** GraphiQL's options. Headers, which may contain keys, are not stored in the browser. */
const options = () => ({
  endpoint: '/graphql',
  title: '<h1><a href="/">Convergencia</a></h1>',
  logo: '<img src="/assets/icon.svg" alt="" width="28" height="28">',
  shouldPersistHeaders: false,
  viewParameters: VIEW_PARAMETERS,
  examples: EXAMPLES.map(({ query, variables }) => ({ query, variables })),
  workers: {
    editorWorkerService: graphiqlFile('editor.worker.js'),
    graphql: graphiqlFile('graphql.worker.js'),
    json: graphiqlFile('json.worker.js'),
  },
});

/** JSON for a `script` element, which a `<` could otherwise close. */
const embedded = (value: unknown) => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));

/** GraphiQL with the examples as its tabs. The browser stores the user's changes. */
export const graphiqlPage = (): Content =>
  contentOf(
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>GraphiQL · Convergencia</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="${graphiqlFile('graphiql.css')}">
<link rel="stylesheet" href="/assets/graphiql-page.css">
<style>${STYLE}</style>
<script type="application/json" id="options">${embedded(options())}</script>
<script defer src="${graphiqlFile('graphiql.js')}"></script>
<script type="module" src="/assets/graphiql.js"></script>
</head>
<body>
<main id="graphiql"></main>
<noscript>
<p lang="es">GraphiQL requiere JavaScript. Sin JavaScript puede ver el <a href="/?lang=es">inicio</a> y el <a href="/schema?lang=es">esquema</a>.</p>
<p>GraphiQL requires JavaScript. Without it, see the <a href="/?lang=en">start page</a> and the <a href="/schema?lang=en">schema</a>.</p>
</noscript>
</body>
</html>
`.text,
    { type: 'text/html; charset=utf-8', securityPolicy: POLICY },
  );
