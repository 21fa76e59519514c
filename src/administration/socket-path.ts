import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute } from 'node:path';

/** The prefix of a private folder for a socket, before its random end, and the name of the socket in it. */
export const FOLDER_PREFIX = 'convergencia-';
export const SOCKET_NAME = 'graph.sock';

const ANY_ACCESS_BY_OTHERS = 0o077;
const WRITE_BY_OTHERS = 0o022;
const STICKY = 0o1000;
const ROOT = 0;

export const statOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/** Whether this user owns the file and it has no second name, which could lead to another file of this user. */
const isOurs = (found: Stats): boolean =>
  found.uid === process.getuid?.() && (found.isDirectory() || found.nlink === 1);

/** Whether nobody else can replace a folder inside this one. */
function protectsEntries(folder: string): boolean {
  const found = statOf(folder);
  if (!found?.isDirectory()) return false;
  const writable = (found.mode & WRITE_BY_OTHERS) !== 0 && (found.mode & STICKY) === 0;
  return !writable && (found.uid === ROOT || found.uid === process.getuid?.());
}

/** Whether the path is a private folder that this program made for a socket. */
function isPrivateFolder(folder: string): boolean {
  const found = statOf(folder);
  const named = isAbsolute(folder) && basename(folder).startsWith(FOLDER_PREFIX);
  return (
    named &&
    protectsEntries(dirname(folder)) &&
    found?.isDirectory() === true &&
    isOurs(found) &&
    (found.mode & ANY_ACCESS_BY_OTHERS) === 0
  );
}

/** What exists at the path of a socket. In a folder where others may write, it may be anything. */
export type SocketPathState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'socket'; readonly target: string }
  /** A link that this user made to a socket in a private folder, which may be gone. */
  | { readonly kind: 'link'; readonly target: string }
  /** Something that must not be followed, opened or removed. */
  | { readonly kind: 'foreign'; readonly why: string };

/** Inspects a path without following a link that this program cannot have made. */
export function inspectSocketPath(path: string): SocketPathState {
  const found = statOf(path);
  if (!found) return { kind: 'nothing' };
  if (!isOurs(found)) return { kind: 'foreign', why: 'it belongs to another user, or has a second name' };
  if (found.isSocket()) return { kind: 'socket', target: path };
  if (!found.isSymbolicLink()) return { kind: 'foreign', why: 'it is not a socket' };
  const target = readlinkSync(path);
  if (basename(target) !== SOCKET_NAME || !isAbsolute(target)) return { kind: 'foreign', why: `it leads to ${target}` };
  const socket = statOf(target);
  const ours = !socket || (isPrivateFolder(dirname(target)) && socket.isSocket() && isOurs(socket));
  return ours
    ? { kind: 'link', target }
    : { kind: 'foreign', why: `it leads to ${target}, which is not a socket of this user` };
}
