import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { text } from './property.ts';

export const person = nodeKind({
  label: 'Person',
  description: 'A person whom a source names.',
  properties: { ...names, title: text('The title that a source gives, such as `Embajador`.') },
});

export const office = nodeKind({
  label: 'Office',
  description: 'An office in an actor, such as its Secretary General. Holding it is not speaking at a meeting.',
  properties: names,
});
