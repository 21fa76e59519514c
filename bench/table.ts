const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** A table in Markdown; all columns but the first are numbers. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(heads), row(heads.map((_, place) => (place === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');
