import type { FeedColumn } from './columns.ts';
import type { ColumnType, Described } from './descriptor.ts';
import type { Feed } from './feed.ts';
import { type Format, formatsOf, MEDIA_TYPES, type Parameter } from './parameters.ts';

/** A feed with its parameters. */
export interface DescribedFeed {
  readonly feed: Feed;
  readonly parameters: readonly Parameter[];
}

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };
type Language = keyof Described;

const SCHEMAS: { readonly [type in ColumnType]: { readonly type: string; readonly format?: string } } = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  day: { type: 'string', format: 'date' },
  moment: { type: 'string', format: 'date-time' },
};

const WORDS = {
  title: { es: 'Tablas de Convergencia', en: 'Feeds of Convergencia' },
  about: {
    es: 'Respuestas completas del grafo como tablas, calendarios y noticias, bajo una vista. Se leen sin clave; no cambian nada.',
    en: 'Whole answers of the graph as tables, calendars and news, under a view. They are read without a key and change nothing.',
  },
  ok: { es: 'La respuesta entera, de un solo momento.', en: 'The whole answer, of one moment.' },
  unchanged: { es: 'No ha cambiado desde el ETag dado.', en: 'It has not changed since the ETag given.' },
  refused: {
    es: 'Un parámetro no se acepta; el problema dice cuál y qué se acepta.',
    en: 'A parameter is not accepted; the problem says which, and what is.',
  },
  failed: { es: 'No pudo hacerse; el problema dice por qué.', en: 'It could not be made; the problem says why.' },
} satisfies { readonly [name: string]: Described };

const columnSchema = ({ type, values, meaning }: FeedColumn, language: Language): Json => ({
  ...SCHEMAS[type],
  type: [SCHEMAS[type].type, 'null'],
  description: meaning[language],
  enum: values && [...values, null],
});

const rowSchema = ({ unit, columns }: Feed, language: Language): Json => ({
  type: 'object',
  description: unit[language],
  properties: Object.fromEntries(columns.map((column) => [column.name, columnSchema(column, language)])),
});

const nameOf = (feed: Feed) => `Row_${feed.name}`;

/** What a file holds: rows as JSON; text otherwise, or bytes. */
function contentOf(feed: Feed, format: Format): Json {
  const row = { $ref: `#/components/schemas/${nameOf(feed)}` };
  const schema: Json | undefined =
    format === 'json' ? { type: 'array', items: row } : format === 'xlsx' ? undefined : { type: 'string' };
  return { [MEDIA_TYPES[format]]: schema ? { schema } : {} };
}

function parameterOf(parameter: Parameter, language: Language): Json {
  const { name, schema, isList, isRequired, fallback, meaning, accepted } = parameter;
  const { type, format } = schema;
  const one: Json = { type, format, enum: schema.enum };
  const own: Json = isList ? { type: 'array', items: one } : one;
  return {
    ...{ name, in: 'query', required: isRequired },
    description: `${meaning[language]} ${{ es: 'Se acepta', en: 'Accepted' }[language]}: ${accepted[language]}.${
      fallback === undefined ? '' : ` ${{ es: 'Si falta', en: 'If not given' }[language]}: ${fallback}.`
    }`,
    schema: own,
    ...(isList && { style: 'form', explode: false }),
  };
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

function operationOf({ feed, parameters }: DescribedFeed, format: Format, language: Language): Json {
  const { name, title, text } = feed;
  const own = parameters.filter(({ formats }) => !formats || formats.includes(format));
  return {
    operationId: `${name}_${format}`,
    tags: [name],
    summary: `${title[language]} (.${format})`,
    description: text[language],
    parameters: own.map((parameter) => parameterOf(parameter, language)),
    responses: {
      '200': {
        description: WORDS.ok[language],
        headers: Object.fromEntries(
          ['ETag', 'Last-Modified', 'X-View'].map((header) => [header, { schema: { type: 'string' } }]),
        ),
        content: contentOf(feed, format),
      },
      '304': { description: WORDS.unchanged[language] },
      '400': problem(WORDS.refused[language]),
      default: problem(WORDS.failed[language]),
    },
  };
}

const pathsOf = (described: DescribedFeed, language: Language) =>
  formatsOf(described.feed).map(
    (format) => [`/feeds/${described.feed.name}.${format}`, { get: operationOf(described, format, language) }] as const,
  );

const PROBLEM: Json = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    ...Object.fromEntries(
      ['type', 'title', 'detail', 'code', 'parameter', 'accepted', 'instance'].map((key) => [key, { type: 'string' }]),
    ),
    status: { type: 'integer' },
    es: { type: 'object', properties: { detail: { type: 'string' }, accepted: { type: 'string' } } },
  },
};

/** The feeds as OpenAPI 3.1, in a language. @param version of the service. */
export const openApiOf = (feeds: readonly DescribedFeed[], language: Language, version: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: WORDS.title[language],
    version,
    description: WORDS.about[language],
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: feeds.map(({ feed }) => ({ name: feed.name, description: `${feed.title[language]}. ${feed.text[language]}` })),
  paths: Object.fromEntries(feeds.flatMap((described) => pathsOf(described, language))),
  components: {
    schemas: {
      ...Object.fromEntries(feeds.map(({ feed }) => [nameOf(feed), rowSchema(feed, language)])),
      Problem: PROBLEM,
    },
  },
});
