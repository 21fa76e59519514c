import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { figuresOfSchema } from '../../scripts/figures/schema.ts';
import { figuresOfSources } from '../../scripts/figures/sources.ts';
import { temporaryFolder } from '../testkit/engines.ts';

const SHORT = 'export const one = 1 as const;\n';
const LONG = `
export function many(a: number, b: number, c: number, d: any, e: number): number {
  const sum = a + b + c + (d as number) + e;
  return sum > 1_000_000 ? sum : many(sum, sum, sum, sum, sum)!;
}
type Few = (a: 1, b: 2, c: 3, d: 4, e: 5) => void;
`;

it('the figures of a checkout are counted', () => {
  const root = temporaryFolder();
  for (const folder of ['src/deep', 'seed']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'src/short.ts'), SHORT);
  writeFileSync(join(root, 'src/deep/long.ts'), LONG);
  writeFileSync(join(root, 'seed/long.ts'), LONG);
  writeFileSync(join(root, 'schema.graphql'), 'type Query { a: E b: F } enum E { A B } enum F { A B C }');
  expect(figuresOfSources(root)).toEqual({
    'files of src and seed': 3,
    'lines of the median file': 6,
    'lines of the longest file': 6,
    'functions with five or more parameters': 2,
    any: 2,
    casts: 4,
    'functions that stand twice': 1,
  });
  expect(figuresOfSchema(root)).toMatchObject({
    'bytes of the schema': 56,
    'values of all enums': 5,
    'values of the largest enum': 3,
  });
});
