import { overloaded } from './refusal.ts';
import type { ServerLimits } from './server-limits.ts';

type AdmissionLimits = Pick<ServerLimits, 'LIMIT_OPERATIONS' | 'LIMIT_WAITING_OPERATIONS' | 'LIMIT_WAITING_SECONDS'>;

const TOO_MANY = overloaded('More operations are waiting than this service takes.');
const TOO_LONG = overloaded('No operation before this one ended in time.');

/** Lets so many operations work at once; some more wait for a while, in the order in which they came. */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #waiting = new Set<() => void>();
  #working = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  /**
   * Waits for its turn and takes a place; what it gives is to be called once the work has ended, whether or not anybody
   * still waits for its answer.
   *
   * @throws Refusal when too many wait or it waited too long; the signal's reason when that ends the waiting.
   */
  async enter(leave: AbortSignal): Promise<() => void> {
    leave.throwIfAborted();
    if (this.#working < this.#limits.LIMIT_OPERATIONS) this.#working += 1;
    else await this.#turn(leave);
    if (leave.aborted) this.#handOn();
    leave.throwIfAborted();
    let ended = false;
    return () => {
      if (!ended) this.#handOn();
      ended = true;
    };
  }

  /** Whoever waited longest takes the place over. */
  #handOn(): void {
    const [next] = this.#waiting;
    if (next) next();
    else this.#working -= 1;
  }

  #turn(leave: AbortSignal): Promise<void> {
    if (this.#waiting.size >= this.#limits.LIMIT_WAITING_OPERATIONS) throw TOO_MANY;
    return new Promise((resolve, reject) => {
      // Out of the queue at once: a place that is handed to who has left would be lost.
      const outThen = (settle: () => void) => () => {
        clearTimeout(late);
        leave.removeEventListener('abort', left);
        this.#waiting.delete(turn);
        settle();
      };
      const turn = outThen(resolve);
      const left = outThen(() => reject(leave.reason));
      const late = setTimeout(
        outThen(() => reject(TOO_LONG)),
        this.#limits.LIMIT_WAITING_SECONDS * 1000,
      );
      this.#waiting.add(turn);
      leave.addEventListener('abort', left, { once: true });
    });
  }
}
