import { rebuildFoldedTexts } from '../cypher/folded-texts.ts';
import { rebuildPairs } from '../cypher/pairs.ts';
import { rebuildStandings } from '../cypher/standings.ts';
import { rebuildWords } from '../cypher/words.ts';
import { knownVersion } from '../migrations/migrate.ts';
import type { Graph } from '../port.ts';

/** A rebuild of a large graph takes longer than a request may. */
const DEADLINE_MILLISECONDS = 600_000;

/** What was rebuilt. */
export interface Rebuilt {
  /** How many pairs of an actor and an axis there are now. */
  readonly pairs: number;
  /** How many claim versions had a wrong standing. */
  readonly standings: number;
  /** How many nodes had a wrong folded text. */
  readonly texts: number;
  /** How many nodes were found by other words than they say. */
  readonly words: number;
}

/** Makes anew what the graph derives: pairs for cooperations, standings, folded texts, words. All of it or nothing. */
export async function rebuild(graph: Graph): Promise<Rebuilt> {
  await knownVersion(graph);
  return graph.write(
    async (transaction) => ({
      standings: await rebuildStandings(transaction),
      pairs: await rebuildPairs(transaction),
      texts: await rebuildFoldedTexts(transaction),
      words: await rebuildWords(transaction),
    }),
    DEADLINE_MILLISECONDS,
  );
}
