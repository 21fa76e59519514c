import { incidenceSlice, incidenceStart } from '../graph/cypher/incidence.ts';
import { GraphUnavailable, LimitExceeded } from '../graph/errors.ts';
import type { Reads } from '../graph/port.ts';
import { Builder } from './build.ts';
import { type Decoded, decode } from './decode.ts';
import type { Incidence } from './incidence.ts';

/** How many undertakings of each kind the first statement reads, and how many each further one. */
const SLICE = 2_000;
/** The largest graph that is analysed. */
export const MOST_UNDERTAKINGS = 250_000;
/** How often it is read anew because it was written meanwhile. */
const ATTEMPTS = 3;

/** Reads under one view. */
export interface UnderView {
  /** ISO 8601. */
  readonly day: string;
  /** What tells the view and its viewer from others, with the day. */
  readonly viewKey: string;
  /** Runs a statement with `visible(…)` and `dated(…)` under the view. */
  readonly rows: Reads;
}

/**
 * The incidence under a view: one statement, and one more for each slice of a larger graph.
 *
 * @throws LimitExceeded for a graph with more undertakings than are analysed.
 * @throws GraphUnavailable where the graph is written all the time.
 */
export async function readIncidence(view: UnderView): Promise<Incidence> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const read = await readOnce(view);
    if (read) return read;
  }
  throw new GraphUnavailable('The graph was written each time it was read for the analysis. Ask again in a moment.');
}

/** Nothing where the graph was written between two slices. */
async function readOnce(view: UnderView): Promise<Incidence | undefined> {
  const start = decode(await view.rows(incidenceStart, { limit: SLICE }));
  const builder = new Builder(start.frame);
  for (const one of start.undertakings) builder.add(one);
  for (const ids of remaining(start.ids)) {
    const slice = decode(await view.rows(incidenceSlice, { ids }));
    if (slice.version !== start.version) return undefined;
    for (const one of slice.undertakings) builder.add(one);
  }
  return builder.build(start.version, view.day);
}

/** The ids that the first statement did not read, in slices. */
function remaining(all: Decoded['ids']): readonly (readonly string[])[] {
  const total = [...all.values()].reduce((sum, { length }) => sum + length, 0);
  if (total > MOST_UNDERTAKINGS)
    throw new LimitExceeded(
      `convergence: the graph has ${total} undertakings. Accepted: at most ${MOST_UNDERTAKINGS}; read lists instead.`,
    );
  const ids = [...all.values()].flatMap((some) => some.slice(SLICE));
  return Array.from({ length: Math.ceil(ids.length / SLICE) }, (_, slice) =>
    ids.slice(slice * SLICE, (slice + 1) * SLICE),
  );
}
