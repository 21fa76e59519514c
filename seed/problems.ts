/** A place in the seed as editors show it: lines and columns start at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong at a place, and what is accepted there. */
export interface Problem {
  readonly place: Place;
  readonly text: string;
}

export const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

/** The seed cannot be read. The error lists every problem with its place; nothing was written. */
export class SeedProblems extends Error {
  override readonly name = 'SeedProblems';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ place, text }) => `  ${placeText(place)}  ${text}`);
    super(`The seed has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
