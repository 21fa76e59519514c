import type { XmlElement } from './elements.ts';
import { valueAt } from './evidence.ts';
import type { Reading } from './reading.ts';
import type { ActivityRecord } from './record.ts';

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00.000Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** The first day of a type: 1 and 3 are the planned beginning and end, 2 and 4 the actual ones. */
function dayOf(dates: readonly XmlElement[], type: string, reading: Reading): string | undefined {
  const [first, ...more] = dates.filter((date) => valueAt(date, 'type') === type);
  for (const one of more)
    reading.note({ es: 'segunda fecha del mismo tipo', en: 'second date of the same type' }, one, `type ${type}`);
  if (!first) return undefined;
  // A zone may follow the day.
  const day = (valueAt(first, 'iso-date') ?? '').slice(0, 10);
  if (isDay(day)) return day;
  reading.note(
    { es: 'fecha que no existe', en: 'date that does not exist' },
    first,
    first.attributes['iso-date'] ?? '',
  );
  return undefined;
}

function span(from: string | undefined, to: string | undefined, at: XmlElement | undefined, reading: Reading) {
  if (from === undefined && to === undefined) return undefined;
  if (from !== undefined && to !== undefined && to < from && at) {
    reading.note(
      { es: 'fin anterior al comienzo: se deja fuera', en: 'end before the beginning: left out' },
      at,
      `${from}/${to}`,
    );
    return { from };
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** When an activity ran and when it was to run. */
export function datesOf(dates: readonly XmlElement[], reading: Reading): Pick<ActivityRecord, 'date' | 'planned'> {
  const [plannedStart, start, plannedEnd, end] = ['1', '2', '3', '4'].map((type) => dayOf(dates, type, reading));
  for (const one of dates) {
    const type = valueAt(one, 'type') ?? '';
    if (!['1', '2', '3', '4'].includes(type))
      reading.note({ es: 'fecha de otro tipo', en: 'date of another type' }, one, `type ${type}`);
  }
  const [date, planned] = [span(start, end, dates[0], reading), span(plannedStart, plannedEnd, dates[0], reading)];
  return { ...(date && { date }), ...(planned && { planned }) };
}
