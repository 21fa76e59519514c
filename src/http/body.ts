import { isUtf8 } from 'node:buffer';
import type { GraphQLParams } from 'graphql-yoga';
import { ACCEPTED, assertParameters, badRequest } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** The largest body of a request, in bytes. */
export const MAXIMUM_BODY = 1024 * 1024;
/** The maximum number of pieces in which a body may arrive; each takes time, however small it is. */
export const MAXIMUM_PIECES = 10_000;

export const TOO_LARGE = new Refusal(
  413,
  'LIMIT_EXCEEDED',
  `The request is larger than ${MAXIMUM_BODY} bytes. Accepted: a smaller body.`,
);
/**
 * The maximum number of commas and opening brackets in a body, including those in texts: each may begin a value, which
 * takes time and memory.
 */
export const MAXIMUM_VALUES = 50_000;

const TOO_MANY_VALUES = new Refusal(
  413,
  'LIMIT_EXCEEDED',
  `The body has more than ${MAXIMUM_VALUES} commas and opening brackets. Accepted: fewer of them.`,
);
const TOO_MANY_PIECES = new Refusal(
  413,
  'LIMIT_EXCEEDED',
  `The body arrives in more than ${MAXIMUM_PIECES} pieces. Accepted: a body sent in fewer, larger pieces.`,
  true,
);
const NOT_JSON = badRequest(`The body is not JSON. ${ACCEPTED}`);
const NOT_UTF8 = badRequest(`The body has bytes that are not UTF-8. ${ACCEPTED}`);

/** The body of one request as it arrives. */
export class Body {
  size = 0;
  #pieces = 0;
  #room: Buffer = Buffer.alloc(0);
  readonly #refuse: (refusal: Refusal) => void;

  constructor(refuse: (refusal: Refusal) => void) {
    this.#refuse = refuse;
  }

  /**
   * Copies the chunk into one buffer: a buffer for each byte of a slow sender would take hundreds of times the memory.
   */
  add(chunk: Buffer): void {
    const size = this.size + chunk.length;
    if (size > this.#room.length) {
      const larger = Buffer.allocUnsafe(Math.max(size, 2 * this.size));
      this.#room.copy(larger, 0, 0, this.size);
      this.#room = larger;
    }
    chunk.copy(this.#room, this.size);
    this.size = size;
    this.#pieces += 1;
    if (size > MAXIMUM_BODY) this.refuse(TOO_LARGE);
    else if (this.#pieces > MAXIMUM_PIECES) this.refuse(TOO_MANY_PIECES);
  }

  /** Refuses its request at any stage. */
  refuse(refusal: Refusal): void {
    this.#refuse(refusal);
  }

  /** @throws Refusal if it is no valid GraphQL request. */
  parsed(): GraphQLParams {
    const value = this.#json();
    assertParameters(value);
    return value;
  }

  #json(): unknown {
    const bytes = this.#room.subarray(0, this.size);
    if (hasMoreValuesThan(MAXIMUM_VALUES, bytes)) throw TOO_MANY_VALUES;
    if (!isUtf8(bytes)) throw NOT_UTF8;
    try {
      return JSON.parse(bytes.toString('utf8'));
    } catch {
      throw NOT_JSON;
    }
  }
}

const [COMMA, BRACKET, BRACE] = Buffer.from(',[{');

function hasMoreValuesThan(most: number, bytes: Buffer): boolean {
  // Most bodies are shorter than the limit.
  if (bytes.length <= most) return false;
  let count = 0;
  for (const byte of bytes) if (byte === COMMA || byte === BRACKET || byte === BRACE) count += 1;
  return count > most;
}
