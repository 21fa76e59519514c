import { names } from './names.ts';
import { nodeKind } from './node.ts';

export const topic = nodeKind({
  label: 'Topic',
  description: 'A subject narrower than an axis or across axes, such as the digital agenda or digital signatures.',
  properties: names,
});
