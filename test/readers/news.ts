import { expect, it } from 'vitest';
import { inPython } from './in-python.ts';
import type { Service } from './service.ts';
import { FEEDS } from './tables.ts';

const NEWS = FEEDS.flatMap((feed) => (feed.news ? [{ feed, ...feed.news }] : []));

interface Entry {
  readonly id: string;
}

export function newsAreRead({ origin, rows }: Service): void {
  it('feedparser reads news: entries with an id, a time and the sentence', async () => {
    const addresses = NEWS.map(({ feed }) => `${origin()}/feeds/${feed.name}`);
    const read = await inPython(
      'news.py',
      addresses.map((address) => `${address}.atom`),
    );
    for (const [place, news] of NEWS.entries()) {
      const { entries, ...about }: { readonly entries: readonly Entry[] } = read[place];
      const links = { self: `${addresses[place]}.atom`, alternate: addresses[place] };
      expect(about).toMatchObject({ bozo: 0, version: 'atom10', again: 304, links });
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      expect(entries.filter(({ id }) => id.endsWith('/began'))).toMatchObject(
        rows(news).map((row) => ({
          ...{ updated: row[news.recordedAt], is_time: true },
          summary: expect.stringContaining(`${row[news.sentence] ?? ''}`),
        })),
      );
    }
  });
}
