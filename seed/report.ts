import type { Author } from '../src/changes/change-set.ts';
import { plan } from '../src/changes/plan.ts';
import type { Planning } from '../src/changes/run.ts';
import { knownNodes } from '../src/graph/cypher/known-nodes.ts';
import { citation } from '../src/graph/model/document.ts';
import { factsOf, type SeedText } from './read.ts';
import { wantedFrom } from './wanted.ts';

/** What looks like the id of a node in the text of a file. */
const ID = /\b[A-Z][A-Za-z]*:[a-z0-9]+(?:-[a-z0-9]+)*/g;

/** The nodes that a file may refer to. A quote is of the report itself, so that its claims rest on its own words. */
const mentionedIn = (texts: readonly SeedText[]): readonly string[] => {
  const ids = new Set(texts.flatMap(({ text }) => text.match(ID) ?? []));
  return [...ids].filter((id) => !id.startsWith(`${citation.identity}:`));
};

/**
 * Plans a further report: facts in the format of the seed, which may refer to nodes of the graph.
 *
 * @throws SeedProblems when the files have problems.
 */
export const planReport =
  (texts: readonly SeedText[], author: Author): Planning =>
  async (transaction) => {
    const known = await knownNodes(transaction, mentionedIn(texts));
    return plan(transaction, wantedFrom(factsOf(texts, known), author));
  };
