import type { Bindings, Names, Rows } from '../rows/rows.ts';

/** The citations of a claim, in the order in which they stand in their document. */
export function citationsOfClaim(bindings: Bindings, names: Names): Rows {
  const node = names.variable('n');
  return {
    imports: [`${bindings.claim}`],
    lines: [`MATCH (:Claim {claimId: ${bindings.claim}.claimId})-[:CITES]->(${node}:Citation)`],
    bindings: { node },
    projection: [node],
    order: [`coalesce(${node}.position, 0)`, `${node}.id`],
  };
}

/** The node at the end of a structural relation that is not a claim, such as the document of a citation. */
export const structuralNode =
  (type: string, label: string) =>
  (bindings: Bindings, names: Names): Rows => {
    const node = names.variable('n');
    return {
      imports: [`${bindings.node}`],
      lines: [`MATCH (${bindings.node})-[:${type}]->(${node}:${label})`],
      bindings: { node },
      projection: [node],
      order: [`${node}.id`],
    };
  };

/** What has a structural relation to a node, such as the readings of a document. */
export const structuralNodesOf =
  (type: string, label: string) =>
  (bindings: Bindings, names: Names): Rows => {
    const rows = structuralNode(type, label)(bindings, names);
    const { node } = rows.bindings;
    return { ...rows, lines: [`MATCH (${bindings.node})<-[:${type}]-(${node}:${label})`] };
  };

/** What sources say about the completeness of a node's lists; a claim has no lists. */
export function coverageOf({ node: subject, claim }: Bindings, names: Names): Rows {
  const node = names.variable('n');
  return {
    imports: [`${subject ?? claim}`],
    lines: [`MATCH (${subject ?? `:Claim {claimId: ${claim}.claimId}`})<-[:SUBJECT]-(${node}:Coverage)`],
    bindings: { node },
    projection: [node],
    order: [`${node}.id`],
  };
}
