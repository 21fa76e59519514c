import { expect, it } from 'vitest';
import type { Row } from '../feeds/reading.ts';
import { inPython } from './in-python.ts';
import type { Service } from './service.ts';
import { FEEDS } from './tables.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

const CALENDARS = FEEDS.flatMap((feed) => (feed.calendar ? [{ feed, ...feed.calendar }] : []));

interface Entry {
  readonly uid: string;
  readonly stamp: string;
}

const uids = ({ entries }: { readonly entries: readonly Entry[] }) => entries.map(({ uid }) => uid);

/** The entry of a row with a date. */
function entryOf(row: Row, { from, to, precision, title, free, state = '' }: (typeof CALENDARS)[number]) {
  const [first, last] = [row[from] ?? row[to], row[from] ? (row[to] ?? row[from]) : row[to]];
  const isVague = row[precision] !== 'DAY' || !row[from] || !row[to];
  return {
    uid: `${row.id}@convergencia`,
    start: first,
    end: new Date(Date.parse(`${last}`) + MILLISECONDS_PER_DAY).toISOString().slice(0, 10),
    value: ['DATE', 'DATE'],
    status: isVague || row[state] === 'PROPOSED' ? 'TENTATIVE' : expect.stringMatching(/^(CONFIRMED|CANCELLED)$/),
    transparency: isVague || free ? 'TRANSPARENT' : 'OPAQUE',
    summary: expect.stringContaining(`${row[title]}`.replaceAll(/\r\n?/g, '\n')),
  };
}

export function calendarsAreRead({ rows, get, touch }: Service): void {
  it('icalendar reads calendars: all-day entries with an exclusive end and an id that stays', async () => {
    const texts = () => Promise.all(CALENDARS.map(async ({ feed }) => (await get(`/feeds/${feed.name}.ics`)).text()));
    const before = await texts();
    await touch();
    const read = await inPython('calendars.py', [...before, ...(await texts())]);
    for (const [place, calendar] of CALENDARS.entries()) {
      const [first, again] = [read[place], read[place + CALENDARS.length]];
      const dated = rows(calendar).filter((row) => row[calendar.from] ?? row[calendar.to]);
      expect(dated.length).toBeGreaterThan(0);
      expect(first).toMatchObject({ version: '2.0', kinds: ['VEVENT'] });
      expect(first.entries).toMatchObject(dated.map((row) => entryOf(row, calendar)));
      expect(new Set(uids(first)).size).toBe(dated.length);
      expect(uids(again)).toEqual(uids(first));
      expect(again.entries[0].stamp >= first.entries[0].stamp).toBe(true);
    }
  });
}
