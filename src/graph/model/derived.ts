import type { GraphValue } from '../port.ts';
import { collationKey } from './collation.ts';
import type { Columns } from './facts.ts';
import { folded } from './fold.ts';
import type { NodeKind } from './node.ts';
import { hasUse, LANGUAGES, languageColumn, type Property } from './property.ts';
import { foldedColumn } from './stored-text.ts';

/** A column derived from another and stored beside it, for comparisons that ignore accents and case, or for sorting. */
export interface DerivedColumn {
  readonly column: string;
  readonly of: string;
  readonly type: 'text' | 'textList';
  readonly derive: (stored: GraphValue | undefined) => GraphValue;
}

/** The column by which a text is ordered, as a Spanish dictionary has it. */
export const orderColumn = (column: string): string => `${column}Order`;

const ofText = (derive: (text: string) => string) => (stored: GraphValue | undefined) =>
  typeof stored === 'string' ? derive(stored) : null;
const ofTexts = (derive: (text: string) => string) => (stored: GraphValue | undefined) =>
  Array.isArray(stored) ? stored.map((one) => (typeof one === 'string' ? derive(one) : one)) : null;

const foldedText = (of: string): DerivedColumn => ({
  column: foldedColumn(of),
  of,
  type: 'text',
  derive: ofText(folded),
});
const foldedTexts = (of: string): DerivedColumn => ({
  column: foldedColumn(of),
  of,
  type: 'textList',
  derive: ofTexts(folded),
});
const ordered = (of: string): DerivedColumn => ({
  column: orderColumn(of),
  of,
  type: 'text',
  derive: ofText(collationKey),
});

interface Derived {
  readonly filter: readonly DerivedColumn[];
  readonly order?: readonly DerivedColumn[];
}

const NOTHING: Derived = { filter: [] };

/** The columns that filters and orders of each type of property need. A new type must be added here. */
const DERIVED: { readonly [type in Property['type']]: (name: string) => Derived } = {
  text: (name) => ({ filter: [foldedText(name)], order: [ordered(name)] }),
  localized: (name) => ({
    filter: LANGUAGES.map((language) => foldedText(languageColumn(name, language))),
    order: [ordered(languageColumn(name, 'es'))],
  }),
  textList: (name) => ({ filter: [foldedTexts(name)] }),
  integer: () => NOTHING,
  number: () => NOTHING,
  flag: () => NOTHING,
  choice: () => NOTHING,
  dateSpan: () => NOTHING,
  day: () => NOTHING,
  moment: () => NOTHING,
};

function derivedOfProperty(name: string, property: Property): readonly DerivedColumn[] {
  const { filter, order = [] } = DERIVED[property.type](name);
  return [...(hasUse(property, 'filter') ? filter : []), ...(hasUse(property, 'order') ? order : [])];
}

/** What is kept beside the columns of a node of a kind, or of other properties. */
export const derivedOf = ({ properties }: Pick<NodeKind, 'properties'>): readonly DerivedColumn[] =>
  Object.entries(properties).flatMap(([name, property]) => derivedOfProperty(name, property));

/** The values of derived columns; null if the source column is null. */
export const derivedColumns = (derived: readonly DerivedColumn[], columns: Columns): Columns =>
  Object.fromEntries(derived.map(({ column, of, derive }) => [column, derive(columns[of])]));
