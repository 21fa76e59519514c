import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette, pictureStyles } from '../../../src/pages/pictures/palette.ts';

const channels = (colour: string) =>
  [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255);
const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** The relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What eyes without red or green cones see of linear light (Viénot, Brettel and Mollon 1999): its lightness stays in order. */
const BLIND = {
  protanopia: [0.1124, 0.8876, 0],
  deuteranopia: [0.2928, 0.7072, 0],
} as const;

function seen(colour: string, weights: readonly number[]): number {
  return channels(colour)
    .map(linear)
    .reduce((sum, part, place) => sum + part * (weights[place] ?? 0), 0);
}

const rises = (values: readonly number[]) =>
  values.every((value, place) => place === 0 || value > (values[place - 1] ?? 0));
const ordered = (values: readonly number[]) => rises(values) || rises(values.toReversed());

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('the %s colours', (_, palette: Palette) => {
  it('are legible: texts at 4.5 : 1, lines and fillings at 3 : 1', () => {
    const texts = [palette.text, palette.quiet].map((text) => contrast(text, palette.ground));
    const onSteps = palette.steps.map((step, place) => contrast(step, palette.on[place] ?? step));
    expect(Math.min(...texts, ...onSteps)).toBeGreaterThanOrEqual(4.5);
    expect(
      Math.min(contrast(palette.line, palette.ground), contrast(palette.ink, palette.ground)),
    ).toBeGreaterThanOrEqual(3);
  });

  it('of steps are in order of lightness, on grey paper and for the colour-blind', () => {
    expect(ordered(palette.steps.map(luminance))).toBe(true);
    for (const weights of Object.values(BLIND))
      expect(ordered(palette.steps.map((one) => seen(one, weights)))).toBe(true);
    const apart = palette.steps.slice(1).map((step, place) => contrast(step, palette.steps[place] ?? step));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(1.3);
  });
});

describe('the style sheet of pictures', () => {
  it('changes colours on dark screens only, never on paper', () => {
    expect(pictureStyles()).toMatch(
      /^@media screen and \(prefers-color-scheme: dark\) \{\n(\.picture [^}]*\}\n)+\}\n$/,
    );
  });
});
