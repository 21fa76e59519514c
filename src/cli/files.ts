import { once } from 'node:events';
import { accessSync, constants, createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Write } from '../administration/administration.ts';

const compressed = (file: string) => file.endsWith('.gz');
const through = (file: string, make: () => Transform) => (compressed(file) ? make() : new PassThrough());

/** @throws Error where a file cannot be read, before anything is made to take what is in it. */
export function assertReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    throw new Error(`${file} cannot be read (${textOf(error)}). Accepted: a file that dump has written.`);
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The bytes of a file, decompressed where its name ends in `.gz`. */
export async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file);
  const plain = through(file, createGunzip);
  const reading = pipeline(source, plain);
  try {
    yield* plain;
  } catch (error) {
    if (!codeOf(error).startsWith('Z_')) throw error;
    throw new Error(`${file} is no whole gzip file (${textOf(error)}). Accepted where the name ends in .gz: gzip.`);
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
    if (!(error instanceof Error && 'path' in error && error.path === unfinished)) throw error;
    throw new Error(`${file} cannot be written (${error.message}). Accepted: a file in a folder that can be written.`);
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
    // Where nothing can be written, there is no drain to wait for.
    if (!source.write(piece)) await Promise.race([once(source, 'drain'), poured]);
  });
  await Promise.all([
    poured,
    produced.then(
      () => source.end(),
      (error) => source.destroy(error),
    ),
  ]);
}
