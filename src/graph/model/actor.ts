import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { localizedWhereKnown, searched } from './property.ts';

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

export const institution = nodeKind({
  label: 'Institution',
  identity: 'Actor',
  description:
    'An organisation that is neither an organism nor known as a cooperant of one: a ministry, an agency, a bank, a firm, such ' +
    'as those that published activities name.',
  properties: {
    ...names,
    distinction: searched(
      'TEXT',
      localizedWhereKnown(
        'What tells it apart from another of the same name, such as the country of its activities; no part of the name.',
      ),
    ),
  },
});

export const ACTORS = [organism, cooperant, group, institution] as const;
