import { GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { BadInput } from '../graph/errors.ts';
import { CLAIM_BASES, CLAIM_STATUSES } from '../graph/model/claim.ts';
import { LANGUAGES } from '../graph/model/property.ts';
import type { Described } from './descriptor.ts';
import type { Feed } from './feed.ts';
import { choice, type Kind, kindOf, pastMoment, wholeNumber, yesOrNo } from './values.ts';

/** The formats of a table, which every feed has. */
export const FORMATS = ['json', 'ndjson', 'csv', 'xlsx'] as const;
const ALL_FORMATS = [...FORMATS, 'ics', 'atom'] as const;
export type Format = (typeof ALL_FORMATS)[number];

export const MEDIA_TYPES: { readonly [format in Format]: string } = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar',
  atom: 'application/atom+xml',
};

/** The formats of a feed: those of a table, and as a calendar or news where its descriptor says how. */
export const formatsOf = ({ calendar, news }: Pick<Feed, 'calendar' | 'news'>): readonly Format[] =>
  ALL_FORMATS.filter((format) => (format === 'ics' ? calendar : format === 'atom' ? news : true));

export const isFormat = (ending: string): ending is Format => ALL_FORMATS.some((format) => format === ending);

/** A parameter of a feed, as a form, a description of the service and the reader of an address need it. */
export interface Parameter extends Kind {
  readonly name: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
  /** The text that stands for no parameter, where there is one. */
  readonly fallback: string | undefined;
  readonly meaning: Described;
  /** The formats that have it; all if not given. */
  readonly formats?: readonly Format[];
}

const plain = { isList: false, isRequired: false, fallback: undefined };

function scalarOf(schema: GraphQLSchema, name: string): Kind {
  const type = schema.getType(name);
  const kind = type instanceof GraphQLScalarType ? kindOf(type) : undefined;
  if (!kind) throw new Error(`the schema has no scalar ${name}`);
  return kind;
}

/** The parameters of a view and of the languages, which everything has. */
export const viewParameters = (schema: GraphQLSchema): readonly Parameter[] => [
  {
    ...{ name: 'asOf', ...plain, ...scalarOf(schema, 'Date') },
    meaning: {
      es: 'El día en el que las afirmaciones deben poder valer; hoy (UTC) si falta.',
      en: 'The day on which claims must possibly hold; today (UTC) if not given.',
    },
  },
  {
    ...{ name: 'recordedAt', ...plain, ...pastMoment(scalarOf(schema, 'DateTime')) },
    meaning: {
      es: 'El momento cuyas afirmaciones se leen, como se conocían entonces; los nombres y textos son los de ahora.',
      en: 'The moment whose claims are read, as they were known then; names and texts are those of now.',
    },
  },
  {
    ...{ name: 'status', ...plain, ...choice(CLAIM_STATUSES), isList: true, fallback: 'CONFIRMED,PROPOSED,DISPUTED' },
    meaning: { es: 'El estado de las afirmaciones que cuentan.', en: 'The status of the claims that count.' },
  },
  {
    ...{ name: 'basis', ...plain, ...choice(CLAIM_BASES), isList: true, fallback: CLAIM_BASES.join(',') },
    meaning: { es: 'En qué se basan las afirmaciones que cuentan.', en: 'What the claims that count are based on.' },
  },
  {
    ...{ name: 'minSources', ...plain, ...wholeNumber(0), fallback: '0' },
    meaning: {
      es: 'De cuántos documentos distintos consta al menos cada afirmación.',
      en: 'How many distinct documents support each claim at least.',
    },
  },
  {
    ...{ name: 'lang', ...plain, ...choice(LANGUAGES), isList: true, fallback: 'es' },
    meaning: {
      es: 'Los idiomas de los textos, el preferido primero; si falta uno, se toma otro.',
      en: 'The languages of texts, the preferred first; where one is missing another is taken.',
    },
  },
];

const columnsParameter = ({ columns }: Feed): Parameter => ({
  ...{ name: 'columns', ...plain, ...choice(columns.map(({ name }) => name)), isList: true, formats: FORMATS },
  meaning: { es: 'Las columnas y su orden; todas si falta.', en: 'The columns and their order; all if not given.' },
});

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', ',': ',', ';': ';' };

const FOR_CSV: readonly Parameter[] = [
  {
    ...{ name: 'sep', ...plain, ...choice(Object.keys(SEPARATORS), SEPARATORS), fallback: 'comma', formats: ['csv'] },
    meaning: { es: 'Lo que separa las columnas.', en: 'What separates columns.' },
  },
  {
    ...{ name: 'bom', ...plain, ...yesOrNo, fallback: 'false', formats: ['csv'] },
    meaning: {
      es: 'Si el archivo empieza con la marca UTF-8, con la que Excel reconoce los acentos.',
      en: 'Whether the file begins with the UTF-8 mark by which Excel recognises accents.',
    },
  },
  {
    ...{
      name: 'decimal',
      ...plain,
      ...choice(['point', 'comma'], { point: '.', comma: ',' }),
      fallback: 'point',
      formats: ['csv'],
    },
    meaning: { es: 'Lo que separa los decimales.', en: 'What separates decimals.' },
  },
];

function ofVariable({ variables }: Feed): readonly Parameter[] {
  return variables.map(({ name, type, isList, isRequired, fallback, meaning }) => {
    const kind = kindOf(type);
    if (!kind) throw new BadInput(`$${name} is a ${type.name}, which no address can hold`);
    const text = fallback === undefined || fallback === null ? undefined : [fallback].flat().join(',');
    return { ...kind, name, isList, isRequired, fallback: text, meaning };
  });
}

/** All parameters of a feed: its variables, the view, and the form of its files. @throws BadInput if two have one name. */
export function parametersOf(schema: GraphQLSchema, feed: Feed): readonly Parameter[] {
  const others = [...viewParameters(schema), columnsParameter(feed), ...FOR_CSV];
  const own = ofVariable(feed);
  const twice = own.find(({ name }) => others.some((other) => other.name === name));
  if (twice) throw new BadInput(`$${twice.name} has the name of another parameter`);
  return [...own, ...others];
}
