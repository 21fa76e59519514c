import { scaleLinear } from 'd3-scale';
import type { PageLanguage } from '../words.ts';
import { attributes, box, line, named, SIZE, textAt } from './marks.ts';
import type { Picture } from './picture.ts';
import { type Svg, svg } from './svg.ts';
import { shortened, widthOf } from './texts.ts';
import type { Subset, SubsetsData } from './upset-data.ts';
import { describeSubsets, drawnSubsets } from './upset-words.ts';

const MARGIN = 16;
const ROW = 26;
const COLUMN = 30;
const BARS = 130;
const SIDE = 90;
const RADIUS = 7;

/** A column: a dot in each row, filled for a member, and a line that joins the members. */
function dots(data: SubsetsData, { members }: Subset, x: number, top: number): Svg {
  const places = data.sets.flatMap(({ id }, place) => (members.includes(id) ? [place] : []));
  const y = (place: number) => top + place * ROW + ROW / 2;
  const joined =
    places.length > 1
      ? svg`<line x1="${x}" y1="${y(Math.min(...places))}" x2="${x}" y2="${y(Math.max(...places))}" stroke-width="3" ${attributes('edge')}/>`
      : svg``;
  return svg`${joined}${data.sets.map((_, place) =>
    places.includes(place)
      ? svg`<circle cx="${x}" cy="${y(place)}" r="${RADIUS}" ${attributes('text')}/>`
      : svg`<circle cx="${x}" cy="${y(place)}" r="${RADIUS - 3}" stroke-width="1" ${attributes('ground', 'line')}/>`,
  )}`;
}

function bar(subset: Subset, x: number, bottom: number, height: number): Svg {
  return svg`${box(x - 9, bottom - height, 18, height, ['ink'])}${textAt(x, bottom - height - 5, `${subset.count}`, { anchor: 'middle' })}`;
}

/** Rows of sets with their sizes, at the left of the columns. */
function setRows({ sets }: SubsetsData, left: number, right: number, top: number): Svg {
  const size = scaleLinear()
    .domain([0, Math.max(1, ...sets.map((set) => set.size))])
    .range([0, SIDE - 30]);
  return svg`${sets.map((set, place) => {
    const y = top + place * ROW;
    const label = shortened(set.label, right - left - SIDE - 16, SIZE);
    const drawn = svg`${box(left + SIDE - size(set.size), y + 6, size(set.size), ROW - 12, ['ink'])}${textAt(left + SIDE - size(set.size) - 4, y + ROW / 2 + 5, `${set.size}`, { anchor: 'end' })}${textAt(right - 10, y + ROW / 2 + 5, label, { anchor: 'end' })}`;
    return named(drawn, `${set.name}: ${set.size}`, set.href);
  })}`;
}

/** Which subsets of some sets share how much, as UpSet draws it: bars over columns of dots. */
export function upsetPicture(data: SubsetsData, language: PageLanguage): Picture {
  const { sets } = data;
  const shown = drawnSubsets(data);
  const room = Math.min(200, Math.max(40, ...sets.map(({ label }) => widthOf(label, SIZE))));
  const left = MARGIN + SIDE + room + 20;
  const width = Math.max(460, left + shown.length * COLUMN + MARGIN);
  const bottom = MARGIN + 40 + BARS;
  const top = bottom + 10;
  const height = scaleLinear()
    .domain([0, Math.max(1, ...shown.map(({ count }) => count))])
    .range([0, BARS]);
  return {
    id: data.id,
    title: data.title,
    description: describeSubsets(data, language),
    width,
    height: top + sets.length * ROW + MARGIN,
    body: svg`
${textAt(MARGIN, MARGIN + 12, shortened(data.title, width - 2 * MARGIN, SIZE + 3), { size: SIZE + 3, weight: 'bold' })}
${textAt(left - 10, bottom - BARS + 6, data.items, { anchor: 'end', colour: 'quiet' })}
${line(left - 4, bottom, width - MARGIN, bottom)}
${setRows(data, MARGIN, left, top)}
${shown.map((subset, place) => {
  const x = left + place * COLUMN + COLUMN / 2;
  return named(
    svg`${bar(subset, x, bottom, height(subset.count))}${dots(data, subset, x, top)}`,
    subset.title,
    subset.href,
  );
})}`,
  };
}
