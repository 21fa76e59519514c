import { PLACES } from '../model/search-languages.ts';
import { call } from '../rows/call.ts';
import type { Bindings, Computed, Names, Rows } from '../rows/rows.ts';
import { MAXIMUM_FOUND } from './search-bindings.ts';
import { containsTerm, ranked } from './search-ranks.ts';

/** How a stored word matches a search term: it is equal, starts with the term, or differs by one letter. */
const CLASSES = { exact: 0, begins: 1, ANYWHERE: 2, OWN_LANGUAGES: 3, WITHOUT_LANGUAGE: 4 } as const;

/** For each search term, the stored words that match it; the term with the fewest uses first. */
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
  'WITH slot, word, begins, class, COUNT { (word)-[:OCCURS_IN]->() } AS uses',
  'WITH slot.place AS place, slot.whole AS whole, slot.joinedWhole AS joined, slot.beginning AS beginning,',
  '  sum(uses) AS uses, collect([word.word, begins, class, uses]) AS words,',
  `  collect(CASE WHEN class >= ${CLASSES.ANYWHERE} THEN [' ' + word.word + ' ', class] END) AS variants`,
  'ORDER BY uses, place',
  'WITH collect({whole: whole, joined: joined, beginning: beginning, words: words, variants: variants}) AS slots',
  `WHERE size(slots) = ${bindings.count}`,
];

/** The weight added if the stored word only starts with the term or differs by one letter. */
const CLASS_WEIGHT = 'CASE pair[2] WHEN 0 THEN 0 WHEN 1 THEN 200000 - 100000 * use.begins ELSE 4000000 END';
/** The weight added if the word occurs only in other languages, unless it is a whole name. */
const foreignWeight = ({ foreign }: Bindings) =>
  `CASE WHEN pair[2] = 0 AND use.weight < 30000 THEN 0 ELSE 1000000 * ${foreign}[use.languages] END`;

/** The condition that a misspelling is accepted in the languages in which the word occurs. */
const acceptsMisspelling = ({ foreign }: Bindings) =>
  `CASE pair[2] WHEN ${CLASSES.OWN_LANGUAGES} THEN ${foreign}[use.languages] = 0 ` +
  `WHEN ${CLASSES.WITHOUT_LANGUAGE} THEN use.languages % 2 = 1 ELSE true END`;

/** The condition that a misspelling occurs in a part of the text whose language accepts it. */
const containsMisspelling = ({ own, texts }: Bindings) =>
  [
    `CASE variant[1] WHEN ${CLASSES.ANYWHERE} THEN text CONTAINS variant[0]`,
    `  WHEN ${CLASSES.WITHOUT_LANGUAGE} THEN any(place IN [0, ${PLACES}] WHERE split(text, '#')[place] CONTAINS variant[0])`,
    `  ELSE any(place IN ${own} + ${texts} WHERE split(text, '#')[place] CONTAINS variant[0]) END`,
  ].join('\n  ');

/** Past every weight. */
const ANY_WEIGHT = 1_000_000_000;

/**
 * The weight past which no use of a word is among the best: so many uses of a common word, in the languages of the search,
 * have this or less. Nothing is added to the weights of these, and nothing is taken from those of others.
 */
const furthest = (bindings: Bindings, most: string): string =>
  call(
    ['rarest'],
    [
      'UNWIND rarest AS pair',
      `UNWIND CASE WHEN pair[2] = 0 AND pair[3] >= ${most} THEN [pair[0]] ELSE [] END AS common`,
      call(
        ['common'],
        [
          'MATCH (:Word {word: common})-[use:OCCURS_IN]->()',
          `WHERE use.weight % 100 IN ${bindings.kinds}`,
          `  AND CASE WHEN use.weight < 30000 THEN true ELSE ${bindings.foreign}[use.languages] = 0 END`,
          `WITH use.weight AS weight ORDER BY weight LIMIT ${most}`,
          `RETURN CASE WHEN count(*) = ${most} THEN max(weight) END AS heaviest`,
        ],
      ),
      `RETURN coalesce(min(heaviest), ${ANY_WEIGHT}) AS furthest`,
    ],
  );

/** The nodes that match all terms: `node`, and its `weight` for the rarest of them. */
const matchingNodes = (bindings: Bindings, most: string): readonly string[] => [
  ...slots(bindings),
  'WITH slots, slots[0].words AS rarest',
  furthest(bindings, most),
  call(
    ['rarest', 'furthest'],
    [
      'UNWIND rarest AS pair',
      'MATCH (:Word {word: pair[0]})-[use:OCCURS_IN]->(node)',
      `WHERE use.weight <= furthest AND use.begins >= pair[1] AND use.weight % 100 IN ${bindings.kinds} AND ${acceptsMisspelling(bindings)}`,
      `WITH node, min(use.weight + ${CLASS_WEIGHT} + ${foreignWeight(bindings)}) AS weight`,
      `ORDER BY weight, node.id LIMIT ${most}`,
      'RETURN node, weight',
    ],
  ),
  'WITH slots, node, weight, node.searchText AS text',
  `WHERE all(slot IN slots WHERE ${containsTerm('text')}`,
  `  OR any(variant IN slot.variants WHERE ${containsMisspelling(bindings)}))`,
  'WITH slots, node, weight, text',
  `ORDER BY weight, node.id LIMIT ${MAXIMUM_FOUND}`,
];

/** The nodes that a search finds, best first. */
export function hits(bindings: Bindings, names: Names): Rows {
  const [node, place, weight] = [names.variable('n'), names.variable('rank'), names.variable('weight')];
  return {
    imports: [],
    lines: [...matchingNodes(bindings, `${bindings.most}`), ...ranked(bindings, { node, weight, rank: place })],
    bindings: { node, rank: place, text: `${bindings.text}`, languages: `${bindings.languages}` },
    projection: [node, place, weight],
    order: [place, weight, `${node}.id`],
  };
}

/** The number of nodes of each kind that a search finds, as pairs of the kind's index and the count. */
export function facets(bindings: Bindings, names: Names): Computed {
  const result = names.variable('facets');
  return {
    imports: [],
    lines: [
      ...matchingNodes(bindings, `${bindings.counted}`),
      'WITH weight % 100 AS kind, count(*) AS nodes',
      'ORDER BY kind',
      `RETURN collect([kind, nodes]) AS ${result}`,
    ],
    columns: { facets: result },
  };
}
