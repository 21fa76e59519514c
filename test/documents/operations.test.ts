import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, SETTINGS } from '../../src/config.ts';
import { MOST } from '../../src/graph/select/budget.ts';
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
    const { HOST, PORT, GRAPH_URL, LOG_LEVEL } = readConfig({});
    expect(defaults).toEqual([HOST, String(PORT), GRAPH_URL, LOG_LEVEL]);
  });

  it('has the limits of a document', () => {
    const limits = {
      tokens: LIMITS.tokens,
      depth: LIMITS.depth,
      aliases: LIMITS.aliases,
      directives: LIMITS.directives,
      'fields and fragments': LIMITS.selections,
      'values of the schema': LIMITS.introspected,
      'characters of a text': LIMITS.text,
      'characters of a name': LIMITS.name,
      'items of a list': LIMITS.list,
      'lists and objects': LIMITS.variableLevels,
      'characters of all variables': LIMITS.variables,
      rows: MOST.rows,
      'fields of an operation': MOST.fields,
      'lists, totals': MOST.calls,
      'characters of the statements': MOST.text,
      'characters of the values': MOST.values,
    };
    const said = Object.keys(limits).map((what) => [what, Number(limitOf(what)?.replaceAll(',', ''))]);
    expect(Object.fromEntries(said)).toEqual(limits);
  });
});
