import { describe, expect, it } from 'vitest';
import { precisionWords } from '../../src/feeds/ics-days.ts';
import { install } from '../../src/graph/install.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { ENGINES } from '../testkit/engines.ts';
import { useGraph } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';
import { useServing } from './serving.ts';

const [EMBEDDED] = ENGINES;
if (!EMBEDDED) throw new Error('no engine');

/** The properties of each entry, unfolded, and the head of the calendar. */
function entriesIn(text: string) {
  const [head = '', ...entries] = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n');
  const asEntry = (entry: string) =>
    Object.fromEntries(
      entry
        .split('\r\n')
        .filter((line) => line.includes(':') && !line.startsWith('END:'))
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
    );
  return { head, entries: entries.map(asEntry) };
}

describe('calendars of the founding facts', () => {
  const graph = useFoundingGraph(EMBEDDED);
  const serve = useServing();
  const get = async (path: string, headers = {}) => (await serve(graph())).ask(path, headers);
  const entries = async (path: string) => entriesIn((await get(path)).text).entries;

  it('have an all-day entry for each row with a date, with an exclusive end and the time of the data', async () => {
    for (const feed of ['events', 'due']) {
      const rows: { id: string; [date: string]: string | null }[] = JSON.parse((await get(`/feeds/${feed}.json`)).text);
      const date = feed === 'due' ? 'due' : 'date';
      const dated = rows.filter((row) => row[`${date}_from`] ?? row[`${date}_to`]);
      const { headers, text } = await get(`/feeds/${feed}.ics`);
      expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
      expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      const found = entriesIn(text).entries;
      expect(found.map(({ UID }) => UID)).toEqual(dated.map(({ id }) => `${id}@convergencia`));
      for (const [place, entry] of found.entries()) {
        const last = new Date(`${dated[place]?.[`${date}_to`]}T00:00:00Z`);
        last.setUTCDate(last.getUTCDate() + 1);
        expect(entry['DTEND;VALUE=DATE']).toBe(last.toISOString().slice(0, 10).replaceAll('-', ''));
        const stamp = String(entry.DTSTAMP).replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
        expect(new Date(stamp).toUTCString()).toBe(headers['last-modified']);
      }
    }
  });

  it('show a half month as a tentative span that is free, with its precision in the title', async () => {
    const meeting = 'Commitment:reunion-cooperacion-transfronteriza-2024@convergencia';
    const [es] = (await entries('/feeds/due.ics')).filter(({ UID }) => UID === meeting);
    expect(es).toMatchObject({
      'DTSTART;VALUE=DATE': '20240516',
      'DTEND;VALUE=DATE': '20240601',
      STATUS: 'TENTATIVE',
      TRANSP: 'TRANSPARENT',
      SUMMARY: 'Vence: Realizar la reunión sobre cooperación e infraestructura transfronteriza. (2.ª quincena de mayo)',
    });
    const [en] = (await entries('/feeds/due.ics?lang=en')).filter(({ UID }) => UID === meeting);
    expect(en?.SUMMARY).toMatch(/^Due: .* \(second half of May\)$/);
  });

  it('are narrowed by axis, actor and day, and downloaded once', async () => {
    const uids = async (path: string) => (await entries(path)).map(({ UID }) => UID);
    expect(await uids('/feeds/events.ics?axis=seguridad-alimentaria')).toContain(
      'Event:matriz-alimentaria@convergencia',
    );
    expect(await uids('/feeds/events.ics?axis=energia')).not.toContain('Event:matriz-alimentaria@convergencia');
    expect(await uids('/feeds/due.ics?actor=can&to=2024-05-31')).toEqual([
      'Commitment:reunion-cooperacion-transfronteriza-2024@convergencia',
    ]);
    const { headers } = await get('/feeds/due.ics');
    const again = await get('/feeds/due.ics', { 'if-none-match': `${headers.etag}` });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('are only of what has days, and refuse columns', async () => {
    const missing = await get('/feeds/actors.ics');
    expect([missing.status, JSON.parse(missing.text).detail]).toEqual([
      404,
      '"actors" does not exist as .ics. Accepted: .json, .ndjson, .csv, .xlsx.',
    ]);
    expect(JSON.parse((await get('/feeds/due.ics?columns=id')).text)).toMatchObject({
      status: 400,
      parameter: 'columns',
    });
  });
});

describe('calendars of odd dates and texts', () => {
  const graph = useGraph(EMBEDDED);
  const serve = useServing();

  it('are whole, with the texts as they are', async () => {
    await install(graph());
    const empty = await (await serve(graph())).ask('/feeds/events.ics');
    expect(entriesIn(empty.text).entries).toEqual([]);
    const day = (from: string | null, to: string | null, precision = 'DAY') => ({
      ...{ dateFrom: from, dateTo: to, datePrecision: precision },
    });
    await world()
      .node('Event', 'a', {
        nameEs: 'Uno; dos, \\tres\r\nBEGIN:VEVENT \u0007ñ'.padEnd(300, '🌎'),
        ...day('2024-02-28', '2024-02-29'),
      })
      .node('Event', 'b', { state: 'PROPOSED', ...day('2024-12-31', '2024-12-31') })
      .node('Event', 'c', day('2024-05-01', null))
      .node('Event', 'd', day('2024-01-01', '2024-12-31', 'YEAR'))
      .node('Event', 'e')
      .writeTo(graph());
    const { entries } = entriesIn((await (await serve(graph())).ask('/feeds/events.ics?lang=es')).text);
    expect(entries.map((entry) => [entry['DTSTART;VALUE=DATE'], entry['DTEND;VALUE=DATE'], entry.STATUS])).toEqual([
      ['20240228', '20240301', 'CONFIRMED'],
      ['20241231', '20250101', 'TENTATIVE'],
      ['20240501', '20240502', 'TENTATIVE'],
      ['20240101', '20250101', 'TENTATIVE'],
    ]);
    expect(entries[0]?.SUMMARY).toMatch(/^Uno\\; dos\\, \\\\tres\\nBEGIN:VEVENT ñ🌎+$/u);
    expect(entries.slice(2).map(({ SUMMARY }) => SUMMARY)).toEqual([
      'c (desde el 1 de mayo de 2024\\, sin fin conocido)',
      'd (2024)',
    ]);
  });
});

describe('how precisely a date is known', () => {
  it.each([
    ['2024-05-05', '2024-05-05', 'DAY', undefined],
    ['2024-05-01', '2024-05-15', 'HALF_MONTH', '1.ª quincena de mayo'],
    ['2024-05-16', '2024-05-31', 'HALF_MONTH', '2.ª quincena de mayo'],
    ['2024-02-16', '2024-02-29', 'HALF_MONTH', '2.ª quincena de febrero'],
    ['2023-02-01', '2023-02-28', 'MONTH', 'febrero'],
    ['2024-01-01', '2024-12-31', 'YEAR', '2024'],
    ['2024-05-16', '2024-06-15', 'HALF_MONTH', '16 de mayo – 15 de junio de 2024'],
    [null, '2024-05-15', 'DAY', 'a más tardar el 15 de mayo de 2024'],
    [null, null, null, undefined],
  ])('is said in words: %s to %s, %s: %s', (from, to, precision, words) => {
    expect(precisionWords({ from, to, precision }, 'es')?.replaceAll(/\s/g, ' ')).toBe(words);
  });

  it.each([
    ['en', 'second half of May'],
    ['pt', '2.ª quinzena de maio'],
    ['fr', '2e quinzaine de mai'],
  ] as const)('in the language of the reader: %s', (language, words) => {
    const days = { from: '2024-05-16', to: '2024-05-31', precision: 'HALF_MONTH' };
    expect(precisionWords(days, language)).toBe(words);
  });
});
