import { GraphNotOpened } from './errors.ts';

const ACCEPTED =
  'Accepted: file:PATH, from the folder where the process is started, and file:/PATH or file:///PATH, from the root. ' +
  'In a PATH stand %25 for %, %23 for #, %3F for ? and %20, or a space, for a space.';

const refused = (url: string, why: string) => new GraphNotOpened(`GRAPH_URL "${url}" ${why}. ${ACCEPTED}`);

/**
 * The path in a `file:` URL, parsed as the URL standard says, with two exceptions: `file:PATH` is relative to the
 * folder where the process was started, and a query or a fragment is refused instead of cut off.
 *
 * @throws GraphNotOpened with the accepted forms.
 */
export function pathOfFileUrl(url: string): string {
  const [, host = '', path = ''] = /^file:(?:\/\/([^/?#]*))?(.*)$/s.exec(url) ?? [];
  if (host !== '' && host.toLowerCase() !== 'localhost') throw refused(url, `names "${host}" as the machine of a file`);
  const cut = /[?#]/.exec(path);
  if (cut) throw refused(url, `has "${cut[0]}" in its path`);
  const decoded = decodedPath(url, path);
  if (decoded !== '') return decoded;
  throw new GraphNotOpened('GRAPH_URL names no file. Accepted: a path, as in file:data/convergencia.grafeo.');
}

function decodedPath(url: string, path: string): string {
  if (/%(2f|00)/i.test(path)) throw refused(url, 'has an escaped "/" or an escaped zero byte in its path');
  try {
    return decodeURIComponent(path);
  } catch {
    throw refused(url, 'has a "%" that begins no escape of UTF-8 text');
  }
}

/** The `file:` URL of a path; the inverse of `pathOfFileUrl`. */
export const fileUrlOf = (path: string): string => `file:${path.replace(/[%?#]/g, (sign) => encodeURIComponent(sign))}`;
