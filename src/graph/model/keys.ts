/** By what a node is found: a label and the property that is unique in it. Every node bears exactly one such label. */
export interface NodeKey {
  readonly label: string;
  readonly property: string;
}

export const ENTITY: NodeKey = { label: 'Entity', property: 'id' };
export const CLAIM: NodeKey = { label: 'Claim', property: 'claimId' };
export const SCHEMA_VERSION_NODE: NodeKey = { label: 'SchemaVersion', property: 'name' };
export const PAIR: NodeKey = { label: 'Pair', property: 'key' };
export const WORD: NodeKey = { label: 'Word', property: 'word' };
/** How often the graph was written (`../data-version.ts`). It belongs to the graph and not to its data, so no dump has it. */
export const DATA_VERSION: NodeKey = { label: 'DataVersion', property: 'name' };
/** A set of changes that were written together. */
export const CHANGE_SET: NodeKey = { label: 'ChangeSet', property: 'id' };
/** One change of a set: of a node, or of a claim. */
export const CHANGE: NodeKey = { label: 'Change', property: 'key' };
/** What an origin last wrote of a node or a claim. */
export const WRITTEN: NodeKey = { label: 'Written', property: 'key' };

/** In the order in which a dump writes them. */
export const NODE_KEYS: readonly NodeKey[] = [
  SCHEMA_VERSION_NODE,
  ENTITY,
  CLAIM,
  PAIR,
  WORD,
  CHANGE_SET,
  CHANGE,
  WRITTEN,
];
