import { LRUCache } from 'lru-cache';

/** What an entry takes beside its key and value, in bytes. */
const ENTRY = 200;

/** A least recently used cache, limited in bytes. `bytesOf` gives the size of a value. */
export const cacheOf = <Value extends object | string>(bytes: number, bytesOf: (value: Value) => number) =>
  new LRUCache<string, Value>({
    maxSize: bytes,
    sizeCalculation: (value, key) => Math.ceil(ENTRY + bytesOfText(key) + bytesOf(value)),
  });

/** The bytes of a text in memory, at most. */
export const bytesOfText = (text: string): number => 2 * text.length;
