import type { Choices } from '../../graph/model/property.ts';
import { compare } from '../../select/comparison.ts';
import { operandsOf } from '../../select/filter.ts';
import { filterOfChoices } from '../filters.ts';
import type { FilterField } from './properties.ts';
import { ACTOR_KINDS } from './relation-fields.ts';

const actorKind: Choices = {
  name: 'ActorKind',
  description: 'The kind of an actor.',
  values: Object.fromEntries(ACTOR_KINDS.map(({ value, description }) => [value, description])),
};

/** The kind of an actor, as Cypher: nodes say it by their label. */
export const actorKindOf = (node: string): string =>
  `CASE ${ACTOR_KINDS.map(({ value, label }) => `WHEN ${node}:${label} THEN '${value}'`).join(' ')} END`;

export const actorKindFilterField: FilterField = {
  input: (t) => t.field({ type: filterOfChoices(actorKind), description: actorKind.description }),
  condition: ({ node }, given, { names }, path) =>
    compare(actorKindOf(`${node}`), operandsOf(given, path, 'isNull'), names, { path }),
};
