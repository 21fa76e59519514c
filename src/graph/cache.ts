import { LRUCache } from 'lru-cache';

/** What an entry takes beside its key and value, in bytes. */
const ENTRY = 200;

/** Keeps what was used last, up to so many bytes in all. `bytesOf` says how many a value holds. */
export const cacheOf = <Value extends object | string>(bytes: number, bytesOf: (value: Value) => number) =>
  new LRUCache<string, Value>({
    maxSize: bytes,
    sizeCalculation: (value, key) => Math.ceil(ENTRY + bytesOfText(key) + bytesOf(value)),
  });

/** The bytes of a text in memory, at most. */
export const bytesOfText = (text: string): number => 2 * text.length;
