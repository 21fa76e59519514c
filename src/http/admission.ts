import { overloaded } from './refusal.ts';
import type { ServerLimits } from './server-limits.ts';
import type { Waiting } from './waiting.ts';

type AdmissionLimits = Pick<ServerLimits, 'LIMIT_OPERATIONS' | 'LIMIT_WAITING_OPERATIONS' | 'LIMIT_WAITING_SECONDS'>;

const TOO_MANY = overloaded('Too many operations are waiting for this service.');
const TOO_LONG = overloaded('No earlier operation ended in time for this one to start.');

/** After a long turn, this share of its duration is left to other work before the next operation begins. */
const PAUSE_SHARE = 0.1;
/** Operations may start in a turn of the event loop until it has taken this long. */
const FULL_TURN_MILLISECONDS = 5;
/** No pause follows a shorter turn: a pause costs at least a millisecond in which nothing may run. */
const LONG_TURN_MILLISECONDS = 25;

/**
 * Limits how many operations run at once; some more wait in order. In a turn of the event loop operations start only
 * until the turn is full, and a pause follows a long turn. Node accepts one new connection in each turn, so a probe
 * would otherwise wait for as many operations as there are connections before it.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #waiting = new Set<() => void>();
  #running = 0;
  /** When the first operation of this turn of the event loop began. */
  #turnBegan: number | undefined;
  #pauses = false;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  /**
   * Waits for a slot. The returned function releases the slot; call it when the work has ended, even if the caller has
   * left.
   *
   * @throws Refusal when too many wait or the wait is too long; or the reason why the caller stopped waiting.
   */
  async enter(waiting: Waiting): Promise<() => void> {
    waiting.throwIfOver();
    if (this.#waiting.size === 0 && this.#hasSlot()) this.#takeSlot();
    else await this.#waitForSlot(waiting);
    if (waiting.isOver) this.#releaseSlot();
    waiting.throwIfOver();
    let ended = false;
    return () => {
      if (!ended) this.#releaseSlot();
      ended = true;
    };
  }

  #hasSlot(): boolean {
    return (
      this.#running < this.#limits.LIMIT_OPERATIONS &&
      !this.#pauses &&
      this.#turnMilliseconds() < FULL_TURN_MILLISECONDS
    );
  }

  #turnMilliseconds(): number {
    return this.#turnBegan === undefined ? 0 : performance.now() - this.#turnBegan;
  }

  #takeSlot(): void {
    this.#running += 1;
    if (this.#turnBegan !== undefined) return;
    this.#turnBegan = performance.now();
    setImmediate(() => this.#endTurn());
  }

  #endTurn(): void {
    const took = this.#turnMilliseconds();
    this.#turnBegan = undefined;
    this.#pauses = took >= LONG_TURN_MILLISECONDS;
    if (this.#pauses) setTimeout(() => this.#endPause(), took * PAUSE_SHARE);
    else this.#admitNext();
  }

  #endPause(): void {
    this.#pauses = false;
    this.#admitNext();
  }

  #releaseSlot(): void {
    this.#running -= 1;
    this.#admitNext();
  }

  /**
   * Lets in whoever has waited longest if a slot is free. The operation runs after this call, and its duration is
   * measured then.
   */
  #admitNext(): void {
    const [longest] = this.#waiting;
    if (longest && this.#hasSlot()) longest();
  }

  #waitForSlot(waiting: Waiting): Promise<void> {
    const { LIMIT_OPERATIONS, LIMIT_WAITING_OPERATIONS, LIMIT_WAITING_SECONDS } = this.#limits;
    const free = LIMIT_OPERATIONS - this.#running;
    if (this.#waiting.size >= free + LIMIT_WAITING_OPERATIONS) throw TOO_MANY;
    return new Promise((resolve, reject) => {
      // Leaves the queue at once: a slot given to a caller who has left would be lost.
      const leaveAndThen = (settle: () => void) => () => {
        clearTimeout(timer);
        this.#waiting.delete(admit);
        settle();
      };
      const admit = leaveAndThen(() => {
        this.#takeSlot();
        resolve();
      });
      const tooLate = leaveAndThen(() => reject(TOO_LONG));
      const timer = setTimeout(tooLate, LIMIT_WAITING_SECONDS * 1000);
      this.#waiting.add(admit);
      waiting.whenOver((reason) => leaveAndThen(() => reject(reason))());
    });
  }
}
