import { world } from '../testkit/world.ts';

/** Texts that a reader of tables may take for something else. */
const TEXTS = [
  ...['=SUM(A1:A9)', '+57 1 234', '-5', '@x', "'apóstrofo", '#N/A', '＝1'],
  ...['NA', 'null', 'NULL', 'None', 'nan', 'N/A', 'TRUE', 'false', 'Inf'],
  ...['007', '1e5', '3,14', '3.14', '1.234.567', '2024-05-06', '5/6/2024', '12:30', '50%'],
  ...[
    'dos\nlíneas',
    'dos\r\nlíneas',
    'dos\rlíneas',
    'con\ttabulador',
    'con "comillas", y; más | otras',
    '"',
    '\\n \\',
    '# nada',

    '<b>&amp;</b>',
  ],
  ...['ñandú — São Tomé 🌎 Ñ', 'n\u0303 en dos signos', ' con espacios ', 'largo '.repeat(500).trim()],
];

const DATES = [
  ['2024-02-28', '2024-02-29', 'DAY'],
  ['2024-12-31', '2024-12-31', 'DAY'],
  ['2024-05-16', '2024-05-31', 'HALF_MONTH'],
  ['2024-01-01', '2024-12-31', 'YEAR'],
  ['2024-05-01', null, 'DAY'],
  [null, '1969-12-31', 'DAY'],
  [null, null, null],
] as const;

/** Events with odd names and dates, beside whatever a graph holds. */
export function oddFacts() {
  const odd = world();
  for (const [place, nameEs] of TEXTS.entries()) {
    const [dateFrom, dateTo, datePrecision] = DATES[place % DATES.length] ?? [null, null, null];
    odd.node('Event', `rareza-${String(place).padStart(2, '0')}`, { nameEs, dateFrom, dateTo, datePrecision });
  }
  return odd;
}
