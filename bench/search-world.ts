import { organism } from '../src/graph/model/actor.ts';
import { axis } from '../src/graph/model/axis.ts';
import { event } from '../src/graph/model/event.ts';
import type { NodeRow } from '../src/graph/model/facts.ts';
import { initiative } from '../src/graph/model/initiative.ts';
import { entityId } from '../src/graph/model/node.ts';
import { topic } from '../src/graph/model/topic.ts';
import { Random } from './random.ts';

const VOCABULARY = 20_000;
const COMMON = 'de la y en el para regional los integración desarrollo programa del las comercio sistema';
const SYLLABLES =
  'ca de re in ta cion mo li pro so na ten ra co al es gu pi fo ver tri bra za lle mi que ñu pla cri dor sis ex pan fe jo';
const KINDS = [initiative, event, topic, organism, axis];

/** Nodes whose names consist of words as unevenly frequent as those of a language (Zipf), and searches of each sort. */
export interface SearchWorld {
  readonly nodes: readonly NodeRow[];
  readonly searches: { readonly [sort: string]: readonly string[] };
}

function vocabularyOf(random: Random): readonly string[] {
  const syllables = SYLLABLES.split(' ');
  const words = new Set(COMMON.split(' '));
  while (words.size < VOCABULARY) {
    const length = random.between(2, 5);
    words.add(Array.from({ length }, () => random.pick(syllables)).join(''));
  }
  return [...words];
}

/** Swaps two letters in the middle of a word. */
function misspelt(word: string): string {
  const middle = Math.floor(word.length / 2);
  return word.slice(0, middle - 1) + word.charAt(middle) + word.charAt(middle - 1) + word.slice(middle + 1);
}

/** Texts of a given number of words, from a common vocabulary. */
export function textsBy(random: Random) {
  const vocabulary = vocabularyOf(random);
  const scale = Math.log(VOCABULARY) + 0.577;
  const place = () => Math.min(VOCABULARY - 1, Math.floor(Math.exp(random.next() * scale) - 0.56));
  const text = (fewest: number, most: number) =>
    Array.from({ length: random.between(fewest, most) }, () => vocabulary[place()] ?? '').join(' ');
  return { vocabulary, text };
}

/** Makes the same world each time for the same count. */
export function makeSearchWorld(count: number): SearchWorld {
  const random = new Random(20_240_406);
  const { vocabulary, text } = textsBy(random);
  const name = () => text(4, 8);
  const acronym = () => Array.from({ length: 5 }, () => String.fromCharCode(random.between(65, 90))).join('');
  const nodes = Array.from({ length: count }, (_, number): NodeRow => {
    const kind = KINDS[number % KINDS.length] ?? initiative;
    const slug = `node-${number}`;
    const columns = { nameEs: name(), acronym: acronym() };
    return { kind, id: entityId(kind.identity, slug), slug, origin: 'bench', columns };
  });
  const some = Array.from({ length: 20 }, () => random.pick(nodes));
  const names = some.map(({ columns }) => String(columns.nameEs));
  const rare = Array.from({ length: 20 }, () => vocabulary[random.between(200, 5_000)] ?? '').filter(
    (word) => word.length > 4,
  );
  return {
    nodes,
    searches: {
      'a whole name': names,
      'an acronym': some.map(({ columns }) => String(columns.acronym)),
      'a word': rare,
      'a beginning': rare.map((word) => word.slice(0, 4)),
      'two letters': rare.map((word) => word.slice(0, 2)),
      'one wrong letter': rare.map(misspelt),
      'several words': names.map((one) => one.split(' ').slice(1, 4).join(' ')),
      'common words': [
        ...COMMON.split(' '),
        'de la',
        'programa regional',
        'integración regional',
        'la y de',
        'sistema de comercio',
      ],
      'no hit': rare.map((word) => `${word}xqw`),
    },
  };
}
