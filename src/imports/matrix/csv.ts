import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { type Grid, UnreadableFile } from './grid.ts';
import { MATRIX_LIMITS } from './limits.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;

const records = z.array(z.array(z.string()));

/** Text in UTF-8, or else as Windows writes it in Latin America; with a byte order mark, as that says. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const options = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false } as const;

function rowsIn(text: string, separator: string, last: number): readonly (readonly string[])[] | undefined {
  try {
    return records.parse(parse(text, { ...options, delimiter: separator, to: last }));
  } catch {
    return undefined;
  }
}

const tooMany = () =>
  new UnreadableFile({
    es: `el archivo tiene más de ${MATRIX_LIMITS.rows} filas; se acepta: hasta ${MATRIX_LIMITS.rows}`,
    en: `the file has more than ${MATRIX_LIMITS.rows} rows; accepted: up to ${MATRIX_LIMITS.rows}`,
  });

const notCsv = () =>
  new UnreadableFile({
    es: 'el archivo no es CSV que se pueda leer; se acepta: XLSX, o CSV con comas, puntos y comas o tabuladores',
    en: 'the file is no CSV that can be read; accepted: XLSX, or CSV with commas, semicolons or tabs',
  });

/** Rows that are looked at to find the separator. */
const SAMPLE = 20;

/**
 * Reads CSV with whatever separator makes most of it.
 *
 * @param known how many of the cells of a row are headers.
 * @throws UnreadableFile when it is no text in rows, or has too many.
 */
export function readCsv(bytes: Uint8Array, name: string, known: (row: readonly string[]) => number): Grid {
  const text = decoded(bytes);
  const headersFound = (separator: string) => Math.max(0, ...(rowsIn(text, separator, SAMPLE) ?? []).map(known));
  const [separator = ';'] = SEPARATORS.toSorted((one, other) => headersFound(other) - headersFound(one));
  const rows = rowsIn(text, separator, MATRIX_LIMITS.rows + 1);
  if (!rows) throw notCsv();
  if (rows.length > MATRIX_LIMITS.rows) throw tooMany();
  return { name, hidden: false, rows, merges: [] };
}
