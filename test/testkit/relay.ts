import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './ports.ts';

/** The message by which Bolt commits a transaction, with its frame. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** A TCP relay in front of a server, to disconnect the server from its clients and reconnect it. */
export class Relay {
  readonly port: number;
  readonly #target: { readonly host: string; readonly port: number };
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #silent = false;
  #beforeCommit: (() => void) | undefined;

  static async inFrontOf(url: string): Promise<Relay> {
    const { hostname, port } = new URL(url);
    const relay = new Relay(await freePort(), { host: hostname, port: Number(port) });
    await relay.restore();
    return relay;
  }

  private constructor(port: number, target: { host: string; port: number }) {
    this.port = port;
    this.#target = target;
  }

  get url(): string {
    return `bolt://127.0.0.1:${this.port}`;
  }

  /** Like a killed server: connections break, and new ones are refused. */
  cut(): void {
    this.#server?.close();
    this.#server = undefined;
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  /** Cuts the connections when the next commit is sent, before the server gets it. */
  cutBeforeCommit(): Promise<void> {
    return new Promise((resolve) => {
      this.#beforeCommit = () => {
        this.#beforeCommit = undefined;
        this.cut();
        resolve();
      };
    });
  }

  /** Like a network that drops all packets: connections stay open without any data. */
  silence(): void {
    this.#silent = true;
    for (const socket of this.#sockets) socket.unpipe().pause();
  }

  /** Serves new connections again. Silenced connections stay silent. */
  async restore(): Promise<void> {
    this.#silent = false;
    if (this.#server) return;
    this.#server = createServer((client) => this.#pass(client)).listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  #pass(client: Socket): void {
    this.#keep(client);
    if (this.#silent) return;
    const server = this.#keep(connect(this.#target));
    client.on('data', (bytes) => {
      if (bytes.includes(COMMIT)) this.#beforeCommit?.();
    });
    client.pipe(server).pipe(client);
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    return socket.on('error', () => socket.destroy()).once('close', () => this.#sockets.delete(socket));
  }
}
