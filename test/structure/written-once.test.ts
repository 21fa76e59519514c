import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SOURCES = ['src', 'seed', 'bench', 'scripts', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

const filesWith = (pattern: RegExp) => SOURCES.filter((file) => pattern.test(readFileSync(file, 'utf8')));

it('what is private is written with #; only constructors, which cannot be, are `private`', () => {
  expect(filesWith(/^ +(private|protected|public) (?!constructor\()/m)).toEqual([]);
});

it('what a failure says is found by `messageOf`', () => {
  expect(filesWith(/instanceof Error [?]/)).toEqual(['src/graph/errors.ts']);
});
