import type { NodeKind } from '../graph/model/node.ts';
import { ActorRef } from './actor.ts';
import type { SelectedRef } from './builder.ts';
import { ENTITY } from './list-arguments/relation-fields.ts';
import { NodeRef } from './node.ts';
import type { End } from './relation.ts';

/** A node type as an end of relations: what the fields of the other end lead to, and where its own fields go. */
export const endOf = (ref: SelectedRef, kind: NodeKind) => ({
  on: { object: ref },
  to: { ref, label: kind.label, identity: kind.identity },
});

export const actorEnd = {
  on: { interface: ActorRef },
  to: { ref: ActorRef, label: 'Actor', identity: 'Actor' },
} satisfies Pick<End, 'on' | 'to'>;

/** Where a relation may lead to nodes of any kind. */
export const anythingAt = { ref: NodeRef, label: ENTITY, identity: undefined } satisfies End['to'];
