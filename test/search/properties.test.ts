import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed, readSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import { SEARCHED_KINDS, textsIn } from '../../src/graph/model/searched.ts';
import { wordsOf } from '../../src/graph/model/words.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';

const QUERY = `query Search($text: String!) { search(text: $text, first: 100) {
  totalCount facets { kind count } hits { fragment { text highlighted } node { id } } } }`;

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzñ');

/** One wrong letter: inserted, omitted, replaced, or swapped with the next one. */
const edited = (word: string) =>
  fc
    .tuple(fc.constantFrom('put', 'leave', 'change', 'exchange'), fc.nat(word.length - 2), letter)
    .map(([edit, at, other]) => {
      const [before, one, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
      if (edit === 'put') return before + other + one + next + after;
      if (edit === 'leave') return before + next + after;
      return edit === 'change' ? before + other + next + after : before + next + one + after;
    });

const HOSTILE = [
  '"',
  "'",
  '\\',
  '`',
  '*',
  '~',
  '|',
  '#',
  '@',
  '(',
  ')',
  '{',
  '}',
  '$p0',
  ' AND ',
  ' OR ',
  'can~',
  'name:can',
  '/*+',
  '*/',
  '//',
  '\u0000',
  '\ud800',
  "'}) MATCH (n) DETACH DELETE n //",
  '[* TO *]',
  '😀',
  'ﷺ',
  'İ',
  'Σας',
];

describe.each(ONE_OF_EACH)('search of any text on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await loadSeed(graph, 'seed/facts');
  }, 300_000);
  afterAll(() => graph?.close());
  const idsFor = async (text: string) => {
    const { data } = await service(graph)(QUERY, { variables: { text } });
    return data.search.hits.map(({ node }: { node: { id: string } }) => node.id);
  };
  const nodes = readSeed('seed/facts').nodes.filter(({ kind }) => SEARCHED_KINDS.includes(kind));
  const named = nodes.flatMap(({ id, columns }) =>
    textsIn(columns.nameEs).flatMap((name) =>
      wordsOf(name)
        .filter(({ word }) => word.length >= 5)
        .map(({ word }) => ({ id, word })),
    ),
  );
  const acronyms = nodes.flatMap(({ id, columns }) => textsIn(columns.acronym).map((acronym) => ({ id, acronym })));

  it('tolerates one wrong letter in any longer word of a name', async () => {
    const wrong = fc.constantFrom(...named).chain(({ id, word }) => edited(word).map((text) => ({ id, text })));
    await fc.assert(
      fc.asyncProperty(wrong, async ({ id, text }) => {
        expect(await idsFor(text)).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it('completes any acronym whose last word has two letters or more', async () => {
    expect(acronyms.length).toBeGreaterThan(8);
    for (const { id, acronym } of acronyms) {
      const beginnings = Array.from(acronym, (_, place) => acronym.slice(0, place + 1));
      for (const text of beginnings.filter((one) => (wordsOf(one).at(-1)?.word.length ?? 0) > 1))
        expect(await idsFor(text)).toContain(id);
    }
  });

  it('answers or refuses any text, always with the same statement', async () => {
    const { statements: expected } = await service(graph)(QUERY, { variables: { text: 'can' } });
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.constant('can')), { maxLength: 5 })
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        const { data, errors, statements } = await service(graph)(QUERY, { variables: { text } });
        if (errors.length > 0) {
          expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
          return;
        }
        expect(statements).toEqual(expected);
        for (const { fragment } of data.search.hits) expect(fragment.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
