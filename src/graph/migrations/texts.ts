import { rebuildTexts } from '../cypher/derived-texts.ts';
import { rebuildWords } from '../cypher/words.ts';
import type { Migration } from './migration.ts';

/**
 * Version 4: texts are composed (NFC), those of claims and of lists stand folded beside themselves too, by another
 * folding, names have keys by which they are ordered, and a word tells in which languages a node has it.
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
