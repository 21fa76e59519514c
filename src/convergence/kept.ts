import { LRUCache } from 'lru-cache';
import { dataVersion } from '../graph/data-version.ts';
import { memoizeByObject } from '../graph/memoize.ts';
import { bytesOfIncidence, type Incidence } from './incidence.ts';
import { readIncidence, type UnderView } from './read.ts';

/** What incidences may take together. */
const KEPT_BYTES = 64 * 1024 * 1024;

/** What an incidence takes with what was worked out of it and is kept with it, as a multiple of itself. */
const WITH_ANSWERS = 5;

const bytesOf = (incidence: Incidence): number => {
  const { arrays, ids } = bytesOfIncidence(incidence);
  return WITH_ANSWERS * (arrays + ids) + 1;
};

/** The incidences of a graph that were read last: of the present version of the data, for a few views and days. */
export class KeptIncidences {
  readonly #kept = new LRUCache<string, Incidence>({ maxSize: KEPT_BYTES, sizeCalculation: bytesOf });
  /** Those that are being read: who asks meanwhile waits for the same. */
  readonly #reading = new Map<string, Promise<Incidence>>();

  /** The incidence under a view, of the version of the data as it is now. */
  async under(view: UnderView): Promise<Incidence> {
    const { version = 0 } = (await dataVersion(view.rows)) ?? {};
    const key = `${version} ${view.day} ${view.viewKey}`;
    return this.#kept.get(key) ?? this.#reading.get(key) ?? this.#read(key, view);
  }

  #read(key: string, view: UnderView): Promise<Incidence> {
    const reading = readIncidence(view)
      .then((incidence) => {
        this.#kept.set(`${incidence.version} ${view.day} ${view.viewKey}`, incidence);
        return incidence;
      })
      .finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }
}

/** The incidences that are kept of a graph, by whoever asks. */
export const incidencesOf = memoizeByObject((_graph: object) => new KeptIncidences());
