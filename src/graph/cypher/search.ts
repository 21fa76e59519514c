import { kindName } from '../model/node.ts';
import { isLanguage } from '../model/property.ts';
import { PLACES, within } from '../model/search-languages.ts';
import {
  type FuzzyScope,
  fuzzyScopeOf,
  fuzzyVariantsOf,
  type SearchTerm,
  searchTermsIn,
} from '../model/search-terms.ts';
import { SEARCHED_KINDS } from '../model/searched.ts';
import { call } from '../rows/call.ts';
import { firstOf } from '../rows/first.ts';
import type { Arguments, Bindings, Computed, Names, Rows } from '../rows/rows.ts';

const DEFAULT_HITS = 20;
/** How many nodes the rarest of several words may bring, best first. */
const MOST_CANDIDATES = 5_000;
/** How many nodes are counted at most, and ranked where there are several words. */
export const MOST_FOUND = 1_000;
/** A single word brings its nodes in the order of their ranks already: twice as many as hits may be asked for. */
const MOST_OF_ONE = 200;

/** How a node was found, best first. */
export const MATCHES = ['ACRONYM', 'NAME', 'ALIAS', 'WORDS', 'BEGINNING', 'COMPLETED', 'TEXT', 'ONE_LETTER'] as const;
type Match = (typeof MATCHES)[number];

/** Whole names count in any language; what else is found comes first where it is in the languages looked in first. */
const IN_PARTS: readonly Match[] = ['WORDS', 'BEGINNING', 'COMPLETED', 'TEXT'];
/** What each rank in the statement means, best first. */
export const RANKS: readonly Match[] = [
  'ACRONYM',
  'NAME',
  'ALIAS',
  ...IN_PARTS,
  ...IN_PARTS,
  'ONE_LETTER',
  'ONE_LETTER',
];
const [OWN, FOREIGN, OWN_LETTER, FOREIGN_LETTER] = [3, 7, 11, 12];

/** How a word of the graph answers a sought one: it is the word, begins with it, or is a letter away. */
const CLASSES = { exact: 0, begins: 1, ANYWHERE: 2, OWN_LANGUAGES: 3, WITHOUT_LANGUAGE: 4 } as const;

/** What the statement knows of a sought word. The short beginnings find words by equality; '' finds none. */
function slotOf(sought: SearchTerm) {
  const { index, word, joined, prefixMatch } = sought;
  const variants = fuzzyVariantsOf(sought);
  const forgiven = (as: FuzzyScope) => variants.filter((variant) => fuzzyScopeOf(sought, variant) === as);
  const letters = [...word].length;
  const beginning = (length: number, exact: boolean) =>
    prefixMatch !== 'NOT' && (exact ? letters === length : letters >= length) ? word.slice(0, length) : '';
  return {
    place: index,
    word,
    whole: ` ${word} `,
    joined: joined ?? '',
    joinedWhole: ` ${joined ?? word} `,
    beginning: { NOT: ` ${word} `, NAMES: ` ~ ${word}`, WORDS: ` ${word}` }[prefixMatch],
    least: prefixMatch === 'NAMES' ? 1 : 0,
    first2: beginning(2, true),
    first3: beginning(3, true),
    first4: beginning(4, false),
    anywhere: forgiven('ANYWHERE'),
    ownLanguages: forgiven('OWN_LANGUAGES'),
    withoutLanguage: forgiven('WITHOUT_LANGUAGE'),
  };
}

/** The searched text as readings say it: word by word, and with what is one word joined. */
function phrasesOf(sought: readonly SearchTerm[]): readonly string[] {
  const joined = sought.map(({ word, joined = word }) => joined);
  const once = joined.filter((word, at) => word !== joined[at - 1] || sought[at]?.joined === undefined);
  return [...new Set([sought.map(({ word }) => word).join(' '), once.join(' ')])];
}

/** The languages in which a search looks first: those asked for, else those of the request, which each request says. */
function withinOf(names: Names, lang: unknown): Bindings {
  if (!Array.isArray(lang))
    return { languages: '$ownLanguages', own: '$ownNames', texts: '$ownTexts', foreign: '$foreign' };
  const asked = within(lang.map((one) => String(one).toLowerCase()).filter(isLanguage));
  return {
    languages: names.parameter(asked.languages),
    own: names.parameter(asked.names),
    texts: names.parameter(asked.texts),
    foreign: names.parameter(asked.foreign),
  };
}

