import type { PageLanguage } from '../words.ts';
import { named, SIZE, textAt } from './marks.ts';
import { drawnCell, type Place } from './matrix-cell.ts';
import type { MatrixData } from './matrix-data.ts';
import { legend } from './matrix-legend.ts';
import { describeMatrix } from './matrix-words.ts';
import type { Picture } from './picture.ts';
import { stepsUpTo } from './steps.ts';
import { svg } from './svg.ts';
import { firstLines, shortened, widthOf, wrapped } from './texts.ts';

const MARGIN = 16;
const TALL = 34;
const HEAD_LINE = 15;
const MOST_LINES = 3;
const WIDEST_HEADING = 260;
const GAP = 3;

/** The matrix as a heat map: rows by columns, with the four absences told apart by filling and sign. */
export function matrixPicture(data: MatrixData, language: PageLanguage): Picture {
  const { rows, columns } = data;
  const wide = columns.length <= 8 ? 120 : 58;
  const room = Math.min(WIDEST_HEADING, Math.max(60, ...rows.map(({ label }) => widthOf(label, SIZE))));
  const heads = columns.map(({ label }) =>
    firstLines(wrapped(label, wide - 8, SIZE - 1), MOST_LINES, wide - 8, SIZE - 1),
  );
  const tallest = Math.max(1, ...heads.map(({ length }) => length)) * HEAD_LINE;
  const [left, top] = [MARGIN + room + 12, MARGIN + 24 + tallest + 8];
  const width = Math.max(460, left + columns.length * wide + MARGIN);
  const steps = stepsUpTo(Math.max(1, ...data.cells.flat().map(({ count }) => count)));
  const body = svg`
${textAt(MARGIN, MARGIN + 12, shortened(data.title, width - 2 * MARGIN, SIZE + 3), { size: SIZE + 3, weight: 'bold' })}
${columns.map(({ name, href }, place) => {
  const lines = heads[place] ?? [];
  const x = left + place * wide + wide / 2;
  const drawn = lines.map((text, at) =>
    textAt(x, top - 8 - (lines.length - 1 - at) * HEAD_LINE, text, { anchor: 'middle', size: SIZE - 1 }),
  );
  return named(svg`${drawn}`, name, href);
})}
${rows.map(({ label, name, href }, place) =>
  named(
    textAt(left - 12, top + place * TALL + TALL / 2 + 5, shortened(label, room, SIZE), { anchor: 'end' }),
    name,
    href,
  ),
)}
${data.cells.map(
  (cells, row) =>
    svg`${cells.map((cell, column) => {
      const place: Place = [left + column * wide + GAP / 2, top + row * TALL + GAP / 2, wide - GAP, TALL - GAP];
      return named(drawnCell(data.id, cell, cell.count > 0 ? steps.of(cell.count) : 0, place), cell.title, cell.href);
    })}`,
)}`;
  const place = { left: MARGIN, top: top + rows.length * TALL + 14, right: width - MARGIN };
  const below = legend({ id: data.id, cells: data.cells.flat() }, steps.labels, place, language);
  return {
    id: data.id,
    title: data.title,
    description: describeMatrix(data, language),
    width,
    height: below.bottom + 4,
    body: svg`<g stroke-width="1">${body}${below.body}</g>`,
  };
}
