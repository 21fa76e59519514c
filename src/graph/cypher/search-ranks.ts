import { PLACES } from '../model/search-languages.ts';
import { QUOTE_WEIGHT } from '../model/searched.ts';
import type { Bindings } from '../rows/rows.ts';

/** How a node was found, best first. */
export const MATCHES = [
  'ACRONYM',
  'NAME',
  'ALIAS',
  'WORDS',
  'BEGINNING',
  'COMPLETED',
  'TEXT',
  'ONE_LETTER',
  'QUOTE',
] as const;
type Match = (typeof MATCHES)[number];

/** Whole names match in any language; these matches rank first in the preferred languages. */
const PART_MATCHES: readonly Match[] = ['WORDS', 'BEGINNING', 'COMPLETED', 'TEXT'];
/** The meaning of each rank of the statement, best first. */
export const RANKS: readonly Match[] = [
  'ACRONYM',
  'NAME',
  'ALIAS',
  ...PART_MATCHES,
  ...PART_MATCHES,
  'ONE_LETTER',
  'ONE_LETTER',
  'QUOTE',
  'ONE_LETTER',
];
const [OWN, FOREIGN, OWN_LETTER, FOREIGN_LETTER, QUOTED, QUOTED_LETTER] = [3, 7, 11, 12, 13, 14];

/** The condition that a text contains the term of a slot, without misspellings. */
export const containsTerm = (text: string) =>
  `${text} CONTAINS slot.whole OR ${text} CONTAINS slot.joined OR ${text} CONTAINS slot.beginning`;

const inField = (names: string, { phrases }: Bindings, field: number, end: string) =>
  `any(phrase IN ${phrases} WHERE ${names} CONTAINS '|${field} ~ ' + phrase + '${end}')`;

/** The ranks of matches in parts of names and in longer texts, from `first` on. */
const partRanks = (bindings: Bindings, first: number, names: string, texts: string): readonly string[] => [
  `  WHEN any(one IN split(${names}, '|') WHERE all(slot IN slots WHERE one CONTAINS slot.whole OR one CONTAINS slot.joined)) THEN ${first}`,
  `  WHEN ${[0, 1, 2].map((field) => inField(names, bindings, field, '')).join(' OR ')} THEN ${first + 1}`,
  `  WHEN all(slot IN slots WHERE ${containsTerm(names)}) THEN ${first + 2}`,
  `  WHEN all(slot IN slots WHERE ${containsTerm(`(${names} + ${texts})`)}) THEN ${first + 3}`,
];

/** The index of a node's rank in `RANKS`. */
const rank = (bindings: Bindings): string =>
  [
    'CASE',
    `  WHEN weight >= ${QUOTE_WEIGHT} THEN`,
    `    CASE WHEN all(slot IN slots WHERE ${containsTerm('text')}) THEN ${QUOTED} ELSE ${QUOTED_LETTER} END`,
    ...[0, 1, 2].map((field) => `  WHEN ${inField('names', bindings, field, ' |')} THEN ${field}`),
    ...partRanks(bindings, OWN, 'own', 'ownTexts'),
    ...partRanks(bindings, FOREIGN, 'names', 'text'),
    `  WHEN all(slot IN slots WHERE ${containsTerm('(own + ownTexts)')}`,
    `    OR any(variant IN slot.variants WHERE (own + ownTexts) CONTAINS variant[0])) THEN ${OWN_LETTER}`,
    `  ELSE ${FOREIGN_LETTER} END`,
  ].join('\n');

/** The parts of a text at some indexes, concatenated. */
const joinedParts = (places: readonly string[]) => places.map((place) => `parts[${place}]`).join(' + ');
const places = (first: number) => Array.from({ length: PLACES }, (_, at) => String(first + at));
const listed = (list: string) => Array.from({ length: PLACES }, (_, at) => `${list}[${at}]`);

/** The lines that rank found nodes, with their `weight`, `text` and the `slots` of the search. */
export const ranked = (
  bindings: Bindings,
  as: { readonly node: string; readonly weight: string; readonly rank: string },
) => [
  "WITH slots, node, weight, text, split(text, '#') AS parts",
  `WITH slots, node, weight, text, ${joinedParts(places(0))} AS names,`,
  `  ${joinedParts(listed(`${bindings.own}`))} AS own, ${joinedParts(listed(`${bindings.texts}`))} AS ownTexts`,
  `WITH node AS ${as.node}, weight AS ${as.weight}, ${rank(bindings)} AS ${as.rank}`,
];
