/** Numbers that are appended one by one to a typed array, which doubles when it is full. */
export class Growing<Numbers extends Uint8Array | Uint16Array | Uint32Array | Int32Array> {
  #numbers: Numbers;
  readonly #make: (length: number) => Numbers;
  #length = 0;

  constructor(make: (length: number) => Numbers) {
    this.#make = make;
    this.#numbers = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#double();
    this.#numbers[this.#length++] = number;
  }

  /** A copy that is no longer than it has to be. */
  all(): Numbers {
    const all = this.#make(this.#length);
    all.set(this.#numbers.subarray(0, this.#length));
    return all;
  }

  #double(): void {
    const doubled = this.#make(2 * this.#numbers.length);
    doubled.set(this.#numbers);
    this.#numbers = doubled;
  }
}

/** Arrays over memory that a worker thread may read too. */
export const bytes = () => new Growing((length) => new Uint8Array(new SharedArrayBuffer(length)));
export const shorts = () => new Growing((length) => new Uint16Array(new SharedArrayBuffer(2 * length)));
export const indexes = () => new Growing((length) => new Uint32Array(new SharedArrayBuffer(4 * length)));
export const days = () => new Growing((length) => new Int32Array(new SharedArrayBuffer(4 * length)));
