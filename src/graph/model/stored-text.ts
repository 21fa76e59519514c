/** The column that holds a text, or list of texts, as `folded` made it. */
export const foldedColumn = (column: string): string => `${column}Folded`;

/** Nobody else has it, so that every text that is compared comes from here. */
const FOLDED = Symbol('folded when it was written');

/** A stored text, or list of texts, as Cypher: as it is, and as `folded` made it. */
export interface StoredText {
  readonly plain: string;
  readonly folded: string;
  readonly [FOLDED]: true;
}

/** What a column of a variable holds; `derived.ts` says beside which columns there is a folded one. */
export const storedText = (variable: string, column: string): StoredText => ({
  plain: `${variable}.${column}`,
  folded: `${variable}.${foldedColumn(column)}`,
  [FOLDED]: true,
});

/** An id or slug, which is of ASCII (`SLUG`): folded it is in small letters, so nothing is kept beside it. */
export const asciiText = (expression: string): StoredText => ({
  plain: expression,
  folded: `toLower(${expression})`,
  [FOLDED]: true,
});
