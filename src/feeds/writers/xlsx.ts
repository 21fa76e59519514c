import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Table } from './table.ts';
import { PARTS, stylesXml, workbookXml } from './xlsx-parts.ts';
import { sheet } from './xlsx-sheet.ts';

/** A sheet of a workbook. */
export interface Sheet extends Table {
  /** At most 31 characters, as Excel wants it. */
  readonly name: string;
}

/**
 * A workbook as a stream: sheets are written one after another, as their rows come.
 *
 * @param at the time of the files in it, so that equal workbooks are equal bytes.
 * @throws LimitExceeded, in the stream, for what no workbook can hold.
 */
export function xlsx(sheets: readonly Sheet[], at: Date): Readable {
  const zip = new ZipFile();
  const options = { mtime: at, mode: 0o100644 };
  const { outputStream: output } = zip;
  if (!(output instanceof Readable)) throw new Error('yazl gives another stream than those of Node');
  // It leaves its output open where an input fails.
  const fail = (error: Error) => output.destroy(error);
  zip.on('error', fail);
  const parts = Object.entries({
    ...PARTS(sheets.length),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/styles.xml': stylesXml,
  });
  for (const [name, text] of parts) zip.addBuffer(Buffer.from(text, 'utf8'), name, options);
  const inputs = sheets.map((one, place) => {
    const input = Readable.from(sheet(one, place === 0), { highWaterMark: 1 }).on('error', fail);
    zip.addReadStream(input, `xl/worksheets/sheet${place + 1}.xml`, options);
    return input;
  });
  output.once('close', () => {
    for (const input of inputs) input.destroy();
  });
  zip.end();
  return output;
}
