import { describe, expect, it } from 'vitest';
import { claimsNamingNoEnd } from '../../seed/named-ends.ts';
import { SeedProblems } from '../../seed/problems.ts';
import { factsOf } from '../../seed/read.ts';
import { review } from '../../seed/reviewed.ts';
import { SMALL, smallWith } from './small-seed.ts';

const factsIn = (text: string) => factsOf([{ name: 'facts.yaml', text }]);
const unnamed = (text: string) => claimsNamingNoEnd(factsIn(text)).map(({ claimId }) => claimId);
const ADDRESSES = 'taller-addresses-energia';

describe('the check for claims whose quotes name neither end', () => {
  it('finds nothing if every quote names subject or object', () => {
    expect(unnamed(SMALL)).toEqual([]);
  });

  it.each([
    ['nothing of it', 'la ALADI organizará un encuentro', [ADDRESSES]],
    ['its object only', 'la ALADI trabajará en energía', []],
    ['it in other letters', 'la ALADI organizará un TALLÉR', []],
    ['a longer word', 'la ALADI organizará talleres y bioenergía', [ADDRESSES]],
    ['its name over words that are left out', 'la ALADI […] taller', []],
  ])('tests a quote that names %s', (_what, quote, expected) => {
    expect(unnamed(smallWith('la ALADI organizará un taller', quote))).toEqual(expected);
  });

  it('does not accept a name whose words are spread over two parts of a quote', () => {
    const text = smallWith('name: { es: Taller }', 'name: { es: Taller sobre energía }');
    const quote = (words: string) => text.replace('la ALADI organizará un taller', words);
    expect(unnamed(quote('la ALADI organizará un Taller sobre energía'))).toEqual([]);
    expect(unnamed(quote('la ALADI organizará un Taller […] eléctrico'))).toEqual([ADDRESSES]);
  });

  it('accepts aliases, acronyms, and the texts of nodes without a name', () => {
    const quote = smallWith('la ALADI organizará un taller', 'la Asociación hará un encuentro');
    expect(unnamed(quote)).toEqual(['aladi-takes-part-in-taller-organises', ADDRESSES]);
    expect(unnamed(quote.replace('{ es: ALADI }', '{ es: ALADI }\n      acronym: Asociación'))).toEqual([ADDRESSES]);
    const alias = '{ es: Taller }\n      aliases: [un encuentro]';
    expect(unnamed(quote.replace('{ es: Taller }', alias))).toEqual([]);
  });
});

describe('the list of reviewed claims', () => {
  const facts = factsIn(smallWith('la ALADI organizará un taller', 'la ALADI organizará un encuentro'));
  const reviewed = (text: string) => {
    const { reviewed, unlisted, problems } = review(facts, { name: 'reviewed.yaml', text });
    const ids = (claims: typeof reviewed) => claims.map(({ claimId }) => claimId);
    return [ids(reviewed), ids(unlisted), problems.map(({ place, text }) => `${place.line}:${place.column} ${text}`)];
  };
  const listing = (...claims: string[]) =>
    `- why: se entiende\n  claims:\n${claims.map((id) => `    - ${id}\n`).join('')}`;

  it('exempts a claim', () => {
    expect(reviewed(listing(ADDRESSES))).toEqual([[ADDRESSES], [], []]);
  });

  it('does not exempt other claims', () => {
    expect(reviewed('[]')).toEqual([[], [ADDRESSES], []]);
  });

  it.each([
    ['that names an end', 'can-leads-energia', 'needs no exception: its quotes name one of its ends; remove it'],
    ['that the seed has not', 'can-leads-agua', 'is no claim of the seed; remove it'],
    ['a second time', ADDRESSES, 'is listed twice; remove one'],
  ])('must not list a claim %s', (_fault, claimId, why) => {
    expect(reviewed(listing(ADDRESSES, claimId))).toEqual([[ADDRESSES], [], [`4:7 "${claimId}" ${why}`]]);
  });

  it.each([
    ['a reason', `- claims: [${ADDRESSES}]`, 'reviewed.yaml:1:3  why: is missing'],
    ['a claim', '- { why: se entiende, claims: [] }', 'the reason is that of no claim'],
    ['the keys of the form', `- { why: se entiende, claim: [${ADDRESSES}] }`, 'unknown key "claim"'],
  ])('is refused without %s', (_fault, text, message) => {
    expect(() => reviewed(text)).toThrow(SeedProblems);
    expect(() => reviewed(text)).toThrow(message);
  });
});
