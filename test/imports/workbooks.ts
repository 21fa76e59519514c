import { writeXlsx } from 'hucre/xlsx';
import { ZipFile } from 'yazl';
import { PARTS, stylesXml, workbookXml, worksheetStart } from '../../src/feeds/writers/xlsx-parts.ts';

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];

/** A workbook as another program could write it. */
export const workbook = (...sheets: Sheets): Promise<Uint8Array> => writeXlsx({ sheets });

/** A zip file with some parts. */
export async function zipped(parts: { readonly [name: string]: string | Buffer }): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** A workbook with one sheet, whose rows are given as XML. */
export const workbookOf = (rows: string): Promise<Buffer> =>
  zipped({
    ...PARTS(1),
    'xl/workbook.xml': workbookXml([{ name: 'Matriz' }]),
    'xl/styles.xml': stylesXml,
    'xl/worksheets/sheet1.xml': `${worksheetStart}<sheetData>${rows}</sheetData></worksheet>`,
  });

/** A row as XML. */
export const rowXml = (number: number, texts: readonly string[]): string =>
  `<row r="${number}">${texts
    .map(
      (text, place) => `<c r="${String.fromCharCode(65 + place)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`;

const DIRECTORY_ENTRY = Buffer.from([0x50, 0x4b, 1, 2]);
const SIZE_AT = 24;

/** A zip file whose parts all pretend to be small. */
export function lying(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf(DIRECTORY_ENTRY); at >= 0; at = copy.indexOf(DIRECTORY_ENTRY, at + 4))
    copy.writeUInt32LE(10, at + SIZE_AT);
  return copy;
}
