import { coloured } from './palette.ts';
import { type Svg, Svg as SvgText, svg } from './svg.ts';

/** The size of letters in pictures, in their units, which are pixels where nothing is scaled. */
export const SIZE = 13;

type Anchor = 'start' | 'middle' | 'end';

interface TextOptions {
  readonly anchor?: Anchor;
  readonly size?: number;
  readonly weight?: 'normal' | 'bold';
  readonly colour?: string;
}

/** A line of text, whose baseline begins, is centred or ends at a point. */
export function textAt(x: number, y: number, text: string, options: TextOptions = {}): Svg {
  const { anchor = 'start', size = SIZE, weight = 'normal', colour = 'text' } = options;
  return svg`<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" font-weight="${weight}" ${attributes(colour)}>${text}</text>`;
}

/** The classes of the palette as attributes. */
export const attributes = (...names: readonly string[]): Svg => new SvgText(coloured(...names));

/** A rectangle with classes of the palette and further attributes. */
export const box = (x: number, y: number, width: number, height: number, names: readonly string[], more = svg``): Svg =>
  svg`<rect x="${x}" y="${y}" width="${Math.max(0, width)}" height="${Math.max(0, height)}" ${attributes(...names)} ${more}/>`;

export const line = (x1: number, y1: number, x2: number, y2: number, more = svg``): Svg =>
  svg`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${attributes('line')} ${more}/>`;

/** Only addresses of this server and of the web are linked; nothing that could run. */
const LINKED = /^(https?:\/\/|\/(?!\/)|#|\?)/;

/**
 * Something that has a name, and leads to its rows. The links of a picture are left out of the order of the keyboard: the
 * table below it has the same.
 */
export function named(content: Svg, title: string, href?: string): Svg {
  const titled = svg`<title>${title}</title>${content}`;
  return href && LINKED.test(href) ? svg`<a href="${href}" tabindex="-1">${titled}</a>` : svg`<g>${titled}</g>`;
}
