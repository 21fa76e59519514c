import { wordDefinitions } from '../model/definition.ts';
import type { Migration } from './migration.ts';

/** Version 3: nodes are found by their words, which version 4 writes. */
export const searchWords: Migration = {
  version: 3,
  description: 'indexes over the words by which a search finds nodes',
  definitions: wordDefinitions,
  run: () => Promise.resolve(),
};
