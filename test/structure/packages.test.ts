import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const packagesOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:from |import\()'((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^']*)?'/g)].flatMap(([, name]) => name ?? []);

describe('the packages that the service runs with', () => {
  const files = ['src', 'seed', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => (folder === 'scripts' ? name.endsWith('.mjs') : name.endsWith('.ts')))
      .map((name) => join(folder, name)),
  );
  const used = new Set(files.flatMap((file) => packagesOf(readFileSync(file, 'utf8'))));

  it('are installed without those of development, as in the image', () => {
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((name) => !(name in dependencies)).sort()).toEqual([]);
  });
});
