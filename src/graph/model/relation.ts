import type { NodeKind } from './node.ts';
import type { Choices, Properties } from './property.ts';

/** A kind of relation between nodes. Each relation of it is a claim: somebody says it, with a status and sources. */
export interface Relation {
  readonly type: string;
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
  readonly description: string;
  /** The closed list of roles, where the relation has them; a claim may leave its role open. */
  readonly roles?: Choices;
  /** What its claims state beside what all claims do (`claim-properties.ts`); another relation may share them. */
  readonly properties?: Properties;
}

export const relation = (declared: Relation): Relation => declared;
