import { describe, expect, it } from 'vitest';
import { daysIn } from '../../src/imports/matrix/dates.ts';

const day = (iso: string) => ({ from: iso, to: iso, precision: 'DAY' });
const march = { from: '2024-03-01', to: '2024-03-31', precision: 'MONTH' };
const year = { from: '2024-01-01', to: '2024-12-31', precision: 'YEAR' };

describe('a date in a matrix', () => {
  it.each([
    ...['2024-03-01', '2024-3-1', '01/03/2024', '1/3/2024', '1-3-2024', '01.03.2024', '1/3/24'],
    ...['1 de marzo de 2024', '1º de marzo del 2024', '1 marzo 2024', '1  de Marzo de 2024', '1-mar-24', '1 mar. 2024'],
    ...['45352', '45352.75', '2024-03-01T00:00:00'],
  ])('%s is a day', (text) => expect(daysIn(text)).toEqual(day('2024-03-01')));

  it.each([
    'mar-24',
    'mar-2024',
    'marzo de 2024',
    'Marzo 2024',
    'mar. 2024',
    '03/2024',
    '2024-03',
    'mar/24',
    'March 2024',
  ])('%s is a month', (text) => expect(daysIn(text)).toEqual(march));

  it.each(['2024', ' 2024 '])('%s is a year', (text) => expect(daysIn(text)).toEqual(year));

  it.each([
    ['sept-99', { from: '1999-09-01', to: '1999-09-30', precision: 'MONTH' }],
    ['setiembre de 2023', { from: '2023-09-01', to: '2023-09-30', precision: 'MONTH' }],
    ['29/02/2024', day('2024-02-29')],
    ['dic-69', { from: '2069-12-01', to: '2069-12-31', precision: 'MONTH' }],
    ['31-12-1970', day('1970-12-31')],
  ])('%s', (text, expected) => expect(daysIn(text)).toEqual(expected));

  it.each([
    ...[
      '29/02/2023',
      '03/15/2024',
      '32 de marzo de 2024',
      '1 de marzoo de',
      'pronto',
      '2024-13',
      '0',
      '12',
      '999999',
      '-5',
    ],
    ...['13/2024', '2024-00-10', 'xyz-24', '2024-03-01/2024-04-01', ''],
  ])('%s is none', (text) => expect(daysIn(text)).toBeUndefined());
});
