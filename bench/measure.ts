import * as z from 'zod';
import type { Round } from './client.ts';
import { Process } from './process.ts';
import type { Question, ServerName } from './questions.ts';
import type { Running } from './servers.ts';
import type { Sizes } from './sizes.ts';

/** Requests per second by server: the median of the rounds, and the rounds themselves. */
export interface Measured {
  readonly question: Question;
  readonly kilobytes: number;
  readonly rounds: { readonly [server in ServerName]: readonly number[] };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** The number of concurrent connections. */
export const CONNECTIONS = 16;

const rate = z.number();

/** Puts load on servers, from a client in a process of its own. */
export class Measurement {
  readonly #client = new Process('client.ts', null);
  readonly #servers: readonly Running[];
  readonly #slugs: readonly string[];
  readonly #sizes: Sizes;
  /** Waits until the database is idle: it may still work for a client that has left. */
  readonly #settled: () => Promise<void>;

  constructor(servers: readonly Running[], slugs: readonly string[], sizes: Sizes, settled: () => Promise<void>) {
    this.#servers = servers;
    this.#slugs = slugs;
    this.#sizes = sizes;
    this.#settled = settled;
  }

  async warmUp(question: Question): Promise<void> {
    for (const server of this.#servers) await this.#run(server, question, this.#sizes.warmUpSeconds, CONNECTIONS);
  }

  /** Measures the servers in turn (A B C A B C …), so that other load on the machine affects all of them. */
  async run(question: Question, kilobytes: number, connections: number): Promise<Measured> {
    const rounds: { [server in ServerName]: number[] } = { ours: [], peer: [], hand: [] };
    const seconds = this.#sizes.roundSeconds * (question.varies ? 2 : 1);
    for (let round = 0; round < this.#sizes.rounds; round += 1) {
      for (const server of this.#servers)
        rounds[server.name].push(await this.#run(server, question, seconds, connections));
    }
    return { question, kilobytes, rounds };
  }

  stop(): Promise<void> {
    return this.#client.stop();
  }

  async #run(server: Running, question: Question, seconds: number, connections: number): Promise<number> {
    const { name, url } = server;
    const round: Round = { server: name, url, question: question.name, slugs: this.#slugs, seconds, connections };
    const measured = rate.parse(await this.#client.exchange(round));
    await this.#settled();
    return measured;
  }
}
