import { wordDefinitions } from '../model/definition.ts';
import type { Migration } from './migration.ts';

/** Version 3: search words. Migration to version 4 writes them. */
export const searchWords: Migration = {
  version: 3,
  description: 'indexes over the words by which a search finds nodes',
  definitions: wordDefinitions,
  run: () => Promise.resolve(),
};
