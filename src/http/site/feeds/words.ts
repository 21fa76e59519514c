import type { ColumnType } from '../../../feeds/descriptor.ts';
import type { Words } from '../../../pages/words.ts';

/** The texts of the pages about feeds. */
export const WORDS = {
  catalogue: { es: 'Tablas y calendarios', en: 'Feeds' },
  introduction: {
    es: 'Cada tabla es una pregunta cuya respuesta leen planillas, tableros y programas: completa, de un solo momento y siempre al día. Su página tiene un formulario, las primeras filas y recetas para copiar.',
    en: 'Each feed is a question whose answer spreadsheets, dashboards and programs can read: whole, of one moment and always up to date. Its page has a form, the first rows and recipes to copy.',
  },
  programs: {
    es: 'Para programas: la descripción de todas las tablas en OpenAPI 3.1.',
    en: 'For programs: the description of all feeds in OpenAPI 3.1.',
  },
  guide: { es: 'La guía de las tablas', en: 'The guide to feeds' },
  row: { es: 'Una fila es', en: 'A row is' },
  files: { es: 'Archivos', en: 'Files' },
  open: { es: 'Formulario, vista previa y recetas', en: 'Form, preview and recipes' },
  columns: { es: 'Columnas', en: 'Columns' },
  name: { es: 'Nombre', en: 'Name' },
  type: { es: 'Tipo', en: 'Type' },
  meaning: { es: 'Significado', en: 'Meaning' },
  oneOf: { es: 'Uno de', en: 'One of' },
  download: { es: 'Qué se quiere', en: 'What is wanted' },
  optional: {
    es: 'Todo es opcional: lo que se deja vacío no restringe nada.',
    en: 'Everything is optional: what is left empty narrows nothing.',
  },
  usual: { es: 'como está previsto', en: 'as usual' },
  onlyCsv: { es: 'Cómo se escribe el CSV', en: 'How CSV is written' },
  show: { es: 'Ver las primeras filas', en: 'Show the first rows' },
  preview: { es: 'Vista previa', en: 'Preview' },
  previewed: {
    es: 'Las primeras filas de la tabla, diez a lo sumo. Los archivos las tienen todas.',
    en: 'The first rows of the feed, ten at most. The files have all of them.',
  },
  none: { es: 'No hay ninguna fila.', en: 'There are no rows.' },
  recipes: { es: 'Recetas', en: 'Recipes' },
  recipesFor: {
    es: 'Con la dirección de este servidor y lo elegido arriba. El programa que las usa debe poder llegar a este servidor.',
    en: 'With the address of this server and what is chosen above. The program that uses them must be able to reach this server.',
  },
  query: { es: 'La consulta', en: 'The query' },
  queried: {
    es: 'La tabla es la respuesta a esta consulta de GraphQL.',
    en: 'The feed is the answer to this GraphQL query.',
  },
  inGraphiql: { es: 'Abrir en GraphiQL', en: 'Open in GraphiQL' },
  rights: { es: 'Licencia y fuente', en: 'Licence and attribution' },
  back: { es: 'Todas las tablas', en: 'All feeds' },
} as const satisfies { readonly [name: string]: Words };

export const TYPE_WORDS: { readonly [type in ColumnType]: Words } = {
  text: { es: 'texto', en: 'text' },
  integer: { es: 'número entero', en: 'whole number' },
  number: { es: 'número', en: 'number' },
  boolean: { es: 'sí o no', en: 'yes or no' },
  day: { es: 'día AAAA-MM-DD', en: 'day YYYY-MM-DD' },
  moment: { es: 'momento ISO 8601 (UTC)', en: 'ISO 8601 moment (UTC)' },
};
