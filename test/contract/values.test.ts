import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphValue } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { askOne, readRows, useGraph, writeRows } from '../testkit/use-graph.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;

const SCALARS: readonly (readonly [string, GraphValue])[] = [
  ['nothing', null],
  ['yes', true],
  ['no', false],
  ['zero', 0],
  ['a negative number', -1],
  ['a number beyond 32 bits', 2 ** 32 + 1],
  ['the largest whole number', LARGEST],
  ['the smallest whole number', -LARGEST],
  ['a float', 1.5],
  ['a tiny float', 5e-324],
  ['a huge float', 1.7976931348623157e308],
  ['an empty text', ''],
  ['a text with quotes, backslashes and line ends', `'"\`\\\r\n\t$x`],
  ['Spanish', 'Integración Económica — Ñandú, «año»'],
  ['other scripts and joined emoji', '漢字 العربية 👩‍👩‍👧‍👦 🇵🇪 e\u0301'],
  ['a long text', 'á'.repeat(100_000)],
];

const CONTAINERS: readonly (readonly [string, GraphValue])[] = [
  ['an empty list', []],
  ['an empty map', {}],
  ['a list of all kinds', [1, 2.5, 'x', true, null, [1, [2, []]], { a: 1 }]],
  ['a deep map', { a: { b: { c: [{ d: { e: [1, { f: null }] } }] } } }],
  ['a map with odd keys', { 'clave ñ': 1, 'a.b': 2, '': 3, 漢: 4 }],
];

const key = fc.string({ unit: 'grapheme' }).filter((text) => text !== '__proto__');

const graphValue: fc.Arbitrary<GraphValue> = fc.letrec<{ value: GraphValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value')),
    fc.dictionary(key, tie('value'), { noNullPrototype: true }),
  ),
})).value;

describe.each(ENGINES)('values on $name', (engine) => {
  const graph = useGraph(engine);

  it.each([...SCALARS, ...CONTAINERS])('are returned unchanged: %s', async (_, value) => {
    expect(await askOne(graph(), 'RETURN $value AS value', { value })).toEqual(value);
  });

  it.each(SCALARS)('may be stored in a property: %s', async (_, value) => {
    await writeRows(graph(), 'CREATE (:Kept {value: $value})', { value });
    expect(await askOne(graph(), 'MATCH (n:Kept) RETURN n.value AS value')).toEqual(value);
  });

  it('are returned unchanged, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(graphValue, async (value) => {
        expect(await askOne(graph(), 'RETURN $value AS value', { value })).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  it('of one type may be stored in a property as a list', async () => {
    const parameters = { texts: ['a', 'ñ'], numbers: [1, LARGEST], floats: [1.5, -0.25] };
    await writeRows(graph(), 'CREATE (:Kept {texts: $texts, numbers: $numbers, floats: $floats})', parameters);
    const text = 'MATCH (n:Kept) RETURN n.texts AS texts, n.numbers AS numbers, n.floats AS floats';
    expect(await readRows(graph(), text)).toEqual([parameters]);
  });

  it('that are whole numbers are sent as integers, also inside lists and maps', async () => {
    const text = 'RETURN $number / 2 AS a, $list[0] / 2 AS b, $map.inner[0].number / 2 AS c';
    const parameters = { number: 7, list: [7], map: { inner: [{ number: 7 }] } };
    expect(await readRows(graph(), text, parameters)).toEqual([{ a: 3, b: 3, c: 3 }]);
  });

  it('that are other numbers are sent as floats', async () => {
    expect(await askOne(graph(), 'RETURN $number / 2 AS half', { number: 7.5 })).toBe(3.75);
  });

  it('that are large integers are calculated exactly', async () => {
    expect(await askOne(graph(), 'RETURN $number - 1 AS less', { number: LARGEST })).toBe(LARGEST - 1);
  });

  it('that are accented texts are ordered by code point', async () => {
    const words = ['Zona', 'zona', 'Área', 'area', 'Ñandú', 'nube'];
    const rows = await readRows(graph(), 'UNWIND $words AS word RETURN word ORDER BY word', { words });
    expect(rows.map((row) => row.word)).toEqual(['Zona', 'area', 'nube', 'zona', 'Área', 'Ñandú']);
  });
});
