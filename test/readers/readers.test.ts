import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FeedColumn } from '../../src/feeds/columns.ts';
import { parametersOf } from '../../src/feeds/parameters.ts';
import { csv } from '../../src/feeds/writers/csv.ts';
import { recipesOf } from '../../src/http/site/feeds/recipes.ts';
import { schema } from '../../src/schema/index.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import type { Row } from '../feeds/reading.ts';
import { useServing } from '../feeds/serving.ts';
import { ENGINES, temporaryFolder } from '../testkit/engines.ts';
import { pythonFor } from '../testkit/python.ts';
import { world } from '../testkit/world.ts';
import { type File, savedByLibreOffice, whyNoLibreOffice } from './libreoffice.ts';
import { ODD, oddFacts } from './odd-facts.ts';
import { outputOf, whyWithout } from './programs.ts';
import { expectedRows, FEEDS, type Value } from './tables.ts';

const [EMBEDDED] = ENGINES;
if (!EMBEDDED) throw new Error('no engine');

const found = pythonFor('readers', [
  'duckdb',
  'feedparser',
  'icalendar',
  'openapi_spec_validator',
  'openpyxl',
  'pandas',
]);
if (found.why) console.log(`The readers in Python are left out: ${found.why}`);
if (whyNoLibreOffice) console.log(`LibreOffice is left out: ${whyNoLibreOffice}`);
const whyNoR = whyWithout('Rscript', 'r-base-core', 'REQUIRE_R');
if (whyNoR) console.log(`R is left out: ${whyNoR}`);

