import { ABSENCES } from '../absences.ts';
import type { PageLanguage, Words } from '../words.ts';
import { ABSENCE_ORDER } from './absences.ts';
import { SIZE, textAt } from './marks.ts';
import { drawnCell, groundOf, type Place } from './matrix-cell.ts';
import type { Cell } from './matrix-data.ts';
import { type Svg, svg } from './svg.ts';
import { widthOf } from './texts.ts';

/** A sign of the picture and what it means. */
interface Sample {
  readonly cell: Cell;
  readonly step: number;
  /** Whether the sign stands in it; the steps of colour have none. */
  readonly signed: boolean;
  readonly words: string;
}

const blank: Cell = { count: 0, absence: null, title: '' };
const one: Cell = { ...blank, count: 1 };
const PROPOSED: Words = { es: 'solo propuesto', en: 'only proposed' };
const INFERRED: Words = { es: 'con algo inferido o derivado', en: 'with something inferred or derived' };

/** The signs that some cells use. */
function samplesOf(cells: readonly Cell[], labels: readonly string[], language: PageLanguage): readonly Sample[] {
  const filled = cells.filter(({ count }) => count > 0);
  const signed = (words: Words, cell: Cell) => ({ cell, step: 0, signed: true, words: words[language] });
  return [
    ...(filled.length > 0 ? labels.map((words, step) => ({ cell: one, step, signed: false, words })) : []),
    ...(filled.some(({ proposed }) => proposed) ? [signed(PROPOSED, { ...one, proposed: true })] : []),
    ...(filled.some(({ inferred }) => inferred) ? [signed(INFERRED, { ...one, inferred: true })] : []),
    ...ABSENCE_ORDER.filter((absence) => cells.some((cell) => cell.absence === absence)).map((absence) =>
      signed(ABSENCES[absence].words, { ...blank, absence }),
    ),
  ];
}

const [WIDE, TALL, LINE] = [40, 22, 30];

/** The signs that the picture uses, each with its meaning, in as many lines as they take from `top` on. */
export function legend(
  { id, cells }: { readonly id: string; readonly cells: readonly Cell[] },
  labels: readonly string[],
  { left, top, right }: { readonly left: number; readonly top: number; readonly right: number },
  language: PageLanguage,
): { readonly body: Svg; readonly bottom: number } {
  const samples = samplesOf(cells, labels, language);
  let [x, y] = [left, top];
  const drawn = samples.map(({ cell, step, signed, words }) => {
    const wide = WIDE + 8 + widthOf(words, SIZE) + 20;
    if (x > left && x + wide > right) [x, y] = [left, y + LINE];
    const place: Place = [x, y, WIDE, TALL];
    x += wide;
    const sign = signed ? drawnCell(id, cell, step, place) : groundOf(id, cell, step, place);
    return svg`${sign}${textAt(place[0] + WIDE + 8, y + 16, words)}`;
  });
  return { body: svg`${drawn}`, bottom: y + (samples.length > 0 ? LINE : 0) };
}
