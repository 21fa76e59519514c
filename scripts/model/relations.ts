import { RELATIONS } from '../../src/graph/model/index.ts';
import type { NodeKind } from '../../src/graph/model/node.ts';
import type { Relation } from '../../src/graph/model/relation.ts';
import { endLabels, isMost } from './kinds.ts';
import { code, codes, table } from './markdown.ts';

const ends = (kinds: readonly NodeKind[]) => (isMost(kinds) ? 'most kinds' : codes(endLabels(kinds)));

const relationRow = ({ type, from, to, roles, description }: Relation) => [
  code(type),
  ends(from),
  ends(to),
  roles ? code(roles.name) : '',
  description,
];

export const relationsTable = (): string =>
  table(['relation', 'from', 'to', 'roles', 'what it says'], RELATIONS.map(relationRow));

const all: readonly Relation[] = RELATIONS;

const LARGEST_UNION = all.find(({ to }) => isMost(to))?.to ?? [];

/** The kinds that the table abbreviates as "most". */
export const mostKinds = (): string => `Most kinds are ${codes(endLabels(LARGEST_UNION))}.`;

/** The closed lists of the roles of relations. */
export const CHOICES_OF_RELATIONS = all.flatMap(({ roles }) => roles ?? []);
