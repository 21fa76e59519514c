import { box } from './marks.ts';
import { patterns } from './patterns.ts';
import { type Svg, svg } from './svg.ts';

/** A picture before it is put into a page or a file. */
export interface Picture {
  /** Its id on the page: what it shows, in letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in sentences: for who does not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly body: Svg;
}

/** The parts of a picture that every program reads: title, description and the fillings that the body names. */
const contents = ({ id, title, description, body }: Picture): Svg =>
  svg`<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${patterns(id)}${body}`;

/**
 * A picture as a part of a page, whose style sheet may turn it dark. It has links, so it is no `img`, whose contents would
 * be hidden from readers of the screen.
 */
export const inPage = (picture: Picture): Svg => {
  const { id, width, height } = picture;
  return svg`<svg class="picture" role="graphics-document" aria-labelledby="${id}-title" aria-describedby="${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">${contents(picture)}</svg>`;
};

/** What an exported picture says below itself. */
export interface Caption {
  readonly height: number;
  readonly body: Svg;
}

/** A picture as a file of its own: on white, with its caption, readable by any program that reads SVG 1.1. */
export function asFile(picture: Picture, caption: Caption, language: string): string {
  const { id, width, height } = picture;
  const tall = height + caption.height;
  return svg`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" lang="${language}" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}" font-family="system-ui, sans-serif">
${contents({ ...picture, body: svg`${box(0, 0, width, tall, ['ground'])}${picture.body}<g transform="translate(0 ${height})">${caption.body}</g>` })}
</svg>
`.text;
}
