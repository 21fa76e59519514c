import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, SETTINGS } from '../../src/config.ts';
import { LIMITS } from '../../src/http/limits.ts';

const text = readFileSync('docs/operations.md', 'utf8');
const rowsUnder = (heading: string) =>
  [...(text.split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| (.+?) \| (.+?) \| (.+?) \|$/gm)].slice(
    1,
  );
const limitOf = (what: string) => rowsUnder('## Limits').find(([, name]) => name?.startsWith(what))?.[2];

describe('the page on operations', () => {
  it('has every setting with its default', () => {
    const names = rowsUnder('## Run').flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(.+?)`/g)].map(([, name]) => name),
    );
    expect(names).toEqual(SETTINGS);
    const defaults = rowsUnder('## Run').flatMap(([, , cell = '']) =>
      [...cell.matchAll(/`(.+?)`/g)].map(([, word]) => word),
    );
    const { HOST, PORT, GRAPH_URL, GRAPH_WAIT_SECONDS, LOG_LEVEL } = readConfig({});
    expect(defaults).toEqual([HOST, String(PORT), GRAPH_URL, String(GRAPH_WAIT_SECONDS), LOG_LEVEL]);
  });

  it('has the limits of a document', () => {
    const said = ['tokens', 'depth', 'aliases', 'directives', 'lists and objects'].map(limitOf);
    expect(said).toEqual(
      [LIMITS.tokens, LIMITS.depth, LIMITS.aliases, LIMITS.directives, LIMITS.variableLevels].map(String),
    );
  });
});
