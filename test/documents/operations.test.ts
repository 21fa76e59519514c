import { describe, expect, it } from 'vitest';
import { readConfig, SETTINGS } from '../../src/config.ts';
import { rowsUnder } from './tables.ts';

const wordsIn = (cells: readonly (string | undefined)[]) =>
  cells.flatMap((cell = '') => [...cell.matchAll(/`(.+?)`/g)].map(([, word]) => word));

describe('docs/operations.md', () => {
  it('lists every setting with its default, and limits in a separate table', () => {
    const rows = rowsUnder('docs/operations.md', 'Run');
    const limits = wordsIn(rowsUnder('docs/operations.md', 'Limits').map(([, , setting]) => setting));
    expect([...wordsIn(rows.map(([names]) => names)), ...limits].sort()).toEqual([...SETTINGS].sort());
    const { HOST, PORT, GRAPH_URL, GRAPH_WAIT_SECONDS, LOG_LEVEL, ...others } = readConfig({});
    const allowed = Object.entries(others).filter(([name, value]) => name.startsWith('ALLOW_') && value === true);
    expect(wordsIn(rows.map(([, value]) => value))).toEqual(
      [HOST, PORT, GRAPH_URL, GRAPH_WAIT_SECONDS, LOG_LEVEL, ...allowed.map(([, value]) => value)].map(String),
    );
  });
});
