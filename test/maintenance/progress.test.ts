import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Pace } from '../../src/cli/pace.ts';
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

it('of a step tells its bar, its rate and the time that is left, measured up to now', () => {
  let now = 0;
  const pace = new Pace(() => now);
  expect(pace.line(true)).toBe('');
  pace.update('write Claim', 1_000, 10_000);
  expect(pace.line(true)).toBe(': write Claim 1,000 of 10,000 [#...........]');
  now = 2_000;
  pace.update('write Claim', 5_000, 10_000);
  expect(pace.line(true)).toBe(': write Claim 5,000 of 10,000 [######......] 2,000/s, about 3 s left of this step');
  now = 200_000;
  expect(pace.line(false)).toBe(': write Claim 5,000 of 10,000 20/s, about 4 min left of this step');
  pace.update('write Claim', 10_000, 10_000);
  expect(pace.line(false)).toBe(': write Claim 10,000 of 10,000 45/s');
  pace.update('changes of a ChangeSet', 3);
  expect(pace.line(true)).toBe(': changes of a ChangeSet 3');
});

it('a narrow terminal gets a line that does not wrap', async () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 20 });
  const output = text(terminal);
  const shown = showProgress(terminal, 'import');
  shown.progress('citations of claims', 120_000, 500_000);
  await sleep(200);
  shown.end();
  terminal.end();
  const written = await output;
  expect(written).toContain('import: citations o');
  expect(written).not.toContain('import: citations of');
});

it('where there is no terminal, a plain line is printed now and then', async () => {
  let now = 0;
  const stream = new PassThrough();
  const output = text(stream);
  const shown = showProgress(stream, 'undo', () => now);
  for (now of [100, 9_000, 11_000, 12_000, 22_000]) shown.progress('write Claim', now, 100_000);
  shown.end();
  stream.end();
  expect(await output).toBe(
    'undo: write Claim 11,000 of 100,000 1,000/s, about 89 s left of this step\n' +
      'undo: write Claim 22,000 of 100,000 1,000/s, about 78 s left of this step\n',
  );
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
