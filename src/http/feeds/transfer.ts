import type { ServerResponse } from 'node:http';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Format } from '../../feeds/parameters.ts';
import { encodingFor } from '../encodings.ts';

/** As for other answers: a fraction of the time of the best level for little more size. */
const LEVEL = 4;

/** Each page of rows is sent as it comes, so that a reader sees the first one at once. */
const ENCODERS = {
  br: () =>
    createBrotliCompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      params: { [constants.BROTLI_PARAM_QUALITY]: LEVEL },
    }),
  gzip: () => createGzip({ flush: constants.Z_SYNC_FLUSH, level: LEVEL }),
};
const OFFERED = ['br', 'gzip'] as const;

export type Encoding = (typeof OFFERED)[number] | 'identity';

/** The encoding of an answer; XLSX is compressed in itself. */
export const encodingOf = (format: Format, header: string | undefined): Encoding =>
  format === 'xlsx' ? 'identity' : encodingFor(header, OFFERED);

/**
 * Sends a body as it is made, no faster than it is read. A failure on either side destroys the other: a cut transfer is no
 * complete answer for any client, and a caller that leaves stops the work.
 */
export async function transfer(
  body: Readable | AsyncGenerator<string>,
  encoding: Encoding,
  response: ServerResponse,
): Promise<void> {
  const source = body instanceof Readable ? body : Readable.from(body, { highWaterMark: 1 });
  const encoders: readonly Transform[] = encoding === 'identity' ? [] : [ENCODERS[encoding]()];
  await pipeline([source, ...encoders, response]);
}
