import type { PageLanguage } from '../words.ts';
import { line, SIZE, textAt } from './marks.ts';
import type { Caption } from './picture.ts';
import { type Svg, svg } from './svg.ts';
import { wrapped } from './texts.ts';
import { WORDS } from './words.ts';

/** A sentence that a picture rests on. `number` is the one that stands in brackets in the picture and in the table. */
export interface Sentence {
  readonly number: number;
  /** What it is said of, such as "CAN × Energía". */
  readonly about: string;
  readonly quote: string;
  readonly section: string;
  readonly document: string;
  readonly saidBy?: string;
}

/** Where a picture comes from. */
export interface Provenance {
  /** The view in words: the day, the statuses and what else it hides. */
  readonly view: string;
  /** The address that shows the same again. */
  readonly address: string;
  /** Each document with its publisher and date. */
  readonly sources: readonly string[];
  readonly sentences: readonly Sentence[];
  /** How many sentences there are in all, where not all are told here. */
  readonly of?: number;
}

const MARGIN = 16;
const LINE = 18;

/** A sentence in one line of text: number, what it is said of, the words, and where they stand. */
function sentenceText({ number, about, quote, section, document, saidBy }: Sentence, language: PageLanguage): string {
  const place = [document, `${WORDS.section[language]} ${section}`, saidBy && `${WORDS.saidBy[language]} ${saidBy}`];
  return `[${number}] ${about}: «${quote}» (${place.filter(Boolean).join(', ')})`;
}

function left({ sentences, of = sentences.length }: Provenance, language: PageLanguage): readonly string[] {
  if (of <= sentences.length) return [];
  return language === 'es'
    ? [`Aquí están ${sentences.length} de ${of} frases; todas, en la dirección de arriba.`]
    : [`Here are ${sentences.length} of ${of} sentences; all are at the address above.`];
}

/** The paragraphs of a caption, headings with `true`. */
const paragraphs = (
  from: Provenance,
  language: PageLanguage,
): readonly (readonly [text: string, heading: boolean])[] => [
  [`${WORDS.view[language]}: ${from.view}`, false],
  [`${WORDS.from[language]} ${from.address}`, false],
  ...(from.sources.length > 0 ? [[WORDS.sources[language], true] as const] : []),
  ...from.sources.map((source) => [source, false] as const),
  ...(from.sentences.length > 0 ? [[WORDS.sentences[language], true] as const] : []),
  ...from.sentences.map((sentence) => [sentenceText(sentence, language), false] as const),
  ...left(from, language).map((text) => [text, false] as const),
];

/** What stands below an exported picture of a width: its view, its sources, and the numbered sentences. */
export function captionOf(from: Provenance, width: number, language: PageLanguage): Caption {
  const lines = paragraphs(from, language).flatMap(([text, heading]) =>
    wrapped(text, width - 2 * MARGIN, SIZE).map((one) => ({ one, heading })),
  );
  const drawn: readonly Svg[] = lines.map(({ one, heading }, place) =>
    textAt(MARGIN, MARGIN + LINE * (place + 1), one, { weight: heading ? 'bold' : 'normal' }),
  );
  return {
    height: MARGIN * 2 + LINE * (lines.length + 1),
    body: svg`${line(MARGIN, MARGIN / 2, width - MARGIN, MARGIN / 2)}${drawn}`,
  };
}
