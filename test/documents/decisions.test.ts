import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the index of decisions has one line for each decision, in order', () => {
  const index = readFileSync('docs/decisions/README.md', 'utf8');
  const listed = [...index.matchAll(/^- \[(\d{4})\]\((\1-[a-z-]+\.md)\): ./gm)].map((match) => match[2]);
  const files = readdirSync('docs/decisions').filter((name) => name !== 'README.md');
  expect(listed).toEqual(files.sort());
});
