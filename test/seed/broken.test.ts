import { describe, expect, it } from 'vitest';
import { SeedProblems } from '../../seed/problems.ts';
import { readSeed } from '../../seed/read.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { folderWith, SMALL, smallWith } from './small-seed.ts';

/** The fault, the passage and its replacement, and the place and words of the expected error. */
const BROKEN: readonly [string, string, string, string, readonly string[]][] = [
  ['YAML syntax', '{ es: Comunidad Andina }', '{ es: Comunidad Andina', 'facts.yaml:7:', ['YAML']],
  ['an unknown key', '      acronym: CAN', '      acronim: CAN', 'facts.yaml:5:7', ['acronim', 'acronym']],
  ['an unknown section', 'coverage:', 'covrage:', 'facts.yaml:37:1', ['covrage', 'coverage']],
  ['an unknown kind of node', '  Axis:', '  Axes:', 'facts.yaml:9:3', ['Axes', 'Axis']],
  ['an unknown kind in an id', 'Actor:can LEADS', 'Organism:can LEADS', 'facts.yaml:32:9', ['written Actor:can']],
  ['an unknown kind of id', 'Actor:can LEADS', 'Actors:can LEADS', 'facts.yaml:32:9', ['unknown kind', 'Actor']],
  ['an unknown slug', 'Actor:can LEADS', 'Actor:cam LEADS', 'facts.yaml:32:9', ['"cam"', 'can, aladi']],
  ['an unknown relation', 'LEADS', 'LEEDS', 'facts.yaml:32:9', ['"LEEDS"', 'LEADS']],
  ['an unknown role', 'as ORGANISES', 'as ORGANIZES', 'facts.yaml:35:9', ['"ORGANIZES"', 'ORGANISES']],
  ['a role where there is none', 'LEADS Axis:energia', 'LEADS Axis:energia as HOSTS', 'facts.yaml:32:9', ['no roles']],
  ['ends that the model refuses', 'Actor:can LEADS Axis', 'Event:taller LEADS Axis', 'facts.yaml:32:9', ['Organism']],
  ['what is no fact', 'Actor:can LEADS Axis:energia', 'Actor:can LEADS', 'facts.yaml:32:9', ['FROM RELATION TO']],
  ['no quote', '  - quotes: [lidera]\n    status', '  - status', 'facts.yaml:28:5', ['quotes', 'missing']],
  ['an empty list of quotes', 'quotes: [lidera]', 'quotes: []', 'facts.yaml:28:13', ['needs a quote']],
  ['an unknown quote', 'quotes: [lidera]', 'quotes: [lidero]', 'facts.yaml:28:13', ['"lidero"', 'lidera']],
  ['a long quote', 'la CAN asumió el tema', 'la '.repeat(31), 'facts.yaml:25:15', ['at most 30 words']],
  ['a quote that begins with […]', 'la CAN asumió el tema', '"[…] asumió el tema"', 'facts.yaml:25:15', ['before and']],
  ['a quote that ends with […]', 'la CAN asumió el tema', 'la CAN [...]', 'facts.yaml:25:15', ['before and after']],
  ['an empty part', 'la CAN asumió el tema', 'la CAN […] […] tema', 'facts.yaml:25:15', ['before and after each']],
  [
    'long parts',
    'la CAN asumió el tema',
    `la ${'CAN […] la '.repeat(15)}CAN`,
    'facts.yaml:25:15',
    ['at most 30 words'],
  ],
  ['a quote of nothing', 'Document:informe\n', 'Document:informes\n', 'facts.yaml:21:15', ['"informes"', 'informe']],
  ['an unused quote', 'quotes: [lidera]', 'quotes: [organiza]', 'facts.yaml:25:7', ['no fact rests']],
  ['a speaker who cannot speak', 'saidBy: Actor:can', 'saidBy: Axis:energia', 'facts.yaml:23:13', ['Person']],
  ['a slug given twice', 'slug: aladi', 'slug: can', 'facts.yaml:7:13', ['already at facts.yaml:4:13']],
  ['a slug with an accent', 'slug: energia', 'slug: energía', 'facts.yaml:10:13', ['without accents']],
  [
    'a claim given twice',
    'Event:taller ADDRESSES Axis:energia',
    'Actor:can LEADS Axis:energia',
    'facts.yaml:36:9',
    ['can-leads-energia', 'already at facts.yaml:32:9'],
  ],
  ['an impossible date', 'validFrom: 2024-04-05', 'validFrom: 2024-04-31', 'facts.yaml:30:16', ['2024-04-31', 'a day']],
  ['a month that is none', 'when: 2024-05,', 'when: 2024-13,', 'facts.yaml:15:21', ['2024-13']],
  ['an unknown status', 'status: PROPOSED', 'status: PLANNED', 'facts.yaml:29:13', ['PROPOSED']],
  ['a name without Spanish', '{ es: ALADI }', '{ en: ALADI }', 'facts.yaml:8:13', ['es', 'missing']],
  ['no recordedAt', 'recordedAt: 2026-01-01T00:00:00.000Z\n', '', 'facts.yaml:1:1', ['recordedAt', 'a moment']],
  ['INFERRED without a note', 'status: PROPOSED', 'basis: INFERRED', 'facts.yaml:28:5', ['note']],
  [
    'an inferred date without words',
    'when: 2024-05, text: durante el mes de mayo',
    'when: 2024-05, basis: INFERRED',
    'facts.yaml:15:13',
    ['`text`'],
  ],
  ['a basis of no days', 'when: 2024-05, text', 'basis: INFERRED, text', 'facts.yaml:15:13', ['`when`']],
  [
    'a summary as editorial',
    '{ es: Comunidad Andina }',
    '{ es: CAN }\n      editorial: [names]',
    'facts.yaml:7:19',
    ['"names"', 'name'],
  ],
  [
    'no such text',
    '{ es: energía }',
    '{ es: energía }\n      verbatim: [name]',
    'facts.yaml:12:7',
    ['unknown key', 'verbatim'],
  ],
  [
    'an origin of no text',
    '{ es: Taller }',
    '{ es: Taller }\n      verbatim: [distinction]',
    'facts.yaml:13:7',
    ['no distinction'],
  ],
  ['coverage of no list', 'relation: TAKES_PART_IN', 'relation: LEADS', 'facts.yaml:39:14', ['no list of LEADS']],
];

function problemsOf(text: string): SeedProblems {
  try {
    readSeed(folderWith(text));
  } catch (error) {
    if (error instanceof SeedProblems) return error;
    throw error;
  }
  throw new Error('The seed was read without a problem.');
}

describe('a broken seed', () => {
  it('is tested as the small seed plus one mistake; the small seed itself is valid', () => {
    expect(readSeed(folderWith(SMALL)).claims).toHaveLength(3);
  });

  it.each(BROKEN)('with %s is reported with place and reason', (_fault, passage, replacement, place, words) => {
    const { message } = problemsOf(smallWith(passage, replacement));
    for (const word of [place, ...words]) expect(message).toContain(word);
  });

  it('has all its mistakes reported together', () => {
    const text = smallWith('Actor:can LEADS', 'Actor:cam LEADS').replace('as ORGANISES', 'as ORGANIZES');
    expect(problemsOf(text).problems.map(({ place }) => place.line)).toEqual([32, 35]);
  });

  it('may also be a folder without YAML files', () => {
    expect(() => readSeed(temporaryFolder())).toThrow(SeedProblems);
  });
});
