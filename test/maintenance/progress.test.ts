import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { countingLines, showProgress } from '../../src/cli/progress.ts';
import { headerLine } from '../../src/graph/maintenance/line.ts';

it('progress is one line of a terminal, rewritten each time and erased at the end', async () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true });
  const output = text(terminal);
  const shown = showProgress(terminal, 'check');
  shown.progress('words of Initiative', 120_000, 500_000);
  await sleep(200);
  shown.progress('labels in use', 3);
  await sleep(200);
  shown.end();
  terminal.end();
  const written = await output;
  expect(written).toContain('check: words of Initiative 120,000 of 500,000');
  expect(written).toContain('check: labels in use 3');
  expect(written).not.toContain('\n');
  // The escape sequences that move to column 1 and clear the line.
  expect(written.endsWith('\u001b[1G\u001b[2K')).toBe(true);
});

it('the progress of a load counts lines, out of the number in the first line', async () => {
  const told: unknown[][] = [];
  const passed: string[] = [];
  const write = countingLines(
    async (piece) => void passed.push(piece.toString()),
    (...how) => told.push(how),
  );
  const first = headerLine({ schemaVersion: 3, engine: 'grafeo', product: '1', nodes: 2, relations: 1 });
  for (const piece of [`${first}{}\n`, '{', '}\n{}\n']) await write(piece);
  expect(passed.join('')).toBe(`${first}{}\n{}\n{}\n`);
  expect(told).toEqual([
    ['lines', 1, 3],
    ['lines', 1, 3],
    ['lines', 3, 3],
  ]);
});
