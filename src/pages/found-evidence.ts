import * as z from 'zod';
import { fact, grounds, toClaim } from './evidence.ts';
import { type Html, html } from './html.ts';
import type { Visit } from './page.ts';
import { type ClaimFact, type Evidence, evidence } from './shapes.ts';

/** What the claims of a page rest on, by their ids. */
export type FoundEvidence = ReadonlyMap<string, Evidence>;

const answer = z.object({ claims: z.object({ nodes: z.array(evidence) }) });

/** As many as one list may have. The claims after them lead to their own pages. */
const MOST = 100;

/**
 * Reads what claims rest on, the first of them all at once: a list of claims with their sentences in each part of a page would
 * be a statement that Neo4j plans for many seconds.
 */
export async function evidenceOf(claims: readonly ClaimFact[], visit: Visit): Promise<FoundEvidence> {
  const ids = [...new Set(claims.map(({ id }) => id))].slice(0, MOST);
  if (ids.length === 0) return new Map();
  const { nodes } = answer.parse(await visit.ask('evidence', { ids })).claims;
  return new Map(nodes.map((one) => [one.id, one]));
}

/** A claim in one line with its evidence below it, or the way to it. */
export function foundFact(told: Html, claim: ClaimFact, found: FoundEvidence, visit: Visit): Html {
  return fact(told, claim, visit, foundGrounds(claim, found, visit));
}

/** What a claim rests on, or the way to it. */
export function foundGrounds(claim: ClaimFact, found: FoundEvidence, visit: Visit): Html {
  const whole = found.get(claim.id);
  return whole ? grounds(whole, visit) : html`<p>${toClaim(claim, visit)}</p>`;
}
