import { memoize } from '../graph/memoize.ts';
import type { Relation } from '../graph/model/relation.ts';
import type { RelationStep } from '../select/relation-step.ts';
import { traversal } from '../select/traversal.ts';
import { builder, type FieldBuilder, type SelectedInterfaceRef, type SelectedRef } from './builder.ts';
import { claimConnection, pagesField } from './connection.ts';
import { rolePrefixOf } from './list-arguments/edge.ts';
import type { ListShape } from './list-arguments/list.ts';
import { claimsOrder } from './list-arguments/order.ts';
import { registerRelationField, schemaNameOf } from './list-arguments/relation-fields.ts';
import type { NodeTypeRef } from './page-fields.ts';

/** A relation field: one end of a relation, from which the field leads to the other. */
export interface End {
  /** The type that gets the field, or the interface that gives it to its types. */
  readonly on: { object: SelectedRef } | { interface: SelectedInterfaceRef };
  readonly field: string;
  readonly description: string;
  /** What the field leads to: its type, its label and the word before the colon of its ids, if they have one. */
  readonly to: { ref: NodeTypeRef; label: string; identity: string | undefined };
}

const nameFor = (relation: Relation, to: End['to']) => `${rolePrefixOf(relation)}${schemaNameOf(to.label)}Claim`;

/** The connection of a relation; relations with the same roles that lead to the same type share it. */
const connectionFor = memoize(nameFor, (relation: Relation, to: End['to'], shape: ListShape) =>
  claimConnection(nameFor(relation, to), to.ref, shape),
);

function addEnd(relation: Relation, direction: RelationStep['direction'], { on, field, description, to }: End): void {
  const step = { type: relation.type, direction, label: to.label, identity: to.identity };
  const shape = { label: to.label, ordered: claimsOrder(to.label), relation };
  const type = connectionFor(relation, to, shape);
  const add = (t: FieldBuilder) => pagesField(t, { type, pages: traversal(step), shape, description });
  if ('object' in on) builder.objectField(on.object, field, add);
  else builder.interfaceField(on.interface, field, add);
  registerRelationField('object' in on ? on.object.name : on.interface.name, { field, description, relation, step });
}

/** Adds the fields at both ends of a relation: those of `from` follow its direction, those of `to` go against it. */
export function addRelationFields(relation: Relation, from: readonly End[], to: readonly End[]): void {
  for (const end of from) addEnd(relation, 'out', end);
  for (const end of to) addEnd(relation, 'in', end);
}
