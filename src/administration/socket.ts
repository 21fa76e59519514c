import { mkdtempSync, readlinkSync, rmdirSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { FOLDER, SOCKET, standingAt, statOf } from './ours.ts';

/** The longest path of a socket that every system takes, in bytes. */
const LONGEST_PATH = 103;
const OWNER_ONLY = 0o177;

/** Where the administration socket of a graph file stands: beside it. */
export const socketOf = (file: string): string => `${resolve(file)}.sock`;

const tooLong = (path: string) => Buffer.byteLength(path) > LONGEST_PATH;

/** What to connect to: the socket itself, or where a link in its place leads; nothing that another user put there. */
export function targetOf(socket: string): string | undefined {
  const standing = standingAt(socket);
  return standing.is === 'socket' || standing.is === 'link' ? standing.target : undefined;
}

/**
 * Lets a server listen on the socket of a graph file, for the owner of the process only. Whoever calls it has the file
 * open, and so a socket of this user that stands there was left by a process that was killed. Where the path is too long
 * for a socket, a link takes its place and leads to a folder for temporary files. Neither is made where anything stands.
 *
 * @returns what takes the rest away once the server has closed, and with it its socket.
 * @throws Error where something stands there that this program did not make; it is left as it is.
 */
export async function listenBeside(server: Server, file: string): Promise<() => void> {
  const socket = socketOf(file);
  removeStale(socket);
  if (!tooLong(socket)) {
    await bound(server, socket);
    return () => undefined;
  }
  const target = join(temporaryFolder(), SOCKET);
  const removeFolder = () => rmSync(dirname(target), { recursive: true, force: true });
  try {
    await bound(server, target);
    symlinkSync(target, socket);
  } catch (error) {
    server.close();
    removeFolder();
    throw error;
  }
  return () => {
    if (statOf(socket)?.isSymbolicLink() && readlinkSync(socket) === target) unlinkSync(socket);
    removeFolder();
  };
}

function temporaryFolder(): string {
  const folder = tooLong(join(tmpdir(), `${FOLDER}XXXXXX`, SOCKET)) ? '/tmp' : tmpdir();
  return mkdtempSync(join(folder, FOLDER));
}

/** The socket is made while `listen` runs, so that at no moment others may enter it. */
async function bound(server: Server, path: string): Promise<void> {
  const before = process.umask(OWNER_ONLY);
  const listening = new Promise<void>((done, failed) => server.once('error', failed).listen(path, done));
  process.umask(before);
  await listening;
}

function removeStale(socket: string): void {
  const standing = standingAt(socket);
  if (standing.is === 'nothing') return;
  if (standing.is === 'foreign')
    throw new Error(`${socket} is in the way of a socket, and is left as it is: ${standing.why}.`);
  if (standing.is === 'link' && statOf(standing.target)) removePrivate(standing.target);
  unlinkSync(socket);
}

/** A folder that holds more than its socket stays. */
function removePrivate(target: string): void {
  unlinkSync(target);
  try {
    rmdirSync(dirname(target));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error;
  }
}