/** What was asked, as parameters under which the parts of a result refer to it. */
export function searchBindings(names: Names, { text, lang, kinds, first }: Arguments): Bindings {
  const sought = searchTermsIn(String(text));
  const wanted = Array.isArray(kinds) ? kinds.map(String) : undefined;
  const ofKinds = SEARCHED_KINDS.flatMap((kind, place) => ((wanted?.includes(kindName(kind)) ?? true) ? [place] : []));
  const parameter = (value: Parameters<Names['parameter']>[0]) => names.parameter(value);
  return {
    text: parameter(String(text)),
    slots: parameter(sought.map(slotOf)),
    count: parameter(Math.max(1, sought.length)),
    phrases: parameter(phrasesOf(sought)),
    ...withinOf(names, lang),
    kinds: parameter(ofKinds),
    most: parameter(sought.length > 1 ? MOST_CANDIDATES : MOST_OF_ONE),
    counted: parameter(sought.length > 1 ? MOST_CANDIDATES : MOST_FOUND),
    first: String(firstOf(first, DEFAULT_HITS, 'search')),
  };
}

/** For each sought word the words of the graph that it may stand for, the word with the fewest uses first. */
const slots = (bindings: Bindings): readonly string[] => [
  `UNWIND ${bindings.slots} AS slot`,
  call(
    ['slot'],
    [
      'MATCH (word:Word {word: slot.word}) RETURN word, 0 AS begins, 0 AS class',
      'UNION ALL',
      'MATCH (word:Word {word: slot.joined}) RETURN word, 0 AS begins, 0 AS class',
      'UNION ALL',
      'MATCH (word:Word {first2: slot.first2}) RETURN word, slot.least AS begins, 1 AS class',
      'UNION ALL',
      'MATCH (word:Word {first3: slot.first3}) RETURN word, 0 AS begins, 1 AS class',
      'UNION ALL',
      'MATCH (word:Word {first4: slot.first4}) WHERE word.word STARTS WITH slot.word',
      'RETURN word, 0 AS begins, 1 AS class',
      ...(['anywhere', 'ownLanguages', 'withoutLanguage'] as const).flatMap((variants, place) => [
        'UNION ALL',
        `UNWIND slot.${variants} AS variant`,
        `MATCH (word:Word {word: variant}) RETURN word, 0 AS begins, ${CLASSES.ANYWHERE + place} AS class`,
      ]),
    ],
  ),
  call(['word'], ['MATCH (word)-[use:OCCURS_IN]->()', 'RETURN count(use) AS uses']),
  'WITH slot.place AS place, slot.whole AS whole, slot.joinedWhole AS joined, slot.beginning AS beginning,',
  '  sum(uses) AS uses, collect([word.word, begins, class]) AS words,',
  `  collect(CASE WHEN class >= ${CLASSES.ANYWHERE} THEN [' ' + word.word + ' ', class] END) AS variants`,
  'ORDER BY uses, place',
  'WITH collect({whole: whole, joined: joined, beginning: beginning, words: words, variants: variants}) AS slots',
  `WHERE size(slots) = ${bindings.count}`,
];

/** What is added to a word's weight where it is not the sought word itself but begins with it, or is a letter away. */
const CLASS_WEIGHT = 'CASE pair[2] WHEN 0 THEN 0 WHEN 1 THEN 200000 - 100000 * use.begins ELSE 4000000 END';
/** What is added where the word is in other languages only, unless it is all of a name. */
const foreignWeight = ({ foreign }: Bindings) =>
  `CASE WHEN pair[2] = 0 AND use.weight < 30000 THEN 0 ELSE 1000000 * ${foreign}[use.languages] END`;

/** Whether a misspelling counts in the languages in which the word stands. */
const countsIn = ({ foreign }: Bindings) =>
  `CASE pair[2] WHEN ${CLASSES.OWN_LANGUAGES} THEN ${foreign}[use.languages] = 0 ` +
  `WHEN ${CLASSES.WITHOUT_LANGUAGE} THEN use.languages % 2 = 1 ELSE true END`;

/** All words of a slot, in a text; without those that are a letter away. */
const has = (text: string) =>
  `${text} CONTAINS slot.whole OR ${text} CONTAINS slot.joined OR ${text} CONTAINS slot.beginning`;

/** Whether a misspelling stands where it counts in the texts of a node, of which each place is a part. */
const counts = ({ own, texts }: Bindings) =>
  [
    `CASE variant[1] WHEN ${CLASSES.ANYWHERE} THEN text CONTAINS variant[0]`,
    `  WHEN ${CLASSES.WITHOUT_LANGUAGE} THEN any(place IN [0, ${PLACES}] WHERE split(text, '#')[place] CONTAINS variant[0])`,
    `  ELSE any(place IN ${own} + ${texts} WHERE split(text, '#')[place] CONTAINS variant[0]) END`,
  ].join('\n  ');

