/** What a file with a matrix may have at most. */
export const MATRIX_LIMITS = {
  /** Bytes of the file. */
  fileBytes: 10 * 1024 * 1024,
  /** Bytes of all that is in a workbook, unzipped. */
  unzippedBytes: 64 * 1024 * 1024,
  /** Files in a workbook. */
  parts: 500,
  /** The last row with content, of a sheet. */
  rows: 10_000,
  columns: 100,
  sheets: 50,
  /** Characters of a cell. */
  cellCharacters: 5_000,
} as const;
