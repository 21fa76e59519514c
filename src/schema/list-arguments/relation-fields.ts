import { NODE_KINDS } from '../../graph/model/index.ts';
import type { Properties } from '../../graph/model/property.ts';
import type { Relation } from '../../graph/model/relation.ts';
import type { RelationStep } from '../../select/relation-step.ts';

/** A relation field: it leads from nodes of one label to others, over the claims of a relation. */
export interface RelationField {
  readonly field: string;
  readonly description: string;
  readonly relation: Relation;
  readonly step: RelationStep;
}

const ACTOR = 'Actor';
/** The label that nodes of all kinds bear. */
export const ENTITY = 'Entity';
const known = new Map<string, RelationField[]>();

/** Registers a relation field of a type, so that lists of the type can be filtered, ordered and grouped by it. */
export function registerRelationField(label: string, end: RelationField): void {
  known.set(label, [...(known.get(label) ?? []), end]);
}

/** Whether nodes with a label are actors, of whatever kind or of one. */
export const isActorLabel = (label: string): boolean => label === ACTOR || isActorKind(label);

const isActorKind = (label: string) => NODE_KINDS.some((kind) => kind.label === label && kind.identity === ACTOR);

/** The relation fields of a type, including those of its interface. */
export const relationFieldsOf = (label: string): readonly RelationField[] => [
  ...(label !== ACTOR && isActorKind(label) ? (known.get(ACTOR) ?? []) : []),
  ...(known.get(label) ?? []),
];

/**
 * The label whose lists have the same orders, keys and totals: that of all actors, for a kind of them without relation
 * fields of its own.
 */
export const sharedLabel = (label: string): string => (isActorKind(label) && !known.has(label) ? ACTOR : label);

/** The kinds of actors, by the names that arguments use. */
export const ACTOR_KINDS = NODE_KINDS.filter(({ identity }) => identity === ACTOR).map(({ label, description }) => ({
  value: label.toUpperCase(),
  label,
  description,
}));

/** The properties of all nodes with a label; all kinds of actors have the same. */
export function propertiesOf(label: string): Properties {
  if (label === ENTITY) return {};
  const kind = NODE_KINDS.find((one) => one.label === label) ?? NODE_KINDS.find((one) => one.identity === label);
  if (kind) return kind.properties;
  throw new Error(`the model has no kind ${label}`);
}

export const isActors = (label: string): boolean => label === ACTOR;

/** What nodes with a label are called in the schema. */
export const schemaNameOf = (label: string): string => (label === ENTITY ? 'Node' : label);
