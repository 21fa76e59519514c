import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SOURCES = ['src', 'seed', 'bench', 'scripts', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

const filesWith = (pattern: RegExp) => SOURCES.filter((file) => pattern.test(readFileSync(file, 'utf8')));

it('private members are written with #, except constructors, which cannot be', () => {
  expect(filesWith(/^ +(private|protected|public) (?!constructor\()/m)).toEqual([]);
});

it('the message of an error is read by `messageOf`', () => {
  expect(filesWith(/instanceof Error [?]/)).toEqual(['src/graph/errors.ts']);
});
