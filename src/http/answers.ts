import type { ServerResponse } from 'node:http';
import { compressed, SMALLEST } from './compression.ts';
import type { ServerLimits } from './server-limits.ts';

/** The answers in memory that their callers have not taken yet: bounded together. */
export class Answers {
  readonly #waiting = new Set<ServerResponse>();
  readonly #most: number;

  constructor({ LIMIT_ANSWERS_MEGABYTES }: Pick<ServerLimits, 'LIMIT_ANSWERS_MEGABYTES'>) {
    this.#most = LIMIT_ANSWERS_MEGABYTES * 1024 * 1024;
  }

  /** Ends a response with an answer as a whole. Yoga would send it by itself, and not say when its work has ended. */
  async send(response: ServerResponse, answer: Response): Promise<void> {
    const text = await answer.text();
    const headers = Object.fromEntries(answer.headers);
    // Nothing is waited for where an answer is small, as most are.
    const packed = text.length < SMALLEST ? undefined : await compressed(text, response.req.headers['accept-encoding']);
    if (response.destroyed) return;
    if (!packed) return this.#end(response.writeHead(answer.status, headers), text);
    const length = { 'content-encoding': packed.encoding, 'content-length': String(packed.body.length) };
    this.#end(response.writeHead(answer.status, { ...headers, ...length }), packed.body);
  }

  #end(response: ServerResponse, body: string | Buffer): void {
    response.end(body);
    if (response.writableLength === 0) return;
    this.#waiting.add(response);
    response.once('close', () => this.#waiting.delete(response));
    this.#cutOff();
  }

  /** Above the limit, the slowest caller is cut off. */
  #cutOff(): void {
    let size = [...this.#waiting].reduce((sum, { writableLength }) => sum + writableLength, 0);
    for (const response of this.#waiting) {
      if (size <= this.#most) return;
      size -= response.writableLength;
      response.req.socket.destroy();
    }
  }
}
