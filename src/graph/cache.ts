import { LRUCache } from 'lru-cache';

/** The memory that an entry takes besides its key and its value, in bytes. */
const ENTRY_BYTES = 200;

/** A least recently used cache, limited in bytes. `bytesOf` gives the size of a value. */
export const cacheOf = <Value extends object | string>(bytes: number, bytesOf: (value: Value) => number) =>
  new LRUCache<string, Value>({
    maxSize: bytes,
    sizeCalculation: (value, key) => Math.ceil(ENTRY_BYTES + bytesOfText(key) + bytesOf(value)),
  });

/** An upper bound for the memory of a text, in bytes. */
export const bytesOfText = (text: string): number => 2 * text.length;
