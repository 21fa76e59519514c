import { existsSync, readFileSync } from 'node:fs';
import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema/index.ts';

const page = readFileSync('docs/query-features.md', 'utf8');

/** The rows of all comparison tables, as cells: the feature, this service, and each peer. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '))
  .filter(([feature, ...cells]) => feature !== 'feature' && cells.length > 2);

const TEST = /\[([^\]]+)\]\(\.\.\/(test\/[^)]+)\)/g;
const REFERENCE = /\[[^\]]+\]\[([^\]]+)\]/g;
const DEFINITION = /^\[([^\]]+)\]: https:\/\/\S+$/gm;

const found = (pattern: RegExp) => [...new Set([...page.matchAll(pattern)].map(([, name]) => name))].sort();

/** Whether a test file contains a test of this title. */
const hasTest = (file: string, title: string) =>
  existsSync(file) && ["'", '"', '`'].some((quote) => readFileSync(file, 'utf8').includes(quote + title + quote));

describe('docs/query-features.md', () => {
  it('links each row to existing tests by their titles', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const [feature, here = ''] of rows) {
      const tests = [...here.matchAll(TEST)].map(([, title = '', file = '']) => ({ file, title }));
      expect([feature, tests.length > 0]).toEqual([feature, true]);
      expect(tests.filter(({ file, title }) => !hasTest(file, title))).toEqual([]);
    }
  });

  it('says yes, partly, no or not found for each peer, with a source unless not found', () => {
    for (const [feature, here, ...peers] of rows) {
      expect(here).toMatch(/^(yes|partly|no)\b/);
      expect([feature, peers.length]).toEqual([feature, 4]);
      for (const peer of peers) expect(peer).toMatch(/^(\[(yes|partly|no)\]\[[nhdw]-[a-z0-9-]+\]|not found$)/);
    }
    expect(found(REFERENCE)).toEqual(found(DEFINITION));
  });

  it('says no only to features that the schema lacks', () => {
    const denied = rows.filter(([, here = '']) => here.startsWith('no: ')).map(([feature]) => feature);
    expect(denied).toHaveLength(7);
    expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([undefined, undefined]);
    const names = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [],
    );
    expect(names).toContain('contains');
    const aggregates = names.filter((name) => /^(sum|avg|average|min|max)$/.test(name));
    const federation = names.filter((name) => /^_(service|entities)$/.test(name));
    const others = names.filter((name) => /regex|^matches$|near|distance|vector|cypher/i.test(name));
    expect([...aggregates, ...federation, ...others]).toEqual([]);
  });
});
