import { type ScaleTime, scaleUtc } from 'd3-scale';
import type { PageLanguage } from '../words.ts';
import { attributes, box, line, named, SIZE, textAt } from './marks.ts';
import { patterned } from './patterns.ts';
import type { Picture } from './picture.ts';
import { type Svg, svg } from './svg.ts';
import { shortened, widthOf } from './texts.ts';
import { DAY_MILLISECONDS, type Dated, dated, end, start, type TimelineData } from './timeline-data.ts';
import { describeTimeline, SPANS } from './timeline-words.ts';

const MARGIN = 16;
const ROW = 26;
const LABELS = 300;
const TIME = 560;
const HEAD = 64;

type Scale = ScaleTime<number, number>;
function scaleOf({ day }: TimelineData, items: readonly Dated[]): Scale {
  const [first, last] = [
    Math.min(start(day), ...items.map(({ begins }) => begins)),
    Math.max(end(day), ...items.map(({ ends }) => ends)),
  ];
  const beside = Math.max(3 * DAY_MILLISECONDS, (last - first) * 0.02);
  const left = MARGIN + LABELS;
  return scaleUtc()
    .domain([first - beside, last + beside])
    .range([left, left + TIME]);
}

const LEAST = 6;
const DASHED = svg`stroke-dasharray="3 2"`;

/** One day is a diamond, some days known as such a full bar, and days of which one is meant a striped span. */
function spanOf(picture: string, { begins, ends, precision, inferred }: Dated, scale: Scale, y: number): Svg {
  const [x, right] = [scale(begins), scale(ends)];
  const width = Math.max(LEAST, right - x);
  const more = inferred ? DASHED : svg``;
  if (precision !== 'DAY') return patterned(picture, 'stripes', [x, y + 6, width, ROW - 12], more);
  if (ends - begins > DAY_MILLISECONDS) return box(x, y + 8, width, ROW - 16, ['ink', 'edge'], more);
  const [middle, centre] = [(x + right) / 2, y + ROW / 2];
  const names = inferred ? attributes('ground', 'edge') : attributes('ink', 'edge');
  return svg`<path d="M${middle} ${centre - 7}L${middle + 7} ${centre}L${middle} ${centre + 7}L${middle - 7} ${centre}Z" ${names} ${more}/>`;
}

/** An arrow where a span has no known beginning or end. */
function openEnds({ from, to, begins, ends }: Dated, scale: Scale, y: number): Svg {
  const centre = y + ROW / 2;
  const arrow = (x: number, way: -1 | 1) =>
    svg`<path d="M${x} ${centre}h${way * 16}m${-way * 5} -4l${way * 5} 4l${-way * 5} 4" fill="none" stroke-width="1.5" ${attributes('edge')}/>`;
  return svg`${from === null ? arrow(scale(begins), -1) : svg``}${to === null ? arrow(scale(ends), 1) : svg``}`;
}

function axis(scale: Scale, bottom: number, language: PageLanguage): Svg {
  const [first = 0, last = 0] = scale.domain().map(Number);
  const years = last - first > 3 * 365 * DAY_MILLISECONDS;
  const days = last - first < 60 * DAY_MILLISECONDS;
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(years ? {} : { month: 'short' }),
    ...(days ? { day: 'numeric' } : {}),
  });
  return svg`${scale.ticks(6).map((tick) => {
    const x = scale(tick);
    return svg`<line x1="${x}" y1="${HEAD - 6}" x2="${x}" y2="${bottom}" stroke-opacity="0.35" ${attributes('line')}/>${textAt(x, HEAD - 12, format.format(tick), { anchor: 'middle', size: SIZE - 2, colour: 'quiet' })}`;
  })}`;
}

/** The signs that the picture uses. */
function legend(picture: string, items: readonly Dated[], top: number, language: PageLanguage): Svg {
  const samples = SPANS.filter(({ has }) => items.some(has));
  let x = MARGIN;
  return svg`${samples.map(({ sample, words }) => {
    const from = scaleUtc()
      .domain([sample.begins, sample.ends])
      .range([x, x + (sample.ends - sample.begins > DAY_MILLISECONDS ? 36 : 14)]);
    const drawn = svg`${spanOf(picture, sample, from, top)}${textAt(x + 44, top + ROW / 2 + 5, words[language])}`;
    x += 44 + widthOf(words[language], SIZE) + 20;
    return drawn;
  })}`;
}

/** Events or deadlines in time: what is known to the half month is as long as a half month. */
export function timelinePicture(data: TimelineData, language: PageLanguage): Picture {
  const items = dated(data);
  const scale = scaleOf(data, items);
  const bottom = HEAD + items.length * ROW;
  const width = MARGIN + LABELS + TIME + MARGIN;
  const today = scale(start(data.day));
  return {
    id: data.id,
    title: data.title,
    description: describeTimeline(data, language),
    width,
    height: bottom + ROW + 28,
    body: svg`
${textAt(MARGIN, MARGIN + 12, shortened(data.title, width - 2 * MARGIN, SIZE + 3), { size: SIZE + 3, weight: 'bold' })}
${axis(scale, bottom, language)}
${line(today, HEAD - 6, today, bottom + 4, svg`stroke-dasharray="6 3" stroke-width="1.5"`)}
${textAt(today, bottom + 18, data.day, { anchor: 'middle', size: SIZE - 1 })}
${items.map((item, place) => {
  const y = HEAD + place * ROW;
  const label = textAt(MARGIN + LABELS - 14, y + ROW / 2 + 5, shortened(item.label, LABELS - 20, SIZE), {
    anchor: 'end',
  });
  return named(svg`${label}${spanOf(data.id, item, scale, y)}${openEnds(item, scale, y)}`, item.title, item.href);
})}
${legend(data.id, items, bottom + 26, language)}`,
  };
}
