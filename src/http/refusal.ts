import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long the rest of a refused body is taken and thrown away. */
const LINGER_MILLISECONDS = 1000;

/** Why a request is refused before GraphQL sees it, as its caller is told. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: 'BAD_REQUEST' | 'LIMIT_EXCEEDED' | 'OVERLOADED';

  constructor(status: number, code: Refusal['code'], message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  get body(): string {
    return JSON.stringify({ errors: [{ message: this.message, extensions: { code: this.code } }] });
  }
}

/** How soon a request that was refused for overload may come again. */
const RETRY_SECONDS = 1;

/** The service has too much to do for now. */
export const overloaded = (what: string): Refusal =>
  new Refusal(503, 'OVERLOADED', `${what} Accepted: the same request again in a while.`);

/** Answers with a refusal, and takes the rest of the request so that its sender gets to read it, unless it is to go. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (refusal.code === 'OVERLOADED') response.setHeader('retry-after', RETRY_SECONDS);
  const { status, body } = refusal;
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
  if (!request.complete && !response.hasHeader('connection')) lingerOver(request);
}

/** Takes what the client still sends, for a moment: cut off in the middle of it, it would miss the answer. */
function lingerOver(request: IncomingMessage): void {
  request.resume();
  const end = setTimeout(() => request.destroy(), LINGER_MILLISECONDS);
  request.once('close', () => clearTimeout(end));
}
