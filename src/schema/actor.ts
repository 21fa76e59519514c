import { cooperant, group, institution, organism } from '../graph/model/actor.ts';
import type { Selected } from '../select/selected.ts';
import { builder } from './builder.ts';
import { fieldsOf, NodeRef, nodeTypeLike } from './node.ts';
import { rootFields } from './roots.ts';

export const ActorRef = builder.interfaceRef<Selected>('Actor').implement({
  description:
    'An organism, a cooperant, a group or an institution: those that lead, cooperate, take part or commit themselves.',
  interfaces: [NodeRef],
  resolveType: (value) => String(value.__typename),
  fields: (t) => fieldsOf(t, organism),
});

export const OrganismRef = nodeTypeLike(organism, ActorRef);
const CooperantRef = nodeTypeLike(cooperant, ActorRef);
const GroupRef = nodeTypeLike(group, ActorRef);
const InstitutionRef = nodeTypeLike(institution, ActorRef);

rootFields('Actor', ActorRef, { one: 'actor', many: 'actors', called: 'actor of any kind' });
rootFields('Organism', OrganismRef, { one: 'organism', many: 'organisms', called: 'organism' });
rootFields('Cooperant', CooperantRef, { one: 'cooperant', many: 'cooperants', called: 'cooperant' });
rootFields('Institution', InstitutionRef, { one: 'institution', many: 'institutions', called: 'institution' });
rootFields('Group', GroupRef, { one: 'group', many: 'groups', called: 'group' });
