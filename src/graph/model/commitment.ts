import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { type Choices, choice, dateSpan, localized, searched } from './property.ts';
import { umbrella } from './undertaking.ts';

const commitmentKind: Choices = {
  name: 'CommitmentKind',
  description: 'The kind of a commitment in the broad sense.',
  values: {
    COMMITMENT: 'An actor is to do it.',
    PROPOSAL: 'An actor proposes that it be done.',
    REQUEST: 'An actor asks another to do it.',
    OFFER: 'An actor offers it.',
  },
};

/** Kinds that nobody has committed to yet; they do not count as cooperation. */
export const NOT_TAKEN_ON = ['PROPOSAL', 'REQUEST'] as const;

export const commitment = nodeKind({
  label: 'Commitment',
  description: 'Something that an actor commits itself to, proposes, requests or offers.',
  properties: {
    ...names,
    kind: choice(commitmentKind, 'Whether it is a commitment, a proposal, a request or an offer.'),
    content: searched('TEXT', localized('What is to be done, in the words of the source if they are short.')),
    due: dateSpan(
      'The deadline, as precisely as it is known. A deadline that passed without news says nothing about the outcome.',
    ),
    umbrella,
  },
});
