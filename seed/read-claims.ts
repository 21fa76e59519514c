import { claimIdOf } from '../src/graph/model/claim-id.ts';
import type { ClaimRow } from '../src/graph/model/facts.ts';
import { checkFact, citationIdsOf } from './check-fact.ts';
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
  statedAt: group.recordedAt ?? recordedAt,
  published: true,
  ...validity(group),
});

/** The citations of a file's claims, as to their documents: which it is, and its first possible day, if it has a date. */
export interface Quoted {
  readonly document: string;
  readonly from?: string | undefined;
}

/** What follows from the documents behind the quotes of a group. */
function fromDocuments(citations: readonly string[], quotedBy: ReadonlyMap<string, Quoted>) {
  const quoted = citations.flatMap((id) => quotedBy.get(id) ?? []);
  const days = quoted.flatMap(({ from }) => from ?? []).toSorted();
  return { sources: new Set(quoted.map(({ document }) => document)).size, ...(days[0] && { attestedFrom: days[0] }) };
}

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

/** The claims of a file, with every reference checked. */
export function readClaims(
  { source, content }: ParsedFile,
  register: Register,
  places: ClaimPlaces,
  quotedBy: ReadonlyMap<string, Quoted>,
): readonly ClaimRow[] {
  return content.claims.flatMap((group, index) => {
    const citations = citationIdsOf(group.quotes, source.at(['claims', index, 'quotes']), register);
    const documents = fromDocuments(citations, quotedBy);
    return group.facts.map(({ fact, id, columns }, at) => {
      const place = source.at(['claims', index, 'facts', at]);
      const claimId = id ?? claimIdOf(fact);
      checkNew(claimId, place, places, register);
      const stated = { ...group.columns, ...columns };
      checkFact(fact, stated, place, register);
      return { ...shared(group, content.recordedAt), ...fact, claimId, ...documents, citations, columns: stated };
    });
  });
}
