import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedWordsOf, wordsOf } from '../../src/graph/model/words.ts';

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe('the words of a text', () => {
  it('are folded and split at punctuation, but not letters with dots', () => {
    expect(words('Energía, e INTEGRACIÓN')).toEqual(['energia', 'e', 'integracion']);
    expect(words('C.A.N. y A.L.B.A')).toEqual(['can', 'y', 'alba']);
    expect(words('ALBA-TCP 2024')).toEqual(['alba', 'tcp', '2024']);
    expect(joinedWordsOf('la ALBA-TCP y Q1').map(({ word }) => word)).toEqual(['albatcp']);
    expect(words('¿—?')).toEqual([]);
  });

  it('have exact positions, also with accents and surrogate pairs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        let before = 0;
        for (const { word, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(words(text.slice(start, end)).join('')).toContain(word);
          for (const place of [start, end]) expect(text.charCodeAt(place) >> 10).not.toBe(0xdc00 >> 10);
          before = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same for any case and any form of accents', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-záéíóúüñç .-]{1,30}$/), (text) => {
        expect(words(text.normalize('NFD'))).toEqual(words(text));
        expect(words(text.toUpperCase())).toEqual(words(text));
      }),
    );
  });
});
