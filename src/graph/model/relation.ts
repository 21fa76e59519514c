import type { NodeKind } from './node.ts';
import type { Choices } from './property.ts';

/** A kind of relation between nodes. Each relation of it is a claim: somebody says it, with a status and sources. */
export interface Relation {
  readonly type: string;
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
  readonly description: string;
  /** The closed list of roles, where the relation has them; a claim may leave its role open. */
  readonly roles?: Choices;
}

export const relation = (declared: Relation): Relation => declared;

/** The label that covers a relation's end: the kind itself, or what its kinds share. */
export function endLabel(kinds: readonly NodeKind[]): string {
  const [first] = kinds;
  if (kinds.length === 1 && first) return first.label;
  const identities = new Set(kinds.map((kind) => kind.identity));
  return identities.size === 1 && first ? first.identity : 'Entity';
}
