import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { cacheOf } from '../../src/graph/cache.ts';
import { keptDocuments } from '../../src/http/documents.ts';

describe('a cache', () => {
  it('keeps the most recently used entries, up to its limit in bytes', () => {
    const cache = cacheOf<string>(10_000, (text) => text.length);
    for (const key of ['one', 'two', 'three']) cache.set(key, 'x'.repeat(3000));
    expect(cache.get('one')).toHaveLength(3000);
    cache.set('four', 'x'.repeat(3000));
    expect(['one', 'two', 'three', 'four'].filter((key) => cache.has(key))).toEqual(['one', 'three', 'four']);
    cache.set('five', 'x'.repeat(10_000));
    expect(cache.has('five')).toBe(false);
    expect(cache.calculatedSize).toBeLessThanOrEqual(10_000);
  });

  it('of documents is limited by their size, not by their number', () => {
    const { documentCache } = keptDocuments().caches;
    const keep = (count: number, fields: number) => {
      for (let place = 0; place < count; place += 1) {
        const text = `query Q${place} { ${'__typename '.repeat(fields)}}`;
        documentCache.set(text, parse(text));
      }
      const { size } = documentCache;
      documentCache.clear();
      return size;
    };
    expect(keep(1000, 4)).toBe(1000);
    const [small, large] = [keep(5000, 40), keep(1000, 400)];
    expect(large).toBeGreaterThan(10);
    expect(small / large).toBeGreaterThan(8);
    expect(small / large).toBeLessThan(12);
  });
});
