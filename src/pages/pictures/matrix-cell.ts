import { ABSENCES } from '../absences.ts';
import { FILLINGS } from './absences.ts';
import { box, SIZE, textAt } from './marks.ts';
import type { Cell } from './matrix-data.ts';
import { patterned } from './patterns.ts';
import { type Svg, svg } from './svg.ts';
import { widthOf } from './texts.ts';

/** The number of a cell with its signs: in brackets if only proposed, `~` if its place is inferred, `…` if the list is open. */
export const cellText = ({ count, absence, proposed, inferred }: Cell): string => {
  if (count === 0) return absence ? ABSENCES[absence].sign : '';
  const number = proposed ? `(${count})` : `${count}`;
  return `${inferred ? '~' : ''}${number}${absence === 'OPEN' ? '…' : ''}`;
};

export type Place = readonly [x: number, y: number, width: number, height: number];

const DASHED = svg`stroke-dasharray="4 3"`;

/** The ground of a cell: a step of colour, or the filling of an absence. */
export function groundOf(picture: string, cell: Cell, step: number, place: Place): Svg {
  const [x, y, width, height] = place;
  if (cell.count > 0) return box(x, y, width, height, [`step${step}`, 'edge'], cell.proposed ? DASHED : svg``);
  const pattern = cell.absence && FILLINGS[cell.absence];
  return pattern ? patterned(picture, pattern, place) : box(x, y, width, height, ['ground', 'line'], DASHED);
}

/** A sign on a filling has a ground of its own, so that it can be read. */
function signOn([x, y, width, height]: Place, sign: string): Svg {
  const half = Math.max(9, widthOf(sign, SIZE) / 2 + 3);
  return svg`${box(x + width / 2 - half, y + height / 2 - 9, 2 * half, 18, ['ground'])}${textAt(x + width / 2, y + height / 2 + 5, sign, { anchor: 'middle' })}`;
}

export function drawnCell(picture: string, cell: Cell, step: number, place: Place): Svg {
  const [x, y, width, height] = place;
  const text = cellText(cell);
  const label =
    cell.count > 0
      ? textAt(x + width / 2, y + height / 2 + 5, text, { anchor: 'middle', weight: 'bold', colour: `on${step}` })
      : signOn(place, text);
  return svg`${groundOf(picture, cell, step, place)}${text === '' ? svg`` : label}`;
}
