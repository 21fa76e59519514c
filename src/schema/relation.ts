import type { Relation } from '../graph/model/relation.ts';
import { type Step, traversal } from '../graph/select/traversal.ts';
import { builder, type SelectedInterfaceRef, type SelectedRef } from './builder.ts';
import { claimConnection, type NodeTypeRef, pagesField } from './connection.ts';

/** A field by which one end of a relation reaches the other. */
export interface End {
  /** The type that gets the field, or the interface that gives it to its types. */
  readonly on: { object: SelectedRef } | { interface: SelectedInterfaceRef };
  readonly field: string;
  readonly description: string;
  /** What the field leads to: its type, its label and the word before the colon of its ids. */
  readonly to: { ref: NodeTypeRef; label: string; identity: string };
}

const connections = new Map<string, ReturnType<typeof claimConnection>>();

const pascal = (type: string) =>
  type
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function connectionFor(relation: Relation, to: End['to']) {
  const name = `${pascal(relation.type)}${to.label}`;
  const known = connections.get(name) ?? claimConnection(name, to.ref, relation.roles);
  connections.set(name, known);
  return known;
}

function addEnd(relation: Relation, direction: Step['direction'], { on, field, description, to }: End): void {
  const type = connectionFor(relation, to);
  const pages = traversal({ type: relation.type, direction, label: to.label, identity: to.identity });
  if ('object' in on) builder.objectField(on.object, field, (t) => pagesField(t, type, pages, description));
  else builder.interfaceField(on.interface, field, (t) => pagesField(t, type, pages, description));
}

/** Adds the fields at both ends of a relation: `from` leads along its direction, `to` against it. */
export function relationFields(relation: Relation, from: readonly End[], to: readonly End[]): void {
  for (const end of from) addEnd(relation, 'out', end);
  for (const end of to) addEnd(relation, 'in', end);
}
