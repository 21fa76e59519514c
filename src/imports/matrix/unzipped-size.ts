import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './grid.ts';
import { MATRIX_LIMITS } from './limits.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;
const DEFLATED = 8;

const broken = () =>
  new UnreadableFile({
    es: 'el archivo no es un libro XLSX entero; se acepta: XLSX o CSV',
    en: 'the file is no whole XLSX workbook; accepted: XLSX or CSV',
  });

const tooLarge = () =>
  new UnreadableFile({
    es: `descomprimido, el libro tiene más de ${MATRIX_LIMITS.unzippedBytes} bytes, o más de ${MATRIX_LIMITS.parts} archivos; se acepta: menos. Borre las filas y columnas vacías con formato`,
    en: `unzipped, the workbook has more than ${MATRIX_LIMITS.unzippedBytes} bytes, or more than ${MATRIX_LIMITS.parts} files; accepted: fewer. Delete empty rows and columns that have formats`,
  });

function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  throw broken();
}

/** The real size of an entry: what it declares may be wrong. */
function inflatedSize(bytes: Buffer, entry: number, most: number): number {
  const [method, size] = [bytes.readUInt16LE(entry + 10), bytes.readUInt32LE(entry + 20)];
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (method !== DEFLATED) return size;
  return inflateRawSync(bytes.subarray(start, start + size), { maxOutputLength: Math.max(1, most) }).length;
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Adds up the sizes of all entries, first as they are declared, so that an honest bomb is not touched. */
function checkEntries(bytes: Buffer): void {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MATRIX_LIMITS.parts) throw tooLarge();
  const entries: number[] = [];
  for (let at = bytes.readUInt32LE(end + 16), left = count; left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw broken();
    entries.push(at);
    at += ENTRY_BYTES + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const declared = entries.reduce((sum, at) => sum + bytes.readUInt32LE(at + 24), 0);
  if (declared > MATRIX_LIMITS.unzippedBytes) throw tooLarge();
  let left: number = MATRIX_LIMITS.unzippedBytes;
  for (const at of entries) {
    left -= inflatedSize(bytes, at, left);
    if (left < 0) throw tooLarge();
  }
}

/**
 * Checks how large a zip file becomes, before anything of it is kept.
 *
 * @throws UnreadableFile when it is too large, or no whole zip file.
 */
export function assertUnzips(bytes: Uint8Array): void {
  try {
    checkEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken();
  }
}
