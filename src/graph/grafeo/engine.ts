import type { Deadline } from '../deadline.ts';
import { GraphUnavailable, messageOf } from '../errors.ts';
import { Child, ChildEnded } from './child.ts';
import type { GraphFile, Order, Reply } from './protocol.ts';

/** How often a statement is begun anew because the process ended under it. */
const MOST_ATTEMPTS = 3;
const TOO_LONG = 'a statement took too long';
/** So many statements may run on after their time while a transaction is open; then its end is not waited for. */
const MOST_LATE = 8;

/** Who is told what becomes of an engine. */
interface Watcher {
  readonly warn?: ((message: string) => void) | undefined;
  readonly closed?: () => void;
}

/**
 * The embedded engine in a process of its own. The engine itself cannot stop a statement, so where one takes too long or
 * too much memory, its process is ended and another one opens the file; what else ran is begun anew there.
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

  /** @throws GraphNotOpened where the file cannot be opened. */
  static async open(address: string, file: GraphFile, watcher: Watcher): Promise<Engine> {
    const engine = new Engine(address, file, watcher);
    await engine.#opening();
    return engine;
  }

  /** The process with the file open; a new one where there is none. @throws GraphUnavailable where it cannot be opened. */
  async child(): Promise<Child> {
    try {
      return await this.#opening();
    } catch (error) {
      throw this.#unavailable(error);
    }
  }

  /** Follows an order that may be begun anew, such as a read. @throws DeadlineExceeded, LimitExceeded, GraphUnavailable */
  async ask(order: Order, deadline: Deadline): Promise<Reply> {
    for (let attempt = 1; ; attempt += 1) {
      const begun = deadline.remaining();
      try {
        const child = await deadline.hold(this.child(), () => deadline.exceeded());
        return await this.#askLeniently(child, order, deadline);
      } catch (error) {
        if (!(error instanceof ChildEnded)) throw error;
        // What ran for longer than it has left would not end in time.
        if (begun - deadline.remaining() >= deadline.remaining()) throw deadline.exceeded();
        if (attempt === MOST_ATTEMPTS) throw this.#unavailable(error);
      }
    }
  }

  /** Follows an order in one process, which is ended where the deadline comes first. @throws ChildEnded */
  askOf(child: Child, order: Order, deadline: Deadline): Promise<Reply> {
    return deadline.hold(child.ask(order), () => {
      child.kill(TOO_LONG);
      return deadline.exceeded();
    });
  }

  /** The same, but where a transaction is open, its process is ended after that. */
  #askLeniently(child: Child, order: Order, deadline: Deadline): Promise<Reply> {
    const reply = child.ask(order);
    return deadline.hold(reply, () => {
      this.#giveUp(child, reply);
      return deadline.exceeded();
    });
  }

  /** While `work` runs, its process is not ended for what is late, unless that becomes too much. */
  async undisturbed<T>(child: Child, work: () => Promise<T>): Promise<T> {
    this.#transactions += 1;
    try {
      return await work();
    } finally {
      this.#transactions -= 1;
      this.#endLate(child);
    }
  }

  /** @throws GraphUnavailable unless the process answers in time; it is left as it is. */
  async ready(milliseconds: number): Promise<void> {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(this.#unavailable(`no answer within ${milliseconds} ms`)), milliseconds).unref();
    });
    const ping = this.child().then((child) => child.ask({ do: 'ping' }));
    await Promise.race([ping, late]).catch((error: unknown) => {
      throw this.#unavailable(error);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const child = await this.#running?.catch(() => undefined);
    try {
      if (child && !child.over) await child.ask({ do: 'close' });
    } catch (error) {
      // Ended a moment ago: what was acknowledged is on the disk.
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
      const { warnings = [] } = await child.ask({ do: 'open', ...this.#file });
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
      // At once, so that the next that asks need not wait for it.
      this.#opening().catch(() => undefined);
    };
    return child;
  }

  #giveUp(child: Child, reply: Promise<Reply>): void {
    this.#late += 1;
    const over = () => {
      this.#late -= 1;
    };
    reply.then(over, (error) => {
      if (!(error instanceof ChildEnded)) over();
    });
    this.#endLate(child);
  }

  #endLate(child: Child): void {
    if (this.#late > 0 && (this.#transactions === 0 || this.#late >= MOST_LATE)) child.kill(TOO_LONG);
  }

  #unavailable(reason: unknown): GraphUnavailable {
    const text = messageOf(reason);
    return new GraphUnavailable(`The graph at ${this.address} does not answer: ${text}`, { cause: reason });
  }
}
