import type { ServerResponse } from 'node:http';
import { compressed, SMALLEST } from './compression.ts';
import type { ServerLimits } from './server-limits.ts';

/** Answers that their callers have not read yet; their total size is limited. */
export class Answers {
  readonly #waiting = new Set<ServerResponse>();
  readonly #limit: number;

  constructor({ LIMIT_ANSWERS_MEGABYTES }: Pick<ServerLimits, 'LIMIT_ANSWERS_MEGABYTES'>) {
    this.#limit = LIMIT_ANSWERS_MEGABYTES * 1024 * 1024;
  }

  /**
   * Ends a response with a complete answer. Yoga would send the answer itself, without telling when the work has ended.
   */
  async send(response: ServerResponse, answer: Response): Promise<void> {
    const text = await answer.text();
    const headers = Object.fromEntries(answer.headers);
    // Small answers, which most are, wait for nothing.
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
      if (size <= this.#limit) return;
      size -= response.writableLength;
      response.req.socket.destroy();
    }
  }
}
