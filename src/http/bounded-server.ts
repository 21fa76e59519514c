import { type IncomingMessage, Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Connections } from './connections.ts';
import { Refusal } from './refusal.ts';
import type { ServerLimits } from './server-limits.ts';

/** The maximum size of a request's head, including address and headers, in bytes. */
export const MAXIMUM_HEAD = 16 * 1024;
/** Connections above the limit, on which only `/health` and `/ready` are answered. */
const CONNECTIONS_FOR_PROBES = 32;
/** How long the rest of a request may take to arrive after its answer was sent. */
const REST_MILLISECONDS = 2000;
const MOST_BETWEEN_CHECKS = 1000;

const BROKEN = new Refusal(400, 'BAD_REQUEST', 'The request is not HTTP. Accepted: HTTP/1.1, without encryption.');
const HEAD_TOO_LARGE = new Refusal(
  431,
  'LIMIT_EXCEEDED',
  `Address and headers are larger than ${MAXIMUM_HEAD} bytes. Accepted: fewer or shorter headers, or POST instead of GET.`,
);

const timesOf = ({ LIMIT_HEADER_SECONDS, LIMIT_BODY_SECONDS, LIMIT_IDLE_SECONDS }: ServerLimits) => ({
  headersTimeout: LIMIT_HEADER_SECONDS * 1000,
  // The body has its own limit; this one is for requests whose body nobody reads.
  requestTimeout: (LIMIT_HEADER_SECONDS + LIMIT_BODY_SECONDS) * 1000 + REST_MILLISECONDS,
  keepAliveTimeout: LIMIT_IDLE_SECONDS * 1000,
  connectionsCheckingInterval: Math.min(MOST_BETWEEN_CHECKS, LIMIT_HEADER_SECONDS * 500),
});

/** An HTTP server that limits the number of connections and how long each may stall. */
export class BoundedServer extends Server {
  readonly #connections: Connections;
  readonly #refusals: ReadonlyMap<string, Refusal>;

  constructor(limits: ServerLimits, serve: (request: IncomingMessage, response: ServerResponse) => void) {
    super({ ...timesOf(limits), maxHeaderSize: MAXIMUM_HEAD });
    this.#connections = new Connections(limits.LIMIT_CONNECTIONS);
    const late = `The head of the request did not come within ${limits.LIMIT_HEADER_SECONDS} s. Accepted: a request that is sent without pauses.`;
    this.#refusals = new Map([
      ['ERR_HTTP_REQUEST_TIMEOUT', new Refusal(408, 'LIMIT_EXCEEDED', late)],
      ['HPE_HEADER_OVERFLOW', HEAD_TOO_LARGE],
    ]);
    this.maxConnections = limits.LIMIT_CONNECTIONS + CONNECTIONS_FOR_PROBES;
    this.on('connection', (socket) => this.#connections.opened(socket));
    this.on('clientError', (error: NodeJS.ErrnoException, socket) => this.#refuse(error, socket));
    this.on('request', (request, response) => {
      if (!this.#connections.requestStarted(request.socket, response)) return;
      cutOffStalled(response, limits.LIMIT_STALL_SECONDS * 1000);
      serve(request, response);
    });
  }

  /** Whether the connection of a request is above the limit. */
  isAboveLimit({ socket }: IncomingMessage): boolean {
    return this.#connections.isAboveLimit(socket);
  }

  /** Also closes connections without any request, which Node takes for busy. */
  override closeIdleConnections(): void {
    super.closeIdleConnections();
    this.#connections.closeIdle();
  }

  /** Answers input that is no valid HTTP request. */
  #refuse({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
    if (!socket.writable || code === 'ECONNRESET' || !this.#connections.awaitsAnswer(socket)) socket.destroy();
    else socket.end(asHttp(this.#refusals.get(code) ?? BROKEN), () => socket.destroy());
  }
}

const asHttp = ({ status, body }: Refusal): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json',
    'x-content-type-options: nosniff',
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');

/**
 * Closes a connection whose caller has read nothing of the answer for this long. The timer does not run before the
 * answer begins.
 */
function cutOffStalled(response: ServerResponse, milliseconds: number): void {
  response.setTimeout(milliseconds, () => {
    if (response.writableLength > 0) response.socket?.destroy();
    else response.socket?.setTimeout(milliseconds);
  });
}
