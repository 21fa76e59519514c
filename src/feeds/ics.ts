import ical, { type ICalCalendar, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Row } from './columns.ts';
import type { CalendarDescriptor } from './descriptor.ts';
import { entryDays, isExact, precisionWords } from './ics-days.ts';
import { type Cells, cellsOf, inLanguage } from './named-cells.ts';
import type { FeedRequest } from './request.ts';

const END = 'END:VCALENDAR';
const REFRESH_SECONDS = 12 * 60 * 60;
const DOMAIN = 'convergencia';

const STATUSES: { readonly [state: string]: ICalEventStatus } = {
  PROPOSED: ICalEventStatus.TENTATIVE,
  CANCELLED: ICalEventStatus.CANCELLED,
};

const NOT_DATED = {
  es: 'Lo que no tiene fecha no figura. Una fecha que se conoce como quincena, mes o año ocupa todos sus días, como provisional y libre.',
  en: 'What has no date is not shown. A date known as a half month, month or year takes all its days, as tentative and free.',
};

/** What the package writes as it is given. */
const escaped = (text: string) => text.replaceAll(/[\\;,]/g, (character) => `\\${character}`);

function emptyCalendar({ feed, languages }: FeedRequest): ICalCalendar {
  const about = `${inLanguage(feed.text, languages)} ${inLanguage(NOT_DATED, languages)} ${inLanguage(feed.attribution, languages)}`;
  return ical({
    prodId: { company: 'Convergencia', product: 'feeds', language: (languages[0] ?? 'es').toUpperCase() },
    name: escaped(`${inLanguage(feed.title, languages)} · Convergencia`),
    description: escaped(about),
    ttl: REFRESH_SECONDS,
  });
}

/** Adds the entry of a row, if it has a date. */
function add(calendar: ICalCalendar, cells: Cells, request: FeedRequest, descriptor: CalendarDescriptor, at: Date) {
  const { id, title, from, to, precision, place, state, details, free, prefix } = descriptor;
  const days = { from: cells(from), to: cells(to), precision: cells(precision) };
  const entry = entryDays(days);
  if (!entry) return;
  const [language = 'es'] = request.languages;
  const words = precisionWords(days, language);
  const vague = !isExact(days);
  calendar.createEvent({
    ...{ id: `${cells(id)}@${DOMAIN}`, allDay: true, stamp: at, ...entry },
    summary: `${prefix ? `${inLanguage(prefix, request.languages)}: ` : ''}${cells(title) ?? ''}${words ? ` (${words})` : ''}`,
    description: details.flatMap((name) => cells(name) ?? []).join('\n'),
    location: (place && cells(place)) || null,
    status: vague ? ICalEventStatus.TENTATIVE : (STATUSES[(state && cells(state)) ?? ''] ?? ICalEventStatus.CONFIRMED),
    transparency: vague || free ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: vague || free ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
}

/**
 * A calendar (RFC 5545) of the rows that have a date, as a stream: the entries of each page are written by themselves.
 *
 * @param changedAt when the data last changed, which is the time of every entry.
 */
export async function* ics(
  request: FeedRequest,
  descriptor: CalendarDescriptor,
  pages: AsyncIterable<readonly Row[]>,
  changedAt: Date,
): AsyncGenerator<string> {
  const head = emptyCalendar(request).toString().slice(0, -END.length);
  const cellsIn = cellsOf(request);
  yield head;
  for await (const rows of pages) {
    const calendar = emptyCalendar(request);
    for (const row of rows) add(calendar, cellsIn(row), request, descriptor, changedAt);
    yield calendar.toString().slice(head.length, -END.length);
  }
  yield `${END}\r\n`;
}
