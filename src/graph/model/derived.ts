import type { GraphValue } from '../port.ts';
import { CLAIM_TEXTS } from './claim.ts';
import { collationKey } from './collation.ts';
import type { Columns } from './facts.ts';
import { folded } from './fold.ts';
import type { NodeKind } from './node.ts';
import { LANGUAGES, languageColumn, type Property } from './property.ts';
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

/** The derived columns of each type of property. A new type must be added here. */
const DERIVED: { readonly [type in Property['type']]: (name: string) => readonly DerivedColumn[] } = {
  text: (name) => [foldedText(name), ordered(name)],
  localized: (name) => [
    ...LANGUAGES.map((language) => foldedText(languageColumn(name, language))),
    ordered(languageColumn(name, 'es')),
  ],
  textList: (name) => [foldedTexts(name)],
  integer: () => [],
  flag: () => [],
  choice: () => [],
  dateSpan: () => [],
};

/** What is kept beside the columns of a node of a kind. */
export const derivedOf = ({ properties }: Pick<NodeKind, 'properties'>): readonly DerivedColumn[] =>
  Object.entries(properties).flatMap(([name, { type }]) => DERIVED[type](name));

/** What is kept beside the texts of every claim. */
export const DERIVED_OF_CLAIM: readonly DerivedColumn[] = CLAIM_TEXTS.map(foldedText);

/** The values of derived columns; null if the source column is null. */
export const derivedColumns = (derived: readonly DerivedColumn[], columns: Columns): Columns =>
  Object.fromEntries(derived.map(({ column, of, derive }) => [column, derive(columns[of])]));
