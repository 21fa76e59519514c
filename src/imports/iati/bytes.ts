import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BadInput, LimitExceeded, messageOf } from '../../graph/errors.ts';
import { IATI_LIMITS } from './limits.ts';

const { fileBytes, inflation, freeBytes } = IATI_LIMITS;

/** Whether a file begins as gzip does, whatever its name. */
async function isCompressed(file: string): Promise<boolean> {
  const opened = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await opened.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await opened.close();
  }
}

function assertBounded(file: string, plain: number, stored: number): void {
  if (plain > fileBytes)
    throw new LimitExceeded(`${file} has more than ${fileBytes} bytes. Accepted: at most that; split the file.`);
  if (plain > freeBytes && plain > stored * inflation)
    throw new LimitExceeded(
      `${file} became more than ${inflation} times as large when it was decompressed. Accepted: gzip of an activity file.`,
    );
}

/** The bytes of a file, decompressed where it is gzip; never more than the limits allow. */
export async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file, { highWaterMark: 64 * 1024 });
  const compressed = await isCompressed(file);
  const plain = compressed ? createGunzip() : undefined;
  const piping = plain && pipeline(source, plain);
  piping?.catch(() => undefined);
  let read = 0;
  try {
    for await (const piece of plain ?? source) {
      const bytes = Buffer.from(piece);
      read += bytes.length;
      assertBounded(file, read, compressed ? source.bytesRead : read);
      yield bytes;
    }
    await piping;
  } catch (error) {
    const isGzip = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    if (!isGzip) throw error;
    throw new BadInput(`${file} is not a complete gzip file (${messageOf(error)}). Accepted: XML, or gzip of XML.`);
  } finally {
    source.destroy();
    plain?.destroy();
  }
}
