/** The colours of pictures, by what they are for. `on` stands on the step of the same number. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly ink: string;
  readonly steps: readonly string[];
  readonly on: readonly string[];
}

/** One hue from light to dark, so that the order of the steps is seen without seeing colours, and on paper. */
export const LIGHT: Palette = {
  ground: '#ffffff',
  text: '#1b1f24',
  quiet: '#545d68',
  line: '#6e7781',
  ink: '#0b57a4',
  steps: ['#deebf7', '#a6cbe8', '#64a4d6', '#1f66ad', '#08306b'],
  on: ['#1b1f24', '#1b1f24', '#1b1f24', '#ffffff', '#ffffff'],
};

/** On a dark ground, more is lighter. */
export const DARK: Palette = {
  ground: '#14181d',
  text: '#e6e9ec',
  quiet: '#aab3bd',
  line: '#8b96a2',
  ink: '#8fbcf5',
  steps: ['#1c3350', '#2a4f7f', '#5f95d0', '#9ecae1', '#e3eef9'],
  on: ['#e6e9ec', '#e6e9ec', '#14181d', '#14181d', '#14181d'],
};

/** The classes of the elements of a picture, each with the attribute that it sets and its colour. */
const CLASSES: readonly (readonly [
  name: string,
  attribute: 'fill' | 'stroke',
  colour: (palette: Palette) => string,
])[] = [
  ['ground', 'fill', ({ ground }) => ground],
  ['text', 'fill', ({ text }) => text],
  ['quiet', 'fill', ({ quiet }) => quiet],
  ['ink', 'fill', ({ ink }) => ink],
  ['line', 'stroke', ({ line }) => line],
  ['edge', 'stroke', ({ text }) => text],
  ['draw', 'stroke', ({ ink }) => ink],
  ...LIGHT.steps.map((_, place) => [`step${place}`, 'fill', ({ steps }: Palette) => steps[place] ?? ''] as const),
  ...LIGHT.on.map((_, place) => [`on${place}`, 'fill', ({ on }: Palette) => on[place] ?? ''] as const),
];

/**
 * The attributes of an element that has classes of the palette: the colours on white and on paper stand in the element,
 * for programs that know no style sheet.
 */
export function coloured(...names: readonly string[]): string {
  const attributes = CLASSES.flatMap(([name, attribute, colour]) =>
    names.includes(name) ? [`${attribute}="${colour(LIGHT)}"`] : [],
  );
  return `class="${names.map((name) => `p-${name}`).join(' ')}" ${attributes.join(' ')}`;
}

/** The style sheet that turns pictures of a page dark where the reader's screen is; paper stays white. */
export const pictureStyles = (): string =>
  [
    '@media screen and (prefers-color-scheme: dark) {',
    ...CLASSES.map(([name, attribute, colour]) => `.picture .p-${name} { ${attribute}: ${colour(DARK)} }`),
    '}',
    '',
  ].join('\n');
