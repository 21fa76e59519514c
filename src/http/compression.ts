import { promisify } from 'node:util';
import { brotliCompress, constants, deflate, gzip } from 'node:zlib';
import { encodingFor } from './encodings.ts';

/** Shorter answers (in characters) are not compressed: they fit into few packets, and compressing them takes longer. */
export const SMALLEST = 4096;

/**
 * Level 4 takes a fraction of the time of the best level for little more size, and less time than creating the answer.
 */
const LEVEL = 4;
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: LEVEL };

/** The preferred encoding first. Both run outside the main thread. */
const ENCODERS = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { ...BROTLI, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: LEVEL }),
  deflate: (body: Buffer) => promisify(deflate)(body, { level: LEVEL }),
};
const OFFERED = ['br', 'gzip', 'deflate'] as const;

interface Compressed {
  readonly encoding: string;
  readonly body: Buffer;
}

/** A text in the encoding that the `Accept-Encoding` header prefers; undefined if that is no compression. */
export async function compressed(text: string, header: string | undefined): Promise<Compressed | undefined> {
  const encoding = encodingFor(header, OFFERED);
  return encoding === 'identity' ? undefined : { encoding, body: await ENCODERS[encoding](Buffer.from(text, 'utf8')) };
}
