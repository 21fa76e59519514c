import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { LimitExceeded } from '../errors.ts';
import { received } from './fault-transfer.ts';
import { isAlarm, isReply, type Order, type Reply } from './protocol.ts';

/** Beside the bundle of this module, or, where the sources run as they are, translated as they are loaded. */
const SOURCES = import.meta.url.endsWith('.ts');
const PROGRAM = fileURLToPath(new URL(SOURCES ? './process/program.ts' : './engine.mjs', import.meta.url));
const FLAGS = SOURCES ? ['--import', 'tsx'] : [];

/** How many heaps the system's allocator (glibc) makes for the threads of the process; a third less memory is held. */
const MOST_ARENAS = '4';

/** The process ended before it replied: it was ended because of another statement, or it crashed. */
export class ChildEnded extends Error {
  override readonly name = 'ChildEnded';
}

interface Waiting {
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

/** One process of the embedded engine. It ends with this one. */
export class Child {
  /** Resolves when the process has ended, however it ended. */
  readonly ended: Promise<void>;
  /** Called when it has, before those that wait are told. */
  onEnd: () => void = () => undefined;
  /** Why it ended. */
  reason = 'it crashed';
  readonly #process: ChildProcess;
  /** In the order in which they were asked. */
  readonly #waiting = new Map<number, Waiting>();
  readonly #memoryMegabytes: number | undefined;
  #asked = 0;
  #over = false;

  constructor(memoryMegabytes: number | undefined) {
    this.#memoryMegabytes = memoryMegabytes;
    // Flags are for the service: of two processes only one can have the port of a debugger. The engine works on many
    // threads, and what each of them has freed would stay with it.
    const env = { MALLOC_ARENA_MAX: MOST_ARENAS, ...process.env, NODE_OPTIONS: undefined };
    this.#process = fork(PROGRAM, [], { execArgv: FLAGS, env, serialization: 'json' });
    this.#process.on('message', (message) => this.#hear(message));
    this.#process.on('error', () => undefined);
    const end = () => this.#end();
    this.ended = once(this.#process, 'exit').then(end, end);
  }

  get over(): boolean {
    return this.#over;
  }

  /** @throws ChildEnded when the process ends before it replies. */
  ask(order: Order): Promise<Reply> {
    if (this.#over) return Promise.reject(new ChildEnded('The engine has ended.'));
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      // Where it cannot be sent, the process is about to be over.
      this.#process.send({ id, order }, () => undefined);
    });
  }

  /** Ends the process and whatever it is at. */
  kill(reason?: string): void {
    if (reason) this.reason = reason;
    this.#process.kill('SIGKILL');
  }

  #hear(message: unknown): void {
    if (isAlarm(message)) this.#stopLongest(message.megabytes);
    else if (isReply(message)) this.#settle(message);
  }

  #settle(message: Reply): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.fault) waiting?.reject(received(message.fault));
    else waiting?.resolve(message);
  }

  /** Of what runs when the memory is at its end, what began first is taken to have used it. */
  #stopLongest(megabytes: number): void {
    const [longest] = this.#waiting;
    if (longest) {
      const [id, { reject }] = longest;
      this.#waiting.delete(id);
      reject(
        new LimitExceeded(
          `This made the graph's engine take ${megabytes} MB of memory, and was ended. Accepted: what takes at most ` +
            `${this.#memoryMegabytes} MB, the graph itself counted (LIMIT_GRAPH_MEGABYTES). Ask for less at once.`,
        ),
      );
    }
    this.kill(`it took ${megabytes} MB of memory`);
  }

  #end(): void {
    this.#over = true;
    this.onEnd();
    for (const { reject } of this.#waiting.values()) reject(new ChildEnded('The engine ended before it answered.'));
    this.#waiting.clear();
  }
}
