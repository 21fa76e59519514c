import { memoize } from '../graph/memoize.ts';
import type { Relation } from '../graph/model/relation.ts';
import type { Step } from '../graph/select/step.ts';
import { traversal } from '../graph/select/traversal.ts';
import { builder, type FieldBuilder, type SelectedInterfaceRef, type SelectedRef } from './builder.ts';
import { claimConnection, pagesField } from './connection.ts';
import { calledForRoles } from './narrowing/edge.ts';
import { calledInSchema, noteEnd } from './narrowing/ends.ts';
import type { Listed } from './narrowing/list.ts';
import { byClaim } from './narrowing/order.ts';
import type { NodeTypeRef } from './page.ts';

/** A relation field: one end of a relation, from which the field leads to the other. */
export interface End {
  /** The type that gets the field, or the interface that gives it to its types. */
  readonly on: { object: SelectedRef } | { interface: SelectedInterfaceRef };
  readonly field: string;
  readonly description: string;
  /** What the field leads to: its type, its label and the word before the colon of its ids, if they have one. */
  readonly to: { ref: NodeTypeRef; label: string; identity: string | undefined };
}

const nameFor = (relation: Relation, to: End['to']) => `${calledForRoles(relation)}${calledInSchema(to.label)}Claim`;

/** The connection of a relation; relations with the same roles that lead to the same type share it. */
const connectionFor = memoize(nameFor, (relation: Relation, to: End['to'], listed: Listed) =>
  claimConnection(nameFor(relation, to), to.ref, listed),
);

function addEnd(relation: Relation, direction: Step['direction'], { on, field, description, to }: End): void {
  const step = { type: relation.type, direction, label: to.label, identity: to.identity };
  const listed = { label: to.label, sorted: byClaim(to.label), relation };
  const type = connectionFor(relation, to, listed);
  const add = (t: FieldBuilder) => pagesField(t, type, traversal(step), listed, description);
  if ('object' in on) builder.objectField(on.object, field, add);
  else builder.interfaceField(on.interface, field, add);
  noteEnd('object' in on ? on.object.name : on.interface.name, { field, description, relation, step });
}

/** Adds the fields at both ends of a relation: those of `from` follow its direction, those of `to` go against it. */
export function relationFields(relation: Relation, from: readonly End[], to: readonly End[]): void {
  for (const end of from) addEnd(relation, 'out', end);
  for (const end of to) addEnd(relation, 'in', end);
}
