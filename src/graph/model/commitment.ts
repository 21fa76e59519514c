import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { type Choices, choice, dateSpan, localized, searched } from './property.ts';

const commitmentKind: Choices = {
  name: 'CommitmentKind',
  description: 'What was said about something to be done.',
  values: {
    COMMITMENT: 'Somebody is to do it.',
    PROPOSAL: 'Somebody proposes that it be done.',
    REQUEST: 'Somebody asks another to do it.',
    OFFER: 'Somebody offers it.',
  },
};

/** Kinds of what is not yet work: nobody has taken it on. */
export const NOT_TAKEN_ON = ['PROPOSAL', 'REQUEST'] as const;

export const commitment = nodeKind({
  label: 'Commitment',
  description: 'Something that an actor is to do, proposes, asks for or offers.',
  properties: {
    ...names,
    kind: choice(commitmentKind, 'Whether it is a commitment, a proposal, a request or an offer.'),
    content: searched('TEXT', localized('What is to be done, in the words of its source as far as they are short.')),
    due: dateSpan('By when, as exactly as known. A date that passed without word is unknown, not late.'),
  },
});
