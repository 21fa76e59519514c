import { rebuildWords } from '../cypher/words.ts';
import { wordDefinitions } from '../model/definition.ts';
import type { Migration } from './migration.ts';

/** Version 3: nodes are found by their words. */
export const searchWords: Migration = {
  version: 3,
  description: 'the words by which a search finds nodes',
  definitions: wordDefinitions,
  run: async (transaction) => {
    await rebuildWords(transaction);
  },
};
