import { describe, expect, it } from 'vitest';
import { dateText } from '../../seed/dates.ts';

describe('dates of the seed', () => {
  it.each([
    ['0001-01-01', { from: '0001-01-01', to: '0001-01-01', precision: 'DAY' }],
    ['0001', { from: '0001-01-01', to: '0001-12-31', precision: 'YEAR' }],
    ['9999', { from: '9999-01-01', to: '9999-12-31', precision: 'YEAR' }],
    ['9999-12', { from: '9999-12-01', to: '9999-12-31', precision: 'MONTH' }],
    ['0004-02', { from: '0004-02-01', to: '0004-02-29', precision: 'MONTH' }],
    ['0000-02', { from: '0000-02-01', to: '0000-02-29', precision: 'MONTH' }],
    ['0100-02', { from: '0100-02-01', to: '0100-02-28', precision: 'MONTH' }],
    ['1900-02', { from: '1900-02-01', to: '1900-02-28', precision: 'MONTH' }],
    ['2000-02', { from: '2000-02-01', to: '2000-02-29', precision: 'MONTH' }],
    ['2024-02-29', { from: '2024-02-29', to: '2024-02-29', precision: 'DAY' }],
    ['2024-02-29/2024', { from: '2024-02-29', to: '2024-12-31', precision: 'YEAR' }],
    ['2024-02/2024-02-29', { from: '2024-02-01', to: '2024-02-29', precision: 'MONTH' }],
    ['2024-05-15/2024-06', { from: '2024-05-15', to: '2024-06-30', precision: 'MONTH' }],
    ['2023/2024-06', { from: '2023-01-01', to: '2024-06-30', precision: 'YEAR' }],
    ['2024-05-15/2024-06-01', { from: '2024-05-15', to: '2024-06-01', precision: 'DAY' }],
    ['2024-05/', { from: '2024-05-01', precision: 'MONTH' }],
  ])('are read from the text: %s as %j', (text, span) => {
    expect(dateText.parse(text)).toEqual(span);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13',
    '2024-00',
    '10000',
    '1',
    '-0001',
    '2024-06/2024-05',
    '2024-05-02/2024-05-01',
  ])('do not accept %s', (text) => {
    expect(dateText.safeParse(text).success).toBe(false);
  });
});
