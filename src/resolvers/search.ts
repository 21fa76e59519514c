import { MATCHES } from '../graph/cypher/search.ts';
import { kindName } from '../graph/model/node.ts';
import type { Language, SearchField } from '../graph/model/property.ts';
import { SEARCHED_COLUMNS, SEARCHED_KINDS, textsIn } from '../graph/model/searched.ts';
import { isVariant, type Sought, soughtIn } from '../graph/model/sought.ts';
import { joinedWordsOf, type Word, wordsOf } from '../graph/model/words.ts';
import type { Selected } from '../graph/select/selected.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface Part {
  readonly text: string;
  readonly highlighted: boolean;
}

/** Where a node says what was searched for. */
export interface Found {
  readonly field: SearchField;
  readonly language: Language | undefined;
  readonly parts: readonly Part[];
}

export interface Facet {
  readonly kind: string;
  readonly count: number;
}

/** How many letters of a text are shown at most, about. */
const WINDOW = 160;
const BEFORE = 40;

/** How well a word of a text answers a sought one: 0 is best, and nothing where it does not. */
function quality(sought: Sought, found: string): number | undefined {
  if (found === sought.word) return 0;
  if (sought.completes !== 'NOT' && found.startsWith(sought.word)) return 1;
  return isVariant(sought, found) ? 2 : undefined;
}

interface Candidate {
  readonly text: string;
  readonly field: SearchField;
  readonly language: Language | undefined;
  readonly words: readonly Word[];
  /** How many sought words it lacks, then how far from exact it has the others. Smaller is better. */
  readonly lack: number;
}

function candidate(sought: readonly Sought[], text: string, field: SearchField, language?: Language): Candidate {
  const words = [...wordsOf(text), ...joinedWordsOf(text), ...(field === 'ACRONYM' ? whole(text) : [])];
  const answers = sought.map((one) => {
    const qualities = words.map(({ word }) => quality(one, word)).filter((value) => value !== undefined);
    return qualities.length > 0 ? Math.min(...qualities) : undefined;
  });
  const lack = answers.reduce((sum: number, one) => sum + (one ?? 100), 0);
  return {
    text,
    field,
    language,
    lack,
    words: words.filter(({ word }) =>
      sought.some((one, at) => answers[at] !== undefined && quality(one, word) === answers[at]),
    ),
  };
}

/** An acronym of several words is found as one word too. */
const whole = (text: string): readonly Word[] => [
  {
    word: wordsOf(text)
      .map(({ word }) => word)
      .join(''),
    start: 0,
    end: text.length,
  },
];

const known = new WeakMap<Selected, Found>();

/** The text of a node that answers a search best: in the best field, of those that lack the least. */
export function foundAt(hit: Selected): Found {
  const found = known.get(hit) ?? lookedUp(hit);
  known.set(hit, found);
  return found;
}

function lookedUp(hit: Selected): Found {
  const sought = soughtIn(String(hit.text));
  const candidates = SEARCHED_COLUMNS.flatMap(({ column, field, language }) =>
    textsIn(hit[column]).map((text) => candidate(sought, text, field, language)),
  );
  const [best] = candidates.sort((one, other) => one.lack - other.lack);
  if (!best) throw new Error('a hit has no text that is searched');
  const { field, language, text, words } = best;
  return { field, language, parts: partsOf(text, words) };
}

/** The text, or of a long one what stands around the first word found, with each word found apart. */
function partsOf(text: string, words: readonly Word[]): readonly Part[] {
  const ordered = [...words].sort((one, other) => one.start - other.start || other.end - one.end);
  const [from, to] = windowOf(text, ordered[0]?.start ?? 0);
  const parts: Part[] = [{ text: from > 0 ? '…' : '', highlighted: false }];
  let place = from;
  for (const { start, end } of ordered) {
    if (start < place || end > to) continue;
    parts.push(
      { text: text.slice(place, start), highlighted: false },
      { text: text.slice(start, end), highlighted: true },
    );
    place = end;
  }
  parts.push({ text: text.slice(place, to) + (to < text.length ? '…' : ''), highlighted: false });
  return parts.filter((part) => part.text !== '');
}

/** Where a long text is cut: at the ends of words. */
function windowOf(text: string, first: number): readonly [number, number] {
  if (text.length <= WINDOW) return [0, text.length];
  const words = wordsOf(text);
  const from = first <= BEFORE ? 0 : (words.find(({ start }) => start >= first - BEFORE)?.start ?? 0);
  const last = words.filter(({ start, end }) => start >= from && end <= from + WINDOW).at(-1);
  const shown = Math.max(last?.end ?? 0, words.find(({ start }) => start === first)?.end ?? 0);
  return [from, words.at(-1)?.end === shown ? text.length : shown];
}

export const matchAt = ({ rank }: Selected) => MATCHES[Number(rank)] ?? 'ONE_LETTER';

/** How many nodes of each kind were found, in the order of kinds. */
export function facetsAt({ facets }: Selected): readonly Facet[] {
  if (!Array.isArray(facets)) return [];
  return facets.filter(Array.isArray).flatMap(([place, count]) => {
    const kind = SEARCHED_KINDS[Number(place)];
    return kind ? [{ kind: kindName(kind), count: Number(count) }] : [];
  });
}
