import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A TCP connection for sending what no HTTP client would send. */
export class RawClient {
  /** Everything received so far. */
  received = '';
  readonly #socket: Socket;
  readonly #closed: Promise<unknown>;

  /** For a client that does not read, the system buffers the answers until its buffers are full. */
  static async to(url: string, { reads = true } = {}): Promise<RawClient> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    // A test does not care whether the other side closes or resets.
    socket.on('error', () => undefined);
    const client = new RawClient(socket, reads);
    await once(socket, 'connect');
    return client;
  }

  private constructor(socket: Socket, reads: boolean) {
    this.#socket = socket;
    this.#closed = new Promise((resolve) => socket.once('close', resolve));
    if (reads)
      socket.setEncoding('utf8').on('data', (text: string) => {
        this.received += text;
      });
  }

  get isClosed(): boolean {
    return this.#socket.closed;
  }

  send(text: string): this {
    this.#socket.write(text);
    return this;
  }

  /** Sends a text one character at a time, until it is sent or the other side closes. */
  async drip(text: string, milliseconds: number): Promise<void> {
    for (const character of text) {
      if (this.isClosed || this.#socket.readableEnded) return;
      this.send(character);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
  }

  /** Everything received, once the other side has closed. */
  async untilClosed(): Promise<string> {
    await this.#closed;
    return this.received;
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** The head of a POST to `/graphql` with a body of this many bytes. */
export const headOfPost = (bytes: number): string =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${bytes}\r\n\r\n`;
