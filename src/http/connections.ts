import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** The maximum number of unanswered requests on one connection. */
export const MAXIMUM_REQUESTS = 32;
/** How long a connection may take to send its first request once the server is stopping. */
const FRESH_MILLISECONDS = 1000;

/** The open connections of a server: above the limit, the connection that has been idle longest is closed. */
export class Connections {
  readonly #limit: number;
  readonly #open = new Set<Duplex>();
  /** Connections without a request and since when, the longest idle first. */
  readonly #idle = new Map<Duplex, number>();
  /** Connections that arrived when there were too many and none was idle. */
  readonly #aboveLimit = new WeakSet<Duplex>();
  readonly #responses = new WeakMap<Duplex, Set<ServerResponse>>();

  constructor(most: number) {
    this.#limit = most;
  }

  opened(socket: Duplex): void {
    const [longestIdle] = this.#idle.keys();
    this.#open.add(socket);
    this.#idle.set(socket, performance.now());
    socket.once('close', () => this.#forget(socket));
    if (this.#open.size > this.#limit && longestIdle) this.#close(longestIdle);
    // The closed connection may itself have been above the limit.
    if (this.#open.size > this.#limit) this.#aboveLimit.add(socket);
  }

  /**
   * Registers a request on a connection, which is idle again when the request is over. Returns false if the connection
   * no longer counts.
   */
  requestStarted(socket: Duplex, response: ServerResponse): boolean {
    const responses = this.#responses.get(socket) ?? new Set();
    this.#responses.set(socket, responses.add(response));
    if (responses.size > MAXIMUM_REQUESTS) this.#close(socket);
    if (!this.#open.has(socket)) return false;
    this.#idle.delete(socket);
    response.once('close', () => {
      responses.delete(response);
      if (responses.size === 0 && this.#open.has(socket)) this.#idle.set(socket, performance.now());
    });
    return true;
  }

  /** Whether a connection is still above the limit. */
  isAboveLimit(socket: Duplex): boolean {
    return this.#aboveLimit.has(socket) && this.#open.size > this.#limit;
  }

  /** Whether the only request of a connection, if any, has no answer yet. */
  awaitsAnswer(socket: Duplex): boolean {
    const [response, ...others] = this.#responses.get(socket) ?? [];
    return others.length === 0 && !response?.headersSent;
  }

  /** Closes idle connections, including those that never sent a request. */
  closeIdle(): void {
    const since = performance.now() - FRESH_MILLISECONDS;
    for (const [socket, idleSince] of this.#idle) if (idleSince < since) this.#close(socket);
  }

  #close(socket: Duplex): void {
    this.#forget(socket);
    socket.destroy();
  }

  #forget(socket: Duplex): void {
    this.#open.delete(socket);
    this.#idle.delete(socket);
  }
}
