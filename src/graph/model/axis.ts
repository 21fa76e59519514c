import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { integer } from './property.ts';

export const axis = nodeKind({
  label: 'Axis',
  description: 'One of the axes of the inter-secretariat work, such as food security or cross-border cooperation.',
  properties: { ...names, position: integer('Position in the list of axes, from 1.') },
});
