/** A target of the product: a ratio within one run, or a duration. */
export interface Mark {
  readonly text: string;
  readonly value: number;
  readonly met: boolean;
}

export const atLeast = (text: string, value: number, least: number): Mark => ({
  text: `${text}: at least ${least}`,
  value,
  met: value >= least,
});

export const atMost = (text: string, value: number, most: number): Mark => ({
  text: `${text}: at most ${most}`,
  value,
  met: value <= most,
});

export const below = (text: string, value: number, most: number): Mark => ({
  text: `${text}: below ${most}`,
  value,
  met: value < most,
});
