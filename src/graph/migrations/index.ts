import { claimIndexes } from './claim-indexes.ts';
import { derivedData } from './derived-data.ts';
import type { Migration } from './migration.ts';
import { searchWords } from './search-words.ts';
import { texts } from './texts.ts';

/** All migrations since version 1, in order; the last one leads to `SCHEMA_VERSION`. */
export const MIGRATIONS: readonly Migration[] = [claimIndexes, searchWords, texts, derivedData];
