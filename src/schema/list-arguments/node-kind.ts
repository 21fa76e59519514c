import { NODE_KINDS } from '../../graph/model/index.ts';
import { kindName } from '../../graph/model/node.ts';
import { comparing } from '../../select/comparison.ts';
import { nodeKind } from '../enums.ts';
import { filterOfChoices } from '../filters.ts';
import type { FilterField } from './properties.ts';

const KINDS = NODE_KINDS.filter((kind) => kindName(kind) in nodeKind.values);

/** The kind of a node, as Cypher: nodes say it by their label. */
const nodeKindOf = (node: string): string =>
  `CASE ${KINDS.map((kind) => `WHEN ${node}:${kind.label} THEN '${kindName(kind)}'`).join(' ')} END`;

export const nodeKindFilterField: FilterField = {
  input: (t) => t.field({ type: filterOfChoices(nodeKind), description: 'The kind of the node.' }),
  condition: comparing(({ node }) => nodeKindOf(`${node}`)),
};
