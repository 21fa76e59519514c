import { attributes } from './marks.ts';
import { type Svg, svg } from './svg.ts';

/** Fillings that are told apart without colour. */
const PATTERNS = ['stripes', 'crossed', 'dots'] as const;
export type Pattern = (typeof PATTERNS)[number];

const SIDE = 8;

const DRAWN: { readonly [pattern in Pattern]: Svg } = {
  stripes: svg`<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" fill="none" stroke-width="1.2" ${attributes('line')}/>`,
  crossed: svg`<path d="M0 0L8 8M0 8L8 0" fill="none" stroke-width="1" ${attributes('line')}/>`,
  dots: svg`<circle cx="2" cy="2" r="1.1" ${attributes('quiet')}/><circle cx="6" cy="6" r="1.1" ${attributes('quiet')}/>`,
};

const nameOf = (picture: string, pattern: Pattern) => `${picture}-${pattern}`;

/** The definitions of all patterns for one picture of a page; ids are unique on a page. */
export const patterns = (picture: string): Svg =>
  svg`<defs>${PATTERNS.map(
    (pattern) =>
      svg`<pattern id="${nameOf(picture, pattern)}" width="${SIDE}" height="${SIDE}" patternUnits="userSpaceOnUse"><rect width="${SIDE}" height="${SIDE}" ${attributes('ground')}/>${DRAWN[pattern]}</pattern>`,
  )}</defs>`;

/** A rectangle filled with a pattern. */
export const patterned = (
  picture: string,
  pattern: Pattern,
  [x, y, width, height]: readonly [number, number, number, number],
  more = svg``,
): Svg =>
  svg`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="url(#${nameOf(picture, pattern)})" ${attributes('line')} ${more}/>`;
