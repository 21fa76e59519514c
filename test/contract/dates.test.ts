import { describe, expect, it } from 'vitest';
import { ENGINES } from '../testkit/engines.ts';
import { askOne, readRows, useGraph, writeRows } from '../testkit/use-graph.ts';

const TEMPORAL: readonly (readonly [string, string])[] = [
  ["date('2024-04-05')", '2024-04-05'],
  ["datetime('2024-04-05T10:11:12Z')", '2024-04-05T10:11:12Z'],
  ["datetime('2024-04-05T10:11:12.120Z')", '2024-04-05T10:11:12.12Z'],
  ["datetime('2024-04-05T10:11:12.123456789Z')", '2024-04-05T10:11:12.123456Z'],
  ["datetime('2024-04-05T10:11:12.000Z')", '2024-04-05T10:11:12Z'],
  ["datetime('2024-04-05T10:11:12-05:00')", '2024-04-05T10:11:12-05:00'],
  ["datetime('1969-12-31T23:59:59.5Z')", '1969-12-31T23:59:59.5Z'],
  ["localdatetime('2024-04-05T10:11:12')", '2024-04-05T10:11:12'],
  ["localdatetime('2024-04-05T10:11:12.25')", '2024-04-05T10:11:12.25'],
  ["time('10:11:12Z')", '10:11:12Z'],
  ["localtime('10:11:12')", '10:11:12'],
];

describe.each(ENGINES)('dates on $name', (engine) => {
  const graph = useGraph(engine);

  it.each(TEMPORAL)('are returned as text: %s as %s', async (expression, text) => {
    expect(await askOne(graph(), `RETURN ${expression} AS value`)).toBe(text);
  });

  it('are returned as text inside lists and maps too', async () => {
    const value = await askOne(
      graph(),
      "RETURN [{on: date('2024-04-05'), n: 1}, [datetime('2024-04-05T01:02:03Z')]] AS v",
    );
    expect(value).toEqual([{ on: '2024-04-05', n: 1 }, ['2024-04-05T01:02:03Z']]);
  });

  it('may be stored in a property and compared with other dates', async () => {
    await writeRows(graph(), 'UNWIND $days AS day CREATE (:Day {on: date(day)})', {
      days: ['2024-04-05', '2024-12-31', '2025-01-01'],
    });
    const text = 'MATCH (d:Day) WHERE d.on >= date($from) RETURN d.on AS day ORDER BY d.on DESC';
    expect(await readRows(graph(), text, { from: '2024-12-31' })).toEqual([
      { day: '2025-01-01' },
      { day: '2024-12-31' },
    ]);
  });

  it('may be stored in a property together with a time', async () => {
    await writeRows(graph(), 'CREATE (:Moment {at: datetime($at)})', { at: '2024-04-05T10:11:12.5Z' });
    expect(await askOne(graph(), 'MATCH (m:Moment) RETURN m.at AS at')).toBe('2024-04-05T10:11:12.5Z');
  });
});
