import type { IncomingMessage } from 'node:http';
import { Body, MAXIMUM_BODY, TOO_LARGE } from './body.ts';
import { assertJsonBody } from './media-types.ts';
import { overloaded, Refusal } from './refusal.ts';
import type { ServerLimits } from './server-limits.ts';
import type { Waiting } from './waiting.ts';

const TOO_MANY = overloaded('More is being sent to this service than it takes at once.');

/**
 * Bodies that no operation has taken yet. Their total size is limited, and so are the size and the duration of each.
 */
export class Bodies {
  readonly #held = new Set<Body>();
  #size = 0;
  readonly #most: number;
  readonly #milliseconds: number;
  readonly #tooSlow: Refusal;

  constructor({ LIMIT_BODIES_MEGABYTES, LIMIT_BODY_SECONDS }: ServerLimits) {
    this.#most = LIMIT_BODIES_MEGABYTES * 1024 * 1024;
    this.#milliseconds = LIMIT_BODY_SECONDS * 1000;
    const message = `The body did not come within ${LIMIT_BODY_SECONDS} s. Accepted: a body that is sent without pauses.`;
    this.#tooSlow = new Refusal(408, 'LIMIT_EXCEEDED', message);
  }

  /**
   * Reads the body of a request and holds it until it is released.
   *
   * @throws Refusal when the body is not accepted; or the reason why `waiting` ended.
   */
  async read(request: IncomingMessage, waiting: Waiting): Promise<Body> {
    assertAcceptable(request);
    const body = new Body((refusal) => waiting.end(refusal));
    this.#held.add(body);
    const late = setTimeout(() => body.refuse(this.#tooSlow), this.#milliseconds);
    try {
      await arrival(request, (chunk) => this.#take(body, chunk), waiting);
      return body;
    } catch (error) {
      this.release(body);
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  release(body: Body): void {
    if (this.#held.delete(body)) this.#size -= body.size;
  }

  /** Above the limit, the largest body is refused, so that small requests do not suffer from large ones. */
  #take(body: Body, chunk: Buffer): void {
    if (!this.#held.has(body)) return;
    body.add(chunk);
    this.#size += chunk.length;
    if (this.#size > this.#most) largest(this.#held)?.refuse(TOO_MANY);
  }
}

function assertAcceptable({ headers }: IncomingMessage): void {
  if (Number(headers['content-length'] ?? 0) > MAXIMUM_BODY) throw TOO_LARGE;
  assertJsonBody(headers['content-type'], headers['content-encoding']);
}

/** Passes on chunks until the body is complete or nobody waits for it. */
function arrival(request: IncomingMessage, take: (chunk: Buffer) => void, waiting: Waiting): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    request.on('data', take).once('end', resolve).once('error', reject);
    waiting.whenOver(reject);
  }).finally(() => request.off('data', take));
}

function largest(bodies: Iterable<Body>): Body | undefined {
  let found: Body | undefined;
  for (const body of bodies) if (!found || body.size > found.size) found = body;
  return found;
}
