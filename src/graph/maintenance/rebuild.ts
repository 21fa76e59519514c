import { correctInSteps } from '../cypher/corrections.ts';
import { TEXTS } from '../cypher/derived-texts.ts';
import { countPairs, PAIRS } from '../cypher/pairs.ts';
import { VISIBILITY_CODES } from '../cypher/visibility-codes.ts';
import { WORDS } from '../cypher/words.ts';
import { knownVersion } from '../migrations/migrate.ts';
import type { Graph } from '../port.ts';
import { type Progress, silent } from '../progress.ts';

/** What was rebuilt. */
export interface Rebuilt {
  /** How many pairs of an actor and an axis there are now. */
  readonly pairs: number;
  /** How many claim versions had a wrong visibility code. */
  readonly visibilityCodes: number;
  /** How many nodes and claim versions had a text that was not normalized, or wrong derived columns. */
  readonly texts: number;
  /** How many nodes had wrong search words. */
  readonly words: number;
}

/**
 * Makes anew what the graph derives: visibility codes, pairs for cooperations, what is kept beside texts to compare
 * and order them, words. It goes in steps, each a
 * transaction over some nodes: where it is broken off, what was done stays done, and to repeat it does the rest.
 */
export async function rebuild(graph: Graph, progress: Progress = silent): Promise<Rebuilt> {
  await knownVersion(graph);
  const visibilityCodes = await correctInSteps(graph, VISIBILITY_CODES, progress);
  await correctInSteps(graph, PAIRS, progress);
  const texts = await correctInSteps(graph, TEXTS, progress);
  const words = await correctInSteps(graph, WORDS, progress);
  return { pairs: await countPairs((statement) => graph.read(statement)), visibilityCodes, texts, words };
}
