/** Text that is SVG already. */
export class Svg {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Svg | readonly Svg[];

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no XML document may hold, not even escaped: control characters and halves of characters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Characters that turn the direction of the text after them. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text of a source as it may stand in XML: it neither ends an element nor turns the words beside it around. */
const escaped = (text: string): string =>
  text
    .replaceAll(NOT_XML, '\uFFFD')
    .replaceAll(TURNING, '')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

function shown(value: Value): string {
  if (value instanceof Svg) return value.text;
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escaped(value);
}

/** A template of SVG. Each value is escaped unless it is `Svg`; numbers have at most two decimals. */
export function svg(parts: TemplateStringsArray, ...values: readonly Value[]): Svg {
  return new Svg(parts.map((part, place) => part + (place < values.length ? shown(values[place] ?? '') : '')).join(''));
}
