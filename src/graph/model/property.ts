/**
 * The properties that nodes and relations carry, and the stored columns behind each.
 *
 * A property is what the model speaks of (a name, a date); a column is what a row of either engine holds.
 */
export const LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
export const isLanguage = (word: string): word is Language => LANGUAGES.some((language) => language === word);

export const PRECISIONS = ['DAY', 'HALF_MONTH', 'MONTH', 'YEAR'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** As what the text of a property is searched, best first. */
export const SEARCH_FIELDS = ['ACRONYM', 'NAME', 'ALIAS', 'TEXT', 'QUOTE'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Where a text comes from: it stands in a source, or an editor wrote it. */
export type TextOrigin = 'SOURCE' | 'EDITORIAL';

/** The column of a node that names its columns with texts of a source. All its other texts are editorial. */
export const SOURCE_TEXTS = 'sourceTexts';

/** What has properties, by the name of its variable among the bindings of a row. */
export type Owner = 'node' | 'claim';

/** What callers may do with a property. */
export type Use = 'read' | 'filter' | 'order' | 'group';

export interface Property {
  readonly type:
    | 'text'
    | 'textList'
    | 'integer'
    | 'number'
    | 'flag'
    | 'choice'
    | 'localized'
    | 'dateSpan'
    | 'day'
    | 'moment';
  readonly description: string;
  readonly required: boolean;
  /** The closed list of a `choice`, with the meaning of each value. */
  readonly choices?: Choices;
  /** As what `search` finds it; absent where it is not searched. */
  readonly searched?: SearchField;
  /** Of a `localized` property: where its Spanish comes from if the seed does not say otherwise; default: EDITORIAL. */
  readonly origin?: TextOrigin;
  /** Its uses, if they are fewer than its type has. */
  readonly uses?: readonly Use[];
}

/** The same property, found by `search`. */
export const searched = (as: SearchField, property: Property): Property => ({ ...property, searched: as });

/** The same property, whose Spanish is what the source calls a thing. */
export const ofSource = (property: Property): Property => ({ ...property, origin: 'SOURCE' });

/** The same property with these uses only. */
export const only = (uses: readonly Use[], property: Property): Property => ({ ...property, uses });

export const hasUse = ({ uses }: Property, use: Use): boolean => uses?.includes(use) ?? true;

export interface Choices {
  readonly name: string;
  readonly description: string;
  readonly values: { readonly [value: string]: string };
  /** The values from least to most, if their order means something; else they are ordered as words. */
  readonly ranked?: readonly string[];
}

/** The values of several lists as one list. What a value means in two of them stands together. */
export function together(lists: readonly Choices['values'][]): Choices['values'] {
  const meanings = new Map<string, Set<string>>();
  for (const [value, meaning] of lists.flatMap((values) => Object.entries(values)))
    meanings.set(value, (meanings.get(value) ?? new Set()).add(meaning));
  return Object.fromEntries([...meanings].map(([value, texts]) => [value, [...texts].join(' ')]));
}

export type Properties = { readonly [name: string]: Property };

const optional = (type: Property['type']) => (description: string) => ({ type, description, required: false }) as const;
const required = (type: Property['type']) => (description: string) => ({ type, description, required: true }) as const;

export const text = optional('text');
export const requiredText = required('text');
export const textList = optional('textList');
export const integer = optional('integer');
/** A number that need not be whole. */
export const number = optional('number');
export const flag = optional('flag');
export const requiredInteger = required('integer');
export const requiredFlag = required('flag');
/** A day (ISO 8601) that is known to the day, or one bound of a time. */
export const day = optional('day');
/** A moment (ISO 8601, UTC). */
export const moment = optional('moment');
export const requiredMoment = required('moment');
/** Text in several languages; Spanish always, the others where known. */
export const localized = required('localized');
/** The same, where a source may say nothing of it. */
export const localizedWhereKnown = optional('localized');
/** When something is or was, as exactly as known: first day, last day, precision, basis, and the source's words. */
export const dateSpan = optional('dateSpan');

export const choice = (choices: Choices, description: string): Property => ({
  type: 'choice',
  description,
  required: false,
  choices,
});

export const requiredChoice = (choices: Choices, description: string): Property => ({
  ...choice(choices, description),
  required: true,
});

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The stored column that holds a localized property in one language: `name` in `es` is `nameEs`. */
export const languageColumn = (property: string, language: Language): string => property + capitalized(language);

/**
 * The stored columns of a date: first and last day (ISO 8601), precision, the basis of these (absent: STATED), and the
 * source's words.
 */
export const dateColumns = (property: string) => ({
  from: `${property}From`,
  to: `${property}To`,
  precision: `${property}Precision`,
  basis: `${property}Basis`,
  text: `${property}Text`,
});

/** Every stored column behind a property, in a fixed order. */
export function columnsOf(name: string, property: Property): readonly string[] {
  if (property.type === 'localized') return LANGUAGES.map((language) => languageColumn(name, language));
  if (property.type === 'dateSpan') return Object.values(dateColumns(name));
  return [name];
}

/** Whether a node with these properties has texts in several languages, and so a column that says which are a source's. */
export const hasLocalized = (properties: Properties): boolean =>
  Object.values(properties).some(({ type }) => type === 'localized');
