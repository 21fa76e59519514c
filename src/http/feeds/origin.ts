import type { IncomingMessage } from 'node:http';

/** The address of this server as its caller wrote it; a proxy in front may have received it encrypted. */
export function originOf({ headers, socket }: IncomingMessage): string {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return `${scheme}://${headers.host ?? `localhost:${socket.localPort}`}`;
}