/** The nodes that have all sought words: `node`, and its `weight` for the rarest of them. */
const matching = (bindings: Bindings, most: string): readonly string[] => [
  ...slots(bindings),
  'WITH slots, slots[0].words AS rarest',
  call(
    ['rarest'],
    [
      'UNWIND rarest AS pair',
      'MATCH (:Word {word: pair[0]})-[use:OCCURS_IN]->(node:Entity)',
      `WHERE use.begins >= pair[1] AND use.weight % 100 IN ${bindings.kinds} AND ${countsIn(bindings)}`,
      `WITH node, min(use.weight + ${CLASS_WEIGHT} + ${foreignWeight(bindings)}) AS weight`,
      `ORDER BY weight, node.id LIMIT ${most}`,
      'RETURN node, weight',
    ],
  ),
  'WITH slots, node, weight, node.searchText AS text',
  `WHERE all(slot IN slots WHERE ${has('text')}`,
  `  OR any(variant IN slot.variants WHERE ${counts(bindings)}))`,
  'WITH slots, node, weight, text',
  `ORDER BY weight, node.id LIMIT ${MOST_FOUND}`,
];

const inField = (names: string, { phrases }: Bindings, field: number, end: string) =>
  `any(phrase IN ${phrases} WHERE ${names} CONTAINS '|${field} ~ ' + phrase + '${end}')`;

/** The ranks of what is found in parts of names, and of what is said at length, from the first on. */
const inParts = (bindings: Bindings, first: number, names: string, texts: string): readonly string[] => [
  `  WHEN any(one IN split(${names}, '|') WHERE all(slot IN slots WHERE one CONTAINS slot.whole OR one CONTAINS slot.joined)) THEN ${first}`,
  `  WHEN ${[0, 1, 2].map((field) => inField(names, bindings, field, '')).join(' OR ')} THEN ${first + 1}`,
  `  WHEN all(slot IN slots WHERE ${has(names)}) THEN ${first + 2}`,
  `  WHEN all(slot IN slots WHERE ${has(`(${names} + ${texts})`)}) THEN ${first + 3}`,
];

/** The place among `RANKS`. */
const rank = (bindings: Bindings): string =>
  [
    'CASE',
    ...[0, 1, 2].map((field) => `  WHEN ${inField('names', bindings, field, ' |')} THEN ${field}`),
    ...inParts(bindings, OWN, 'own', 'ownTexts'),
    ...inParts(bindings, FOREIGN, 'names', 'text'),
    `  WHEN all(slot IN slots WHERE ${has('(own + ownTexts)')}`,
    `    OR any(variant IN slot.variants WHERE (own + ownTexts) CONTAINS variant[0])) THEN ${OWN_LETTER}`,
    `  ELSE ${FOREIGN_LETTER} END`,
  ].join('\n');

/** The parts of a text at some places, as many as there are, as one. */
const joinedParts = (places: readonly string[]) => places.map((place) => `parts[${place}]`).join(' + ');
const places = (first: number) => Array.from({ length: PLACES }, (_, at) => String(first + at));
const listed = (list: string) => Array.from({ length: PLACES }, (_, at) => `${list}[${at}]`);

/** The nodes that a search finds, best first. */
export function hits(bindings: Bindings, names: Names): Rows {
  const [node, place, weight] = [names.variable('n'), names.variable('rank'), names.variable('weight')];
  return {
    imports: [],
    lines: [
      ...matching(bindings, `${bindings.most}`),
      "WITH slots, node, weight, text, split(text, '#') AS parts",
      `WITH slots, node, weight, text, ${joinedParts(places(0))} AS names,`,
      `  ${joinedParts(listed(`${bindings.own}`))} AS own, ${joinedParts(listed(`${bindings.texts}`))} AS ownTexts`,
      `WITH node AS ${node}, weight AS ${weight}, ${rank(bindings)} AS ${place}`,
    ],
    bindings: { node, rank: place, text: `${bindings.text}`, languages: `${bindings.languages}` },
    projection: [node, place, weight],
    order: [place, weight, `${node}.id`],
  };
}

/** How many nodes of each kind a search finds: pairs of a kind's place and a count. */
export function facets(bindings: Bindings, names: Names): Computed {
  const result = names.variable('facets');
  return {
    imports: [],
    lines: [
      ...matching(bindings, `${bindings.counted}`),
      'WITH weight % 100 AS kind, count(*) AS nodes',
      'ORDER BY kind',
      `RETURN collect([kind, nodes]) AS ${result}`,
    ],
    columns: { facets: result },
  };
}
