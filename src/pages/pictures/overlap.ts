import { scaleLinear } from 'd3-scale';
import type { PageLanguage } from '../words.ts';
import { box, named, SIZE, textAt } from './marks.ts';
import { type OverlapData, PART_KEYS, type PartKey } from './overlap-data.ts';
import { describeOverlap, PARTS } from './overlap-words.ts';
import { type Pattern, patterned } from './patterns.ts';
import type { Picture } from './picture.ts';
import { type Svg, svg } from './svg.ts';
import { firstLines, shortened, widthOf, wrapped } from './texts.ts';

/** The filling of each part. */
const FILLINGS: { readonly [key in PartKey]: Pattern | 'step' | 'blank' } = {
  onlyOne: 'blank',
  together: 'step',
  apart: 'stripes',
  onlyOther: 'dots',
};

const MARGIN = 16;
const WIDTH = 720;
const TALL = 56;
const TOP = 84;
const LEGEND = 22;
const MOST_LINES = 6;

function filled(picture: string, key: PartKey, x: number, width: number, y = TOP, height = TALL): Svg {
  const filling = FILLINGS[key];
  if (filling === 'blank') return box(x, y, width, height, ['ground', 'edge']);
  if (filling === 'step') return box(x, y, width, height, ['step2', 'edge']);
  return patterned(picture, filling, [x, y, width, height]);
}

function part(data: OverlapData, key: PartKey, x: number, width: number, language: PageLanguage): Svg {
  const { count, names, href } = data[key];
  if (count === 0) return svg``;
  const label = `${count}`;
  const half = widthOf(label, SIZE + 3) / 2 + 5;
  const middle = x + width / 2;
  const drawn = svg`${filled(data.id, key, x, width)}${box(middle - half, TOP + TALL / 2 - 12, 2 * half, 24, ['ground'])}${textAt(middle, TOP + TALL / 2 + 6, label, { anchor: 'middle', size: SIZE + 3, weight: 'bold' })}`;
  return named(drawn, `${PARTS[key](data)[language]}: ${count}. ${names.join('; ')}`, href);
}

/** The parts in words, each with its filling, number and items. */
function legend(data: OverlapData, language: PageLanguage): { readonly body: Svg; readonly bottom: number } {
  let y = TOP + TALL + 24;
  const drawn = PART_KEYS.map((key) => {
    const { count, names } = data[key];
    const text = `${PARTS[key](data)[language]}: ${count}${names.length > 0 ? `. ${names.join('; ')}` : ''}`;
    const room = WIDTH - 2 * MARGIN - 48;
    const lines = firstLines(wrapped(text, room, SIZE), MOST_LINES, room, SIZE);
    const here = y;
    y += lines.length * 18 + 10;
    return svg`${filled(data.id, key, MARGIN, 36, here, LEGEND)}${lines.map((text, place) => textAt(MARGIN + 48, here + 16 + place * 18, text))}`;
  });
  return { body: svg`${drawn}`, bottom: y };
}

/** What two have each for itself and in common, as one bar whose parts are as long as they are many. */
export function overlapPicture(data: OverlapData, language: PageLanguage): Picture {
  const total = PART_KEYS.reduce((sum, key) => sum + data[key].count, 0);
  const length = scaleLinear()
    .domain([0, Math.max(1, total)])
    .range([0, WIDTH - 2 * MARGIN]);
  let before = 0;
  const parts = PART_KEYS.map((key) => {
    const [x, width] = [MARGIN + length(before), length(data[key].count)];
    before += data[key].count;
    return part(data, key, x, width, language);
  });
  const below = legend(data, language);
  const half = WIDTH / 2 - MARGIN - 8;
  return {
    id: data.id,
    title: data.title,
    description: describeOverlap(data, language),
    width: WIDTH,
    height: below.bottom + 8,
    body: svg`
${textAt(MARGIN, MARGIN + 12, shortened(data.title, WIDTH - 2 * MARGIN, SIZE + 3), { size: SIZE + 3, weight: 'bold' })}
${textAt(MARGIN, TOP - 12, shortened(data.one, half, SIZE + 1), { size: SIZE + 1, weight: 'bold' })}
${textAt(WIDTH - MARGIN, TOP - 12, shortened(data.other, half, SIZE + 1), { size: SIZE + 1, weight: 'bold', anchor: 'end' })}
${total === 0 ? box(MARGIN, TOP, WIDTH - 2 * MARGIN, TALL, ['ground', 'line'], svg`stroke-dasharray="4 3"`) : parts}
${below.body}`,
  };
}
