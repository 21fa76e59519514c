import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long the rest of a refused body is received and discarded. */
const LINGER_MILLISECONDS = 1000;

/** A request that is refused before GraphQL sees it, with the message for its caller. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: 'BAD_REQUEST' | 'BAD_USER_INPUT' | 'LIMIT_EXCEEDED' | 'OVERLOADED';
  /** Whether to close the connection at once, although the sender may then miss the answer. */
  readonly closes: boolean;

  constructor(status: number, code: Refusal['code'], message: string, closes = false) {
    super(message);
    this.status = status;
    this.code = code;
    this.closes = closes;
  }

  get body(): string {
    return JSON.stringify({ errors: [{ message: this.message, extensions: { code: this.code } }] });
  }
}

/** When a request that was refused because of overload may be repeated. */
const RETRY_SECONDS = 1;

/** The refusal of a request because the service is overloaded. */
export const overloaded = (what: string, closes = false): Refusal =>
  new Refusal(503, 'OVERLOADED', `${what} Accepted: the same request, later.`, closes);

/** Answers with a refusal and receives the rest of the request, so that its sender can read the answer. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (refusal.code === 'OVERLOADED') response.setHeader('retry-after', RETRY_SECONDS);
  const { status, body, closes } = refusal;
  if (closes) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
  if (!request.complete && !closes) lingerOver(request);
}

/**
 * Receives what the client still sends, for a moment: if the connection were closed at once, the client would miss the
 * answer.
 */
function lingerOver(request: IncomingMessage): void {
  request.resume();
  const end = setTimeout(() => request.destroy(), LINGER_MILLISECONDS);
  request.once('close', () => clearTimeout(end));
}
