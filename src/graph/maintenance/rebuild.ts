import { correctInSteps } from '../cypher/corrections.ts';
import { TEXTS } from '../cypher/derived-texts.ts';
import { countPairs, PAIRS } from '../cypher/pairs.ts';
import { VISIBILITY_CODES } from '../cypher/visibility-codes.ts';
import { WORDS } from '../cypher/words.ts';
import { knownVersion } from '../migrations/migrate.ts';
import type { Graph } from '../port.ts';
import { type Progress, silent } from '../progress.ts';

/** What a rebuild counted. */
export interface Rebuilt {
  /** The number of pairs of an actor and an axis after the rebuild. */
  readonly pairs: number;
  /** The number of claim versions with a wrong visibility code. */
  readonly visibilityCodes: number;
  /** The number of nodes and claim versions with a text that was not normalized or a wrong derived column. */
  readonly texts: number;
  /** The number of nodes with wrong search words. */
  readonly words: number;
}

/**
 * Recomputes derived data: visibility codes, pairs of actors and axes, derived text columns and search words. It works
 * in steps, each a transaction over some nodes. If it is interrupted, finished steps stay; running it again does the
 * rest.
 */
export async function rebuild(graph: Graph, progress: Progress = silent): Promise<Rebuilt> {
  await knownVersion(graph);
  const visibilityCodes = await correctInSteps(graph, VISIBILITY_CODES, progress);
  await correctInSteps(graph, PAIRS, progress);
  const texts = await correctInSteps(graph, TEXTS, progress);
  const words = await correctInSteps(graph, WORDS, progress);
  return { pairs: await countPairs((statement) => graph.read(statement)), visibilityCodes, texts, words };
}
