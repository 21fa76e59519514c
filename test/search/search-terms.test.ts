import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzyVariantsOf, isFuzzyVariant, type SearchTerm, searchTermsIn } from '../../src/graph/model/search-terms.ts';

function sought(word: string): SearchTerm {
  const [one] = searchTermsIn(word);
  if (!one) throw new Error(`${word} is no word`);
  return one;
}

describe('the words that differ from a search term by one letter', () => {
  it.each([
    ['andino', ['andina', 'adnino', 'andin', 'andinos', 'candino', 'ndino']],
    ['covid9', ['covid8', 'covida', 'covid', 'covid19', 'covi9d']],
    ['интерком', ['нтерком', 'интеркмо', 'интеркомa']],
  ])('of %s are %s', (word, others) => {
    expect(fuzzyVariantsOf(sought(word))).toEqual(expect.arrayContaining(others));
  });

  it.each([
    ['can', 'cam', 'it is too short'],
    ['2024', '2023', 'it is a number'],
    ['andino', 'andino', 'it is the word'],
    ['andino', 'andin0', 'it has a digit, and the sought word none'],
    ['andino', 'andean', 'it has several wrong letters'],
    ['andino', 'adnina', 'it has several wrong letters'],
    ['andino', 'nadion', 'it has several wrong letters'],
  ])('of %s are without %s: %s', (word, other) => {
    expect(fuzzyVariantsOf(sought(word))).not.toContain(other);
    expect(isFuzzyVariant(sought(word), other)).toBe(false);
  });

  it('are the same as by a comparison letter by letter', () => {
    const letters = (least: number) =>
      fc.string({ unit: fc.constantFrom(...'aabz1ж'), minLength: least, maxLength: 7 });
    fc.assert(
      fc.property(letters(1), letters(0), (word, other) => {
        const one = sought(word);
        expect(isFuzzyVariant(one, other)).toBe(fuzzyVariantsOf(one).includes(other));
      }),
      { numRuns: 2_000 },
    );
    const near = letters(4).chain((word) =>
      fc.tuple(fc.constant(word), fc.constantFrom(word, ...fuzzyVariantsOf(sought(word)))),
    );
    fc.assert(fc.property(near, ([word, other]) => isFuzzyVariant(sought(word), other) === (word !== other)));
  });
});
