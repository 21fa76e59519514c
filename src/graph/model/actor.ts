import { names } from './names.ts';
import { nodeKind } from './node.ts';

/** Whoever leads, cooperates, takes part or commits itself. */
export const organism = nodeKind({
  label: 'Organism',
  identity: 'Actor',
  description: 'A regional integration organism, such as CAN, ALADI or SICA, together with its secretariat.',
  properties: names,
});

export const cooperant = nodeKind({
  label: 'Cooperant',
  identity: 'Actor',
  description: 'An organisation that works with organisms, such as FAO, ICA or CAF.',
  properties: names,
});

export const group = nodeKind({
  label: 'Group',
  identity: 'Actor',
  description: 'A collective that a source names as such ("las secretarías"). It is never expanded into its members.',
  properties: names,
});

export const ACTORS = [organism, cooperant, group] as const;
