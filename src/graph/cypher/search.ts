import { kindName } from '../model/node.ts';
import { SEARCHED_KINDS } from '../model/searched.ts';
import { type Sought, soughtIn, variantsOf } from '../model/sought.ts';
import { firstOf } from '../select/budget.ts';
import type { Arguments, Computed, Frame, Names, Rows } from '../select/field.ts';
import { call } from '../select/level.ts';

const DEFAULT_HITS = 20;
/** How many nodes the rarest of several words may bring, best first. */
const MOST_CANDIDATES = 5_000;
/** How many nodes are counted at most, and ranked where there are several words. */
export const MOST_FOUND = 1_000;
/** A single word brings its nodes in the order of their ranks already: twice as many as hits may be asked for. */
const MOST_OF_ONE = 200;

/** How a node was found, best first. Their places are the ranks in the statement. */
export const MATCHES = ['ACRONYM', 'NAME', 'ALIAS', 'WORDS', 'BEGINNING', 'COMPLETED', 'TEXT', 'ONE_LETTER'] as const;

/** What the statement knows of a sought word. The short beginnings find words by equality; '' finds none. */
function slotOf(sought: Sought) {
  const { place, word, completes } = sought;
  const letters = [...word].length;
  const beginning = (length: number, exact: boolean) =>
    completes !== 'NOT' && (exact ? letters === length : letters >= length) ? word.slice(0, length) : '';
  return {
    place,
    word,
    whole: ` ${word} `,
    beginning: { NOT: ` ${word} `, NAMES: ` ~ ${word}`, WORDS: ` ${word}` }[completes],
    least: completes === 'NAMES' ? 1 : 0,
    first2: beginning(2, true),
    first3: beginning(3, true),
    first4: beginning(4, false),
    variants: variantsOf(sought),
  };
}

/** What was asked, as parameters under which the parts of a result refer to it. */
export function searchFrame(names: Names, { text, kinds, first }: Arguments): Frame {
  const sought = soughtIn(String(text));
  const wanted = Array.isArray(kinds) ? kinds.map(String) : undefined;
  const ofKinds = SEARCHED_KINDS.flatMap((kind, place) => ((wanted?.includes(kindName(kind)) ?? true) ? [place] : []));
  const parameter = (value: Parameters<Names['parameter']>[0]) => names.parameter(value);
  return {
    text: parameter(String(text)),
    slots: parameter(sought.map(slotOf)),
    count: parameter(Math.max(1, sought.length)),
    phrase: parameter(sought.map(({ word }) => word).join(' ')),
    kinds: parameter(ofKinds),
    most: parameter(sought.length > 1 ? MOST_CANDIDATES : MOST_OF_ONE),
    counted: parameter(sought.length > 1 ? MOST_CANDIDATES : MOST_FOUND),
    first: String(firstOf(first, DEFAULT_HITS, 'search')),
  };
}

/** For each sought word the words of the graph that it may stand for, the word with the fewest uses first. */
const slots = (frame: Frame): readonly string[] => [
  `UNWIND ${frame.slots} AS slot`,
  call(
    ['slot'],
    [
      'MATCH (word:Word {word: slot.word}) RETURN word, 0 AS begins, 0 AS class',
      'UNION ALL',
      'MATCH (word:Word {first2: slot.first2}) RETURN word, slot.least AS begins, 1 AS class',
      'UNION ALL',
      'MATCH (word:Word {first3: slot.first3}) RETURN word, 0 AS begins, 1 AS class',
      'UNION ALL',
      'MATCH (word:Word {first4: slot.first4}) WHERE word.word STARTS WITH slot.word',
      'RETURN word, 0 AS begins, 1 AS class',
      'UNION ALL',
      'UNWIND slot.variants AS variant',
      'MATCH (word:Word {word: variant}) RETURN word, 0 AS begins, 2 AS class',
    ],
  ),
  call(['word'], ['MATCH (word)-[use:OCCURS_IN]->()', 'RETURN count(use) AS uses']),
  'WITH slot.place AS place, slot.whole AS whole, slot.beginning AS beginning, sum(uses) AS uses,',
  "  collect([word.word, begins, class]) AS words, collect(CASE WHEN class = 2 THEN ' ' + word.word + ' ' END) AS variants",
  'ORDER BY uses, place',
  'WITH collect({whole: whole, beginning: beginning, words: words, variants: variants}) AS slots',
  `WHERE size(slots) = ${frame.count}`,
];

