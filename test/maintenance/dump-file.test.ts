import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFile } from '../../src/cli/files.ts';
import { temporaryFolder } from '../testkit/engines.ts';

describe('the file of a dump', () => {
  it('does not follow a planted link at the path of the unfinished file', async () => {
    const folder = temporaryFolder();
    const [file, precious] = [join(folder, 'dump'), join(folder, 'precious')];
    writeFileSync(precious, 'precious');
    symlinkSync(precious, `${file}.unfinished`);
    await writeFile(file, (write) => write('lines'));
    expect([readFileSync(file, 'utf8'), readFileSync(precious, 'utf8')]).toEqual(['lines', 'precious']);
    expect(readlinkSync(`${file}.unfinished`)).toBe(precious);
  });

  it('replaces a link, not the target of the link', async () => {
    const folder = temporaryFolder();
    const [file, precious] = [join(folder, 'dump'), join(folder, 'precious')];
    writeFileSync(precious, 'precious');
    symlinkSync(precious, file);
    await writeFile(file, (write) => write('lines'));
    expect([readFileSync(file, 'utf8'), readFileSync(precious, 'utf8')]).toEqual(['lines', 'precious']);
  });

  it('replaces no folder and no device', async () => {
    const folder = join(temporaryFolder(), 'folder');
    mkdirSync(folder);
    for (const file of [folder, '/dev/null']) {
      await expect(writeFile(file, (write) => write('lines'))).rejects.toThrow(
        /cannot be written: it is not a regular file/,
      );
    }
    expect(existsSync('/dev/null')).toBe(true);
  });

  it('does not exist, not even in part, if the dump fails', async () => {
    const folder = temporaryFolder();
    const failing = writeFile(join(folder, 'dump'), async (write) => {
      await write('some');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(readdirSync(folder)).toEqual([]);
  });
});