/** A table as a program holds it. */
interface Held {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

const inPython = async (script: string, input: unknown) =>
  JSON.parse(await outputOf(found.python ?? '', [join('test/readers', script)], JSON.stringify(input)));

const kindsOf = ({ columns }: (typeof FEEDS)[number]) => columns.map(({ type }) => type);
const headerOf = ({ columns }: (typeof FEEDS)[number]) => columns.map(({ name }) => name);

describe('programs that are not ours', () => {
  const graph = useFoundingGraph(EMBEDDED);
  const serve = useServing();
  let origin = '';
  const asked: string[] = [];
  const rowsOf = new Map<string, readonly Row[]>();

  const fetched = async (path: string) => {
    const response = await fetch(`${origin}${path}`);
    if (!response.ok) throw new Error(`${path} ${response.status}`);
    return response;
  };
  const jsonAt = async (path: string) => (await fetched(path)).json();
  const textAt = async (path: string) => (await fetched(path)).text();
  const rows = (name: string) => rowsOf.get(name) ?? [];

  beforeAll(async () => {
    await oddFacts().writeTo(graph());
    const { server, port } = await serve(graph());
    server.on('request', ({ method, url }) => asked.push(`${method} ${url}`));
    origin = `http://127.0.0.1:${port}`;
    for (const { name } of FEEDS) rowsOf.set(name, await jsonAt(`/feeds/${name}.json`));
  });

  const recipe = (feed: (typeof FEEDS)[number], tool: string) => {
    const offer = { feed, parameters: parametersOf(schema, feed), given: [], formats: [], origin };
    return recipesOf(offer).find((one) => one.tool === tool)?.code ?? `no recipe for ${tool}`;
  };

  describe.skipIf(found.why)('in Python', () => {
    it('openpyxl and pandas read workbooks: numbers, days, moments and texts', async () => {
      const books = FEEDS.map((feed) => ({ address: `${origin}/feeds/${feed.name}.xlsx`, kinds: kindsOf(feed) }));
      const read = await inPython('workbooks.py', books);
      for (const [place, feed] of FEEDS.entries()) {
        const { openpyxl, pandas } = read[place];
        const expected = { header: headerOf(feed), rows: expectedRows(rows(feed.name), feed) };
        expect(openpyxl, feed.name).toMatchObject({ ...expected, frozen: 'A2', filter: openpyxl.dimensions });
        expect(openpyxl.sheets).toEqual([feed.name, 'about', 'sources']);
        expect(pandas, feed.name).toEqual(expected);
      }
    });

    it('pandas and DuckDB read CSV as the pages of feeds say, and DuckDB asks HEAD first', async () => {
      const recipes = FEEDS.map((feed) => ({
        ...{ kinds: kindsOf(feed), pandas: recipe(feed, 'pandas'), duckdb: recipe(feed, 'DuckDB') },
      }));
      asked.length = 0;
      const read: { readonly [program: string]: Held }[] = await inPython('recipes.py', recipes);
      for (const [place, feed] of FEEDS.entries()) {
        const expected = {
          header: headerOf(feed),
          rows: expectedRows(rows(feed.name), feed, { apostrophes: true }),
        };
        expect(read[place]?.pandas, feed.name).toMatchObject(expected);
        expect(read[place]?.duckdb, feed.name).toMatchObject(expected);
        expect(asked).toContain(`HEAD /feeds/${feed.name}.csv`);
      }
    });

    it('icalendar reads calendars: all-day entries with an exclusive end and an id that stays', async () => {
      const calendars = FEEDS.flatMap(({ name, calendar }) => (calendar ? [{ name, ...calendar }] : []));
      const texts = () => Promise.all(calendars.map(({ name }) => textAt(`/feeds/${name}.ics`)));
      const before = await texts();
      await world().node('Event', `${ODD}later`, { nameEs: 'otra cosa' }).writeTo(graph());
      const read = await inPython('calendars.py', [...before, ...(await texts())]);
      for (const [place, { name, title, from, to, precision, free }] of calendars.entries()) {
        const dated = rows(name).filter((row) => row[from] ?? row[to]);
        const [first, again] = [read[place], read[place + calendars.length]];
        expect(dated.length).toBeGreaterThan(5);
        expect(first).toMatchObject({ version: '2.0', kinds: ['VEVENT'] });
        for (const [at, entry] of first.entries.entries()) {
          const { id, [from]: earliest, [to]: latest, [precision]: known, [title]: text } = dated[at] ?? {};
          const [start, last] = [`${earliest ?? latest}`, `${earliest ? (latest ?? earliest) : latest}`];
          const isVague = known !== 'DAY' || !earliest || !latest;
          expect(entry).toMatchObject({
            uid: `${id}@convergencia`,
            start,
            end: new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10),
            value: ['DATE', 'DATE'],
            transparency: isVague || free ? 'TRANSPARENT' : 'OPAQUE',
            summary: expect.stringContaining(`${text}`),
          });
          expect(entry.status === 'TENTATIVE').toBe(isVague || dated[at]?.state === 'PROPOSED');
        }
        const uids = ({ entries }: { entries: readonly { readonly uid: string }[] }) => entries.map(({ uid }) => uid);
        expect(first.entries).toHaveLength(dated.length);
        expect(new Set(uids(first)).size).toBe(dated.length);
        expect(uids(again)).toEqual(uids(first));
        expect(again.entries[0].stamp >= first.entries[0].stamp).toBe(true);
      }
    });

    it('feedparser reads news: entries with an id, a time and the sentence', async () => {
      const names = FEEDS.flatMap(({ name, news }) => (news ? [{ name, ...news }] : []));
      const read = await inPython(
        'news.py',
        names.map(({ name }) => `${origin}/feeds/${name}.atom`),
      );
      for (const [place, { name, recordedAt, sentence }] of names.entries()) {
        const { entries, links, ...feed } = read[place];
        expect(feed).toMatchObject({ bozo: 0, version: 'atom10', again: 304 });
        expect(links).toEqual({ self: `${origin}/feeds/${name}.atom`, alternate: `${origin}/feeds/${name}` });
        const ids: readonly string[] = entries.map(({ id }: { id: string }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => id.endsWith('/began'))).toHaveLength(rows(name).length);
        const began = entries.filter(({ id }: { id: string }) => id.endsWith('/began'));
        for (const [at, row] of rows(name).entries()) {
          expect(began[at]).toMatchObject({ updated: row[recordedAt], is_time: true });
          expect(began[at].summary).toContain(row[sentence] ?? '');
        }
      }
    });

    it('a validator accepts the OpenAPI description, and the rows are what it says', async () => {
      const descriptions = [await jsonAt('/openapi.json'), await jsonAt('/openapi.json?lang=en')];
      expect(await inPython('openapi.py', { descriptions, rows: Object.fromEntries(rowsOf) })).toEqual([]);
    });
  });

  describe.skipIf(found.why ?? whyNoLibreOffice)('LibreOffice under es_AR', () => {
    const SPREADSHEET = 'sep=semicolon&decimal=comma&bom=true';
    const held = async (files: readonly string[], kinds: readonly (readonly string[])[]): Promise<readonly Held[]> => {
      const read = await inPython(
        'workbooks.py',
        files.map((address, place) => ({ address, kinds: kinds[place] })),
      );
      return read.map(({ openpyxl }: { openpyxl: Held }) => openpyxl);
    };
    const files = (ending: string) =>
      Promise.all(
        FEEDS.map(async ({ name }): Promise<File> => {
          const body = await (await fetched(`/feeds/${name}.${ending}`)).arrayBuffer();
          return [`${name}.${ending.split('?')[0]}`, new Uint8Array(body)];
        }),
      );

    it('opens CSV with every text as it is', async () => {
      const saved = await savedByLibreOffice(await files(`csv?${SPREADSHEET}`), 'as text');
      const read = await held(saved, FEEDS.map(kindsOf));
      for (const [place, feed] of FEEDS.entries()) {
        const asText = ['day', 'moment', 'integer', 'number', 'boolean'] as const;
        const expected = expectedRows(rows(feed.name), feed, { apostrophes: true, asText });
        expect(read[place], feed.name).toMatchObject({ header: headerOf(feed), rows: expected });
      }
    });

    it('opens CSV with numbers and days as numbers and days', async () => {
      const numbers = [1.5, -0.25, 1234567.125, 0, -3];
      const columns = [
        { name: 'x', value: [], type: 'number', values: undefined, meaning: { es: '', en: '' } },
      ] as const;
      const pages = (async function* () {
        yield numbers.map((number) => [number]);
      })();
      const decimals = await text(Readable.from(csv({ columns, pages }, { separator: ';', bom: true, decimal: ',' })));
      const all = [...(await files(`csv?${SPREADSHEET}`)), ['decimals.csv', decimals] as const];
      const read = await held(await savedByLibreOffice(all, 'as they look'), [...FEEDS.map(kindsOf), ['number']]);
      expect(read.at(-1)?.rows).toEqual(numbers.map((number) => [number]));
      for (const [place, feed] of FEEDS.entries())
        expect(read[place], feed.name).toMatchObject({
          header: headerOf(feed),
          rows: expectedRows(rows(feed.name), feed, { apostrophes: true }),
        });
    });

    it('opens workbooks as they are', async () => {
      const read = await held(await savedByLibreOffice(await files('xlsx')), FEEDS.map(kindsOf));
      for (const [place, feed] of FEEDS.entries())
        expect(read[place], feed.name).toMatchObject({
          header: headerOf(feed),
          rows: expectedRows(rows(feed.name), feed),
        });
    });
  });

  describe.skipIf(whyNoR)('R', () => {
    it('reads CSV as the pages of feeds say', async () => {
      const file = join(temporaryFolder(), 'recipes.R');
      const all = FEEDS.map((feed) => `${recipe(feed, 'R')}\ntell(rows)\n`);
      writeFileSync(file, `source("${resolve('test/readers/rows.R')}")\n${all.join('')}`);
      const lines = (await outputOf('Rscript', ['--vanilla', file])).trim().split('\n');
      const read: readonly Held[] = lines.map((line) => JSON.parse(line));
      for (const [place, feed] of FEEDS.entries()) {
        const form = { apostrophes: true, asText: ['moment', 'boolean'] } as const;
        expect(read[place], feed.name).toEqual({
          header: headerOf(feed),
          rows: expectedRows(rows(feed.name), feed, form),
        });
      }
    });
  });
});
