import type { Frame, Names, Rows } from '../select/field.ts';

/** The citations that a claim rests on, in the order in which they stand in their document. */
export function citationsOfClaim(frame: Frame, names: Names): Rows {
  const node = names.variable('n');
  return {
    imports: [`${frame.claim}`],
    lines: [`MATCH (:Claim {claimId: ${frame.claim}.claimId})-[:CITES]->(${node}:Citation)`],
    frame: { node },
    carries: [node],
    order: [`coalesce(${node}.position, 0)`, `${node}.id`],
  };
}

/** What lies at the end of a structural relation that is no claim, such as a citation's document. */
export const attached =
  (type: string, label: string) =>
  (frame: Frame, names: Names): Rows => {
    const node = names.variable('n');
    return {
      imports: [`${frame.node}`],
      lines: [`MATCH (${frame.node})-[:${type}]->(${node}:${label})`],
      frame: { node },
      carries: [node],
      order: [`${node}.id`],
    };
  };

/** What sources say about the completeness of a node's lists; a claim has no lists. */
export function coverageOf({ node: subject, claim }: Frame, names: Names): Rows {
  const node = names.variable('n');
  return {
    imports: [`${subject ?? claim}`],
    lines: [`MATCH (${subject ?? `:Claim {claimId: ${claim}.claimId}`})<-[:SUBJECT]-(${node}:Coverage)`],
    frame: { node },
    carries: [node],
    order: [`${node}.id`],
  };
}