/** What is added to a word's weight where it is not the sought word itself but begins with it, or is a letter away. */
const CLASS_WEIGHT = 'CASE pair[2] WHEN 0 THEN 0 WHEN 1 THEN 200000 - 100000 * use.begins ELSE 800000 END';

/** The nodes that have all sought words: `node`, and its `weight` for the rarest of them. */
const matching = (frame: Frame, most: string): readonly string[] => [
  ...slots(frame),
  'WITH slots, slots[0].words AS rarest',
  call(
    ['rarest'],
    [
      'UNWIND rarest AS pair',
      'MATCH (:Word {word: pair[0]})-[use:OCCURS_IN]->(node:Entity)',
      `WHERE use.begins >= pair[1] AND use.weight % 100 IN ${frame.kinds}`,
      `WITH node, min(use.weight + ${CLASS_WEIGHT}) AS weight`,
      `ORDER BY weight, node.id LIMIT ${most}`,
      'RETURN node, weight',
    ],
  ),
  'WITH slots, node, weight, node.searchText AS text',
  'WHERE all(slot IN slots WHERE text CONTAINS slot.whole OR text CONTAINS slot.beginning',
  '  OR any(variant IN slot.variants WHERE text CONTAINS variant))',
  'WITH slots, node, weight, text',
  `ORDER BY weight, node.id LIMIT ${MOST_FOUND}`,
];

const inField = (phrase: string, field: number, end: string) => `names CONTAINS '|${field} ~ ' + ${phrase} + '${end}'`;

/** The place among `MATCHES`. */
const rank = (phrase: string): string =>
  [
    'CASE',
    ...[0, 1, 2].map((field) => `  WHEN ${inField(phrase, field, ' |')} THEN ${field}`),
    "  WHEN any(one IN split(names, '|') WHERE all(slot IN slots WHERE one CONTAINS slot.whole)) THEN 3",
    `  WHEN ${[0, 1, 2].map((field) => inField(phrase, field, '')).join(' OR ')} THEN 4`,
    '  WHEN all(slot IN slots WHERE names CONTAINS slot.whole OR names CONTAINS slot.beginning) THEN 5',
    '  WHEN all(slot IN slots WHERE text CONTAINS slot.whole OR text CONTAINS slot.beginning) THEN 6',
    '  ELSE 7 END',
  ].join('\n');

/** The nodes that a search finds, best first. */
export function hits(frame: Frame, names: Names): Rows {
  const [node, place, weight] = [names.variable('n'), names.variable('rank'), names.variable('weight')];
  return {
    imports: [],
    lines: [
      ...matching(frame, `${frame.most}`),
      "WITH slots, node, weight, text, split(text, '#')[0] AS names",
      `WITH node AS ${node}, weight AS ${weight}, ${rank(`${frame.phrase}`)} AS ${place}`,
    ],
    frame: { node, rank: place, text: `${frame.text}` },
    carries: [node, place, weight],
    order: [place, weight, `${node}.id`],
  };
}

/** How many nodes of each kind a search finds: pairs of a kind's place and a count. */
export function facets(frame: Frame, names: Names): Computed {
  const result = names.variable('facets');
  return {
    imports: [],
    lines: [
      ...matching(frame, `${frame.counted}`),
      'WITH weight % 100 AS kind, count(*) AS nodes',
      'ORDER BY kind',
      `RETURN collect([kind, nodes]) AS ${result}`,
    ],
    columns: { facets: result },
  };
}
