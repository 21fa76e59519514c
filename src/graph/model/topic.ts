import { names } from './names.ts';
import { nodeKind } from './node.ts';

export const topic = nodeKind({
  label: 'Topic',
  description:
    'A subject that is narrower than an axis or spans several axes, such as the digital agenda or digital signatures.',
  properties: names,
});
