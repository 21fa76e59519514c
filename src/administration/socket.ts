import { mkdtempSync, readlinkSync, rmdirSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { FOLDER_PREFIX, inspectSocketPath, SOCKET_NAME, statOf } from './socket-path.ts';

/** The longest socket path that every system accepts, in bytes. */
const LONGEST_PATH = 103;
const OWNER_ONLY = 0o177;

/** The administration socket of a graph file is beside the file. */
export const socketOf = (file: string): string => `${resolve(file)}.sock`;

const tooLong = (path: string) => Buffer.byteLength(path) > LONGEST_PATH;

/**
 * The path to connect to: the socket itself, or the target of a link in its place. Undefined for anything that another
 * user put there.
 */
export function targetOf(socket: string): string | undefined {
  const state = inspectSocketPath(socket);
  return state.kind === 'socket' || state.kind === 'link' ? state.target : undefined;
}

/**
 * Listens on the socket of a graph file, which only the owner of the process may use. The caller has the file open, so
 * an existing socket of this user was left by a process that was killed, and is replaced. If the path is too long for a
 * socket, it becomes a link to a socket in a temporary folder. Anything else at the path is left alone.
 *
 * @returns a function that removes the link and its folder; the closing server removes the socket itself.
 * @throws Error when something at the path was not made by this program.
 */
export async function listenBeside(server: Server, file: string): Promise<() => void> {
  const socket = socketOf(file);
  removeStale(socket);
  if (!tooLong(socket)) {
    await bindForOwner(server, socket);
    return () => undefined;
  }
  const target = join(temporaryFolder(), SOCKET_NAME);
  const removeFolder = () => rmSync(dirname(target), { recursive: true, force: true });
  try {
    await bindForOwner(server, target);
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
  const folder = tooLong(join(tmpdir(), `${FOLDER_PREFIX}XXXXXX`, SOCKET_NAME)) ? '/tmp' : tmpdir();
  return mkdtempSync(join(folder, FOLDER_PREFIX));
}

/** The umask is set while `listen` creates the socket, so that others can never open it. */
async function bindForOwner(server: Server, path: string): Promise<void> {
  const before = process.umask(OWNER_ONLY);
  const listening = new Promise<void>((done, failed) => server.once('error', failed).listen(path, done));
  process.umask(before);
  await listening;
}

function removeStale(socket: string): void {
  const state = inspectSocketPath(socket);
  if (state.kind === 'nothing') return;
  if (state.kind === 'foreign')
    throw new Error(
      `${socket} is in the way of a socket and was left as it is: ${state.why}. Remove it to administer the running service.`,
    );
  if (state.kind === 'link' && statOf(state.target)) removePrivate(state.target);
  unlinkSync(socket);
}

/** Removes a socket and its folder; a folder with other content stays. */
function removePrivate(target: string): void {
  unlinkSync(target);
  try {
    rmdirSync(dirname(target));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error;
  }
}
