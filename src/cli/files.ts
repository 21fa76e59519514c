import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Write } from '../administration/administration.ts';
import { messageOf } from '../graph/errors.ts';

const compressed = (file: string) => file.endsWith('.gz');
const transformFor = (file: string, make: () => Transform) => (compressed(file) ? make() : new PassThrough());

/** Checks a file before a graph is created for its content. @throws Error when the file cannot be read. */
export function assertReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    throw new Error(`${file} cannot be read (${messageOf(error)}). Accepted: a file that dump has written.`);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The bytes of a file, decompressed where its name ends in `.gz`. */
export async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file);
  const plain = transformFor(file, createGunzip);
  const reading = pipeline(source, plain);
  try {
    yield* plain;
  } catch (error) {
    if (!codeOf(error).startsWith('Z_')) throw error;
    throw new Error(
      `${file} is not a complete gzip file (${messageOf(error)}). Accepted where the name ends in .gz: gzip.`,
    );
  } finally {
    plain.destroy();
    await reading.catch(() => undefined);
  }
}

const WRITABLE = 'Accepted: a file in a folder that can be written, with room for the dump.';

/**
 * Writes a file that gets its name when it is complete; until then an earlier file of that name stays.
 *
 * It is first written under a name that is new and cannot be guessed, because a link planted there would be followed.
 */
export async function writeFile(file: string, produce: (write: Write) => Promise<void>): Promise<void> {
  assertReplaceable(file);
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  const remove = () => rmSync(unfinished, { force: true });
  const stopListening = onEndingSignals(remove);
  try {
    // Opened at once, so that it can be removed whatever happens next.
    const fd = openSync(unfinished, 'wx');
    const out = createWriteStream(unfinished, { fd, flush: true });
    await pipeProduced(produce, (source) => pipeline(source, transformFor(file, createGzip), out));
    renameSync(unfinished, file);
  } catch (error) {
    remove();
    if (!isWriteError(error)) throw error;
    throw new Error(`${file} cannot be written (${error.message}), and nothing of the dump was kept. ${WRITABLE}`);
  } finally {
    stopListening();
  }
}

/** Renaming a file over a device would remove the device. */
function assertReplaceable(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found || found.isFile()) return;
  throw new Error(`${file} cannot be written: it is not a regular file. ${WRITABLE}`);
}

const ENDING: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Does something before a signal ends the process. @returns a function that cancels it. */
function onEndingSignals(before: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    before();
    stopListening();
    process.kill(process.pid, signal);
  };
  const stopListening = () => {
    for (const signal of ENDING) process.off(signal, end);
  };
  for (const signal of ENDING) process.on(signal, end);
  return stopListening;
}

function isWriteError(error: unknown): error is Error {
  const syscall = error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
  return ['open', 'write', 'fsync', 'close', 'rename'].includes(syscall) && codeOf(error) !== 'EPIPE';
}

/** @throws Error when the standard output cannot be written. */
export async function writeStandardOutput(produce: (write: Write) => Promise<void>): Promise<void> {
  try {
    await pipeProduced(produce, (source) => pipeline(source, process.stdout, { end: false }));
  } catch (error) {
    if (!isWriteError(error)) throw error;
    throw new Error(`The standard output cannot be written (${error.message}): the dump is not complete.`);
  }
}

async function pipeProduced(
  produce: (write: Write) => Promise<void>,
  into: (source: PassThrough) => Promise<void>,
): Promise<void> {
  const source = new PassThrough();
  const piped = into(source);
  const produced = produce(async (piece) => {
    // If nothing can be written, there is no drain to wait for.
    if (!source.write(piece)) await Promise.race([once(source, 'drain'), piped]);
  });
  await Promise.all([
    piped,
    produced.then(
      () => source.end(),
      (error) => source.destroy(error),
    ),
  ]);
}
