import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { LimitExceeded } from '../errors.ts';
import { deserializeFault } from './fault-transfer.ts';
import { type Command, isAlarm, isReply, type Reply } from './protocol.ts';

/** The program stands beside the bundle of this module. When the sources run directly, tsx translates it. */
const SOURCES = import.meta.url.endsWith('.ts');
const PROGRAM = fileURLToPath(new URL(SOURCES ? './process/program.ts' : './engine.mjs', import.meta.url));
const FLAGS = SOURCES ? ['--import', 'tsx'] : [];

/**
 * The number of heaps that glibc's allocator creates for the threads of the process. With this limit it holds a third
 * less memory.
 */
const MAXIMUM_HEAPS = '4';

/** The process ended before it replied: another statement made the service end it, or it crashed. */
export class ChildEnded extends Error {
  override readonly name = 'ChildEnded';
}

interface Waiting {
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

/** One process of the embedded engine. It ends together with this one. */
export class Child {
  /** Resolves when the process has ended, for any reason. */
  readonly ended: Promise<void>;
  /** Called when the process has ended, before its pending commands are rejected. */
  onEnd: () => void = () => undefined;
  /** Why the process ended. */
  reason = 'it crashed';
  readonly #process: ChildProcess;
  /** Pending replies, in the order of their commands. */
  readonly #waiting = new Map<number, Waiting>();
  readonly #memoryMegabytes: number | undefined;
  #lastId = 0;
  #hasEnded = false;

  constructor(memoryMegabytes: number | undefined) {
    this.#memoryMegabytes = memoryMegabytes;
    // Node flags are meant for the service: for example, two processes cannot share a debugger port. The engine runs on
    // many threads, and without the limit on heaps each of them would keep the memory it has freed.
    const env = { MALLOC_ARENA_MAX: MAXIMUM_HEAPS, ...process.env, NODE_OPTIONS: undefined };
    this.#process = fork(PROGRAM, [], { execArgv: FLAGS, env, serialization: 'json' });
    this.#process.on('message', (message) => this.#receive(message));
    this.#process.on('error', () => undefined);
    const end = () => this.#end();
    this.ended = once(this.#process, 'exit').then(end, end);
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** @throws ChildEnded when the process ends before it replies. */
  send(command: Command): Promise<Reply> {
    if (this.#hasEnded) return Promise.reject(new ChildEnded('The engine has ended.'));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      // If sending fails, the process is about to end.
      this.#process.send({ id, command }, () => undefined);
    });
  }

  /** Ends the process with everything it is doing. */
  kill(reason?: string): void {
    if (reason) this.reason = reason;
    this.#process.kill('SIGKILL');
  }

  #receive(message: unknown): void {
    if (isAlarm(message)) this.#stopLongest(message.megabytes);
    else if (isReply(message)) this.#settle(message);
  }

  #settle(message: Reply): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.fault) waiting?.reject(deserializeFault(message.fault));
    else waiting?.resolve(message);
  }

  /** When memory runs out, the oldest running command is assumed to have used it. */
  #stopLongest(megabytes: number): void {
    const [longest] = this.#waiting;
    if (longest) {
      const [id, { reject }] = longest;
      this.#waiting.delete(id);
      reject(
        new LimitExceeded(
          `This made the graph's engine take ${megabytes} MB of memory, and was stopped. Accepted: operations with which the ` +
            `engine and its graph take at most ${this.#memoryMegabytes} MB (LIMIT_GRAPH_MEGABYTES). Select less at once.`,
        ),
      );
    }
    this.kill(`it took ${megabytes} MB of memory`);
  }

  #end(): void {
    this.#hasEnded = true;
    this.onEnd();
    for (const { reject } of this.#waiting.values()) reject(new ChildEnded('The engine ended before it answered.'));
    this.#waiting.clear();
  }
}
