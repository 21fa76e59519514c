import type { ClaimRow } from '../src/graph/model/facts.ts';
import { checkFact, citationIdsOf } from './check-fact.ts';
import { claimIdOf } from './fact.ts';
import type { SeedClaims } from './format.ts';
import type { ParsedFile } from './parse.ts';
import { type Place, placeText } from './problems.ts';
import { ORIGIN } from './read-nodes.ts';
import type { Register } from './register.ts';

/** When a claim holds. An end that is not known to the day keeps its first and its last possible day. */
function validity({ validFrom, validTo }: SeedClaims) {
  return {
    ...(validFrom && { validFrom: validFrom.from }),
    ...(validFrom?.to && validFrom.to !== validFrom.from && { validFromLatest: validFrom.to }),
    ...(validTo && validTo.from !== validTo.to && { validToEarliest: validTo.from }),
    ...(validTo?.to && { validTo: validTo.to }),
  };
}

/** The properties shared by all facts of a group. */
const shared = (group: SeedClaims, recordedAt: string) => ({
  status: group.status,
  basis: group.basis,
  origin: ORIGIN,
  recordedAt: group.recordedAt ?? recordedAt,
  published: true,
  ...validity(group),
});

/** Claim ids of all files, each with its place. */
export type ClaimPlaces = Map<string, Place>;

function checkNew(claimId: string, place: Place, places: ClaimPlaces, register: Register): void {
  const other = places.get(claimId);
  if (other) {
    const advice = 'put all its quotes at one of them, or, if the two are different facts, give one of them an `id`';
    register.report(place, `the claim "${claimId}" is already at ${placeText(other)}; ${advice}`);
  }
  places.set(claimId, other ?? place);
}

/** The claims of a file, with every reference checked. `sources` is the number of documents behind their quotes. */
export function readClaims(
  { source, content }: ParsedFile,
  register: Register,
  places: ClaimPlaces,
  documentOf: ReadonlyMap<string, string>,
): readonly ClaimRow[] {
  return content.claims.flatMap((group, index) => {
    const citations = citationIdsOf(group.quotes, source.at(['claims', index, 'quotes']), register);
    const sources = new Set(citations.map((id) => documentOf.get(id))).size;
    return group.facts.map(({ fact, id, columns }, at) => {
      const place = source.at(['claims', index, 'facts', at]);
      const claimId = id ?? claimIdOf(fact);
      checkNew(claimId, place, places, register);
      const stated = { ...group.columns, ...columns };
      checkFact(fact, stated, place, register);
      return { ...shared(group, content.recordedAt), ...fact, claimId, sources, citations, columns: stated };
    });
  });
}
