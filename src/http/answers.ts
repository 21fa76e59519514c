import type { ServerResponse } from 'node:http';
import type { ServerLimits } from './server-limits.ts';

/** The answers in memory that their callers have not taken yet: bounded together. */
export class Answers {
  readonly #waiting = new Set<ServerResponse>();
  readonly #most: number;

  constructor({ LIMIT_ANSWERS_MEGABYTES }: Pick<ServerLimits, 'LIMIT_ANSWERS_MEGABYTES'>) {
    this.#most = LIMIT_ANSWERS_MEGABYTES * 1024 * 1024;
  }

  /** Ends a response with its text. */
  send(response: ServerResponse, text: string): void {
    response.end(text);
    if (response.writableLength === 0) return;
    this.#waiting.add(response);
    response.once('close', () => this.#waiting.delete(response));
    this.#cutOff();
  }

  /** Past the bound, whoever has taken longest is cut off. */
  #cutOff(): void {
    let size = [...this.#waiting].reduce((sum, { writableLength }) => sum + writableLength, 0);
    for (const response of this.#waiting) {
      if (size <= this.#most) return;
      size -= response.writableLength;
      response.req.socket.destroy();
    }
  }
}
