const inEnglish = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** The cells of a bar. */
const CELLS = 12;
/** A rate is told once a step has taken so long: before, it says little. */
const SETTLED_MILLISECONDS = 1_000;

/** One step of a command: where it was when it was first seen, and where it is. */
interface Step {
  readonly doing: string;
  readonly begun: number;
  readonly first: number;
  readonly done: number;
  readonly total: number | undefined;
}

/**
 * How fast the present step of a command is, and how long it takes yet. Nothing is said of the steps after it, since
 * nobody knows them.
 */
export class Pace {
  readonly #clock: () => number;
  #step: Step | undefined;

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  update(doing: string, done: number, total?: number): void {
    const goesOn = this.#step?.doing === doing && done >= this.#step.done && total === this.#step.total;
    const { begun, first } = goesOn && this.#step ? this.#step : { begun: this.#clock(), first: done };
    this.#step = { doing, begun, first, done, total };
  }

  /** What follows the name of the command: the step, its amounts, its rate and the time that is left. */
  line(withBar: boolean): string {
    if (!this.#step) return '';
    const { doing, done, total } = this.#step;
    const amount = total === undefined ? whole(done) : `${whole(done)} of ${whole(total)}`;
    const parts = [`: ${doing} ${amount}`, ...(withBar && total ? [bar(done / total)] : []), ...this.#pace(this.#step)];
    return parts.join(' ');
  }

  /** Measured up to now, so that a step that stands still becomes slower. */
  #pace({ begun, first, done, total }: Step): readonly string[] {
    const milliseconds = this.#clock() - begun;
    if (milliseconds < SETTLED_MILLISECONDS || done === first) return [];
    const rate = ((done - first) * 1000) / milliseconds;
    const left = total === undefined || total <= done ? '' : `, ${duration((total - done) / rate)} left of this step`;
    return [`${rate < 10 ? rate.toFixed(1) : whole(rate)}/s${left}`];
  }
}

const whole = (number: number) => inEnglish.format(number);

function bar(part: number): string {
  const full = Math.floor(Math.min(1, part) * CELLS);
  return `[${'#'.repeat(full)}${'.'.repeat(CELLS - full)}]`;
}

/** A time that is not known to the second is not told to the second. */
function duration(seconds: number): string {
  if (seconds < 90) return `about ${Math.ceil(seconds)} s`;
  if (seconds < 5_400) return `about ${Math.round(seconds / 60)} min`;
  return `about ${Math.round(seconds / 3_600)} h`;
}
