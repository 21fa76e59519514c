/** What stands in a quote for the words that it leaves out. */
const LEFT_OUT = '[…]';

/** The parts of a quote, between which it leaves out words of the same paragraph. */
export const partsOf = (quote: string): readonly string[] => quote.split(LEFT_OUT).map((part) => part.trim());

/** A quote as it is stored: white space is one space, `[...]` is `[…]`. */
export const asStored = (quote: string): string =>
  partsOf(quote.replace(/\s+/g, ' ').replaceAll('[...]', LEFT_OUT)).join(` ${LEFT_OUT} `).trim();

/** How many words of the document a quote has. */
export const wordCount = (quote: string): number =>
  partsOf(quote).reduce((sum, part) => sum + part.split(' ').filter(Boolean).length, 0);
