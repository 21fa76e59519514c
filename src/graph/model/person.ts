import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { text } from './property.ts';

export const person = nodeKind({
  label: 'Person',
  description: 'A person named by a source.',
  properties: { ...names, title: text('The title that a source gives the person, such as `Embajador`.') },
});

export const office = nodeKind({
  label: 'Office',
  description:
    'An office of an actor, such as Secretary General. To hold it does not imply having spoken at a meeting.',
  properties: names,
});
