import { once } from 'node:events';
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Write } from '../administration/administration.ts';

const compressed = (file: string) => file.endsWith('.gz');
const through = (file: string, make: () => Transform) => (compressed(file) ? make() : new PassThrough());

/** The bytes of a file, decompressed where its name ends in `.gz`. */
export async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file);
  const plain = through(file, createGunzip);
  const reading = pipeline(source, plain);
  try {
    yield* plain;
  } finally {
    plain.destroy();
    await reading.catch(() => undefined);
  }
}

/** Writes a file that appears under its name once it is whole; until then what bore the name stays. */
export async function writeFile(file: string, produce: (write: Write) => Promise<void>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pour(produce, (source) => pipeline(source, through(file, createGzip), createWriteStream(unfinished)));
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

export const writeOut = (produce: (write: Write) => Promise<void>): Promise<void> =>
  pour(produce, (source) => pipeline(source, process.stdout, { end: false }));

async function pour(
  produce: (write: Write) => Promise<void>,
  into: (source: PassThrough) => Promise<void>,
): Promise<void> {
  const source = new PassThrough();
  const poured = into(source);
  const produced = produce(async (piece) => {
    if (!source.write(piece)) await once(source, 'drain');
  });
  await Promise.all([
    poured,
    produced.then(
      () => source.end(),
      (error) => source.destroy(error),
    ),
  ]);
}
