import type { Deadline } from '../deadline.ts';
import { GraphUnavailable, messageOf } from '../errors.ts';
import { Child, ChildEnded } from './child.ts';
import type { Command, GraphFile, Reply } from './protocol.ts';

/** How often a statement is started again because its process ended. */
const MAXIMUM_ATTEMPTS = 3;
const TOO_LONG = 'a statement took too long';
/**
 * How many statements may overrun their deadline while a transaction is open. Beyond that, the process is ended without
 * waiting for the transaction.
 */
const MAXIMUM_LATE = 8;

/** Receives warnings and the end of an engine. */
interface Watcher {
  readonly warn?: ((message: string) => void) | undefined;
  readonly closed?: () => void;
}

/**
 * The embedded engine in a process of its own. The engine cannot stop a statement. So when a statement takes too long
 * or too much memory, its process is ended and a new process opens the file; the other statements start again there.
 */
export class Engine {
  readonly address: string;
  readonly #file: GraphFile;
  readonly #watcher: Watcher;
  #running: Promise<Child> | undefined;
  #late = 0;
  #transactions = 0;
  #closed = false;

  private constructor(address: string, file: GraphFile, watcher: Watcher) {
    this.address = address;
    this.#file = file;
    this.#watcher = watcher;
  }

  /** @throws GraphNotOpened when the file cannot be opened. */
  static async open(address: string, file: GraphFile, watcher: Watcher): Promise<Engine> {
    const engine = new Engine(address, file, watcher);
    await engine.#opening();
    return engine;
  }

  /**
   * The process that has the file open; starts one if needed. @throws GraphUnavailable when the file cannot be opened.
   */
  async child(): Promise<Child> {
    try {
      return await this.#opening();
    } catch (error) {
      throw this.#unavailable(error);
    }
  }

  /**
   * Carries out a command that may be repeated, such as a read. @throws DeadlineExceeded, LimitExceeded,
   * GraphUnavailable
   */
  async send(command: Command, deadline: Deadline): Promise<Reply> {
    for (let attempt = 1; ; attempt += 1) {
      const begun = deadline.remaining();
      try {
        const child = await deadline.hold(this.child(), () => deadline.exceeded());
        return await this.#sendLeniently(child, command, deadline);
      } catch (error) {
        if (!(error instanceof ChildEnded)) throw error;
        // A command that has already run for longer than the time it has left would not finish.
        if (begun - deadline.remaining() >= deadline.remaining()) throw deadline.exceeded();
        if (attempt === MAXIMUM_ATTEMPTS) throw this.#unavailable(error);
      }
    }
  }

  /** Carries out a command in one process, which is ended at the deadline. @throws ChildEnded */
  sendTo(child: Child, command: Command, deadline: Deadline): Promise<Reply> {
    return deadline.hold(child.send(command), () => {
      child.kill(TOO_LONG);
      return deadline.exceeded();
    });
  }

  /** Carries out a command in one process, which is ended after the deadline as soon as no transaction is open. */
  #sendLeniently(child: Child, command: Command, deadline: Deadline): Promise<Reply> {
    const reply = child.send(command);
    return deadline.hold(reply, () => {
      this.#keepRunning(child, reply);
      return deadline.exceeded();
    });
  }

  /** Runs `work` without ending its process for late statements, unless too many of them are running. */
  async duringTransaction<T>(child: Child, work: () => Promise<T>): Promise<T> {
    this.#transactions += 1;
    try {
      return await work();
    } finally {
      this.#transactions -= 1;
      this.#killIfLate(child);
    }
  }

  /** @throws GraphUnavailable unless the process answers in time. The process is not ended. */
  async ready(milliseconds: number): Promise<void> {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(this.#unavailable(`no answer within ${milliseconds} ms`)), milliseconds).unref();
    });
    const ping = this.child().then((child) => child.send({ do: 'ping' }));
    await Promise.race([ping, late]).catch((error: unknown) => {
      throw this.#unavailable(error);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const child = await this.#running?.catch(() => undefined);
    try {
      if (child && !child.hasEnded) await child.send({ do: 'close' });
    } catch (error) {
      // It ended a moment ago; acknowledged writes are on the disk.
      if (!(error instanceof ChildEnded)) throw error;
    } finally {
      child?.kill();
      await child?.ended;
      this.#watcher.closed?.();
    }
  }

  #opening(): Promise<Child> {
    this.#running ??= this.#start().catch((error: unknown) => {
      this.#running = undefined;
      throw error;
    });
    return this.#running;
  }

  async #start(): Promise<Child> {
    const child = new Child(this.#file.memoryMegabytes);
    try {
      const { warnings = [] } = await child.send({ do: 'open', ...this.#file });
      for (const warning of warnings) this.#watcher.warn?.(warning);
    } catch (error) {
      child.kill();
      await child.ended;
      throw error;
    }
    child.onEnd = () => {
      this.#late = 0;
      this.#running = undefined;
      if (this.#closed) return;
      this.#watcher.warn?.(`The engine of ${this.address} ended (${child.reason}) and is started anew.`);
      // Starts at once, so that the next command need not wait.
      this.#opening().catch(() => undefined);
    };
    return child;
  }

  #keepRunning(child: Child, reply: Promise<Reply>): void {
    this.#late += 1;
    const over = () => {
      this.#late -= 1;
    };
    reply.then(over, (error) => {
      if (!(error instanceof ChildEnded)) over();
    });
    this.#killIfLate(child);
  }

  #killIfLate(child: Child): void {
    if (this.#late > 0 && (this.#transactions === 0 || this.#late >= MAXIMUM_LATE)) child.kill(TOO_LONG);
  }

  #unavailable(reason: unknown): GraphUnavailable {
    const text = messageOf(reason);
    return new GraphUnavailable(`The graph at ${this.address} does not answer: ${text}`, { cause: reason });
  }
}
