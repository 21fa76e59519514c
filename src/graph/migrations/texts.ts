import { rebuildTexts } from '../cypher/derived-texts.ts';
import { rebuildWords } from '../cypher/words.ts';
import type { Migration } from './migration.ts';

/**
 * Version 4: texts are composed (NFC); texts of claims and lists have folded columns too, with a new folding; names
 * have sort keys; search words store their languages.
 */
export const texts: Migration = {
  version: 4,
  description: 'texts as they are compared, ordered and searched',
  definitions: () => [],
  async run(transaction) {
    await rebuildTexts(transaction);
    await rebuildWords(transaction);
  },
};
