const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** A Markdown table. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

export const code = (word: string): string => `\`${word}\``;
export const codes = (words: readonly string[]): string => words.map(code).join(', ');
