import { lstatSync, mkdtempSync, readdirSync, readlinkSync, rmdirSync, rmSync, type Stats, symlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The longest path of a socket that every system takes, in bytes. */
const LONGEST_PATH = 103;
const OWNER_ONLY = 0o177;

/** Where the administration socket of a graph file stands: beside it. */
export const socketOf = (file: string): string => `${resolve(file)}.sock`;

const tooLong = (path: string) => Buffer.byteLength(path) > LONGEST_PATH;
const statOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/** What to connect to: the socket itself, or where a link in its place leads. */
export function targetOf(socket: string): string | undefined {
  const found = statOf(socket);
  return found?.isSymbolicLink() ? readlinkSync(socket) : found && socket;
}

/**
 * Lets a server listen on the socket of a graph file, for the owner of the process only. Whoever calls it has the file
 * open, and so what stands there was left by a process that was killed. Where the path is too long for a socket, a link
 * takes its place and leads to a folder for temporary files.
 *
 * @returns what takes the rest away once the server has closed, and with it its socket.
 */
export async function listenBeside(server: Server, file: string): Promise<() => void> {
  const socket = socketOf(file);
  removeStale(socket);
  const target = tooLong(socket) ? join(temporaryFolder(), 'graph.sock') : socket;
  await bound(server, target);
  if (target === socket) return () => undefined;
  symlinkSync(target, socket);
  return () => {
    rmSync(socket, { force: true });
    rmSync(dirname(target), { recursive: true, force: true });
  };
}

function temporaryFolder(): string {
  const folder = tooLong(join(tmpdir(), 'convergencia-XXXXXX', 'graph.sock')) ? '/tmp' : tmpdir();
  return mkdtempSync(join(folder, 'convergencia-'));
}

/** The socket is made while `listen` runs, so that at no moment others may enter it. */
async function bound(server: Server, path: string): Promise<void> {
  const before = process.umask(OWNER_ONLY);
  const listening = new Promise<void>((done, failed) => server.once('error', failed).listen(path, done));
  process.umask(before);
  await listening;
}

function removeStale(socket: string): void {
  const found = statOf(socket);
  if (!found) return;
  if (found.isSymbolicLink()) removeTarget(readlinkSync(socket));
  else if (!found.isSocket()) throw new Error(`${socket} is no socket, and in the way of one.`);
  rmSync(socket);
}

/** Only what was made for a socket goes: a socket, and a folder that is then empty. */
function removeTarget(target: string): void {
  if (!statOf(target)?.isSocket()) return;
  rmSync(target);
  if (readdirSync(dirname(target)).length === 0) rmdirSync(dirname(target));
}
