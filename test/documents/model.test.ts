import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelPage } from '../../scripts/model/page.ts';
import { readSeed } from '../../seed/load.ts';
import { RELATIONS } from '../../src/graph/model/index.ts';

const page = readFileSync('docs/model.md', 'utf8');
const DRAWN = /^ {2}(\w+) -->\|([A-Z_<>br]+)\| (\w+)$/gm;
const WITHIN = /`([A-Z_]+)` \(([^)]+)\)/g;

/** Every relation of the diagram and of the sentences below it, as `from type to`. */
function shown(): ReadonlySet<string> {
  const between = [...page.matchAll(DRAWN)].flatMap(([, from, types = '', to]) =>
    types.split('<br>').map((type) => `${from} ${type} ${to}`),
  );
  const words = page.split('\n').find((line) => line.startsWith('Between things of one kind')) ?? '';
  const within = [...words.matchAll(WITHIN)].flatMap(([, type, kinds = '']) =>
    kinds
      .split(', ')
      .map((kind) => kind.replaceAll('`', ''))
      .map((kind) => `${kind} ${type} ${kind}`),
  );
  return new Set([...between, ...within]);
}

describe('docs/model.md', () => {
  it('is up to date with the model (npm run docs regenerates it)', () => {
    expect(modelPage(page)).toBe(page);
  });

  it('shows every relation except those that lead to most kinds', () => {
    const types = [...shown()].map((arrow) => arrow.split(' ')[1]);
    const missing = RELATIONS.filter(({ type }) => !types.includes(type));
    expect(missing.map(({ type }) => type)).toEqual(['ABOUT', 'SAME_AS']);
  });

  it('shows the relations of the founding facts between the right kinds', () => {
    const { claims } = readSeed('seed/facts');
    const kind = (id: string) => id.split(':')[0];
    const said = claims.map(({ type, from, to }) => `${kind(from)} ${type} ${kind(to)}`);
    const most = / (ABOUT|SAME_AS) /;
    expect([...new Set(said)].filter((arrow) => !most.test(arrow) && !shown().has(arrow))).toEqual([]);
    expect(said.length).toBeGreaterThan(100);
  });
});
