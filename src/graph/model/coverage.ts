import { nodeKind } from './node.ts';
import { type Choices, choice, localized, requiredText } from './property.ts';

export const coverageResult: Choices = {
  name: 'CoverageResult',
  description: 'What is known about the completeness of a list. Without any coverage, nobody has looked.',
  values: {
    OPEN: 'The source leaves the list open ("entre otros"): there are more than it names.',
    KNOWN_NONE: 'A source says that there is none.',
    NOT_FOUND: 'A document was read for this question and says nothing.',
  },
};

export const coverageAspect: Choices = {
  name: 'CoverageAspect',
  description: 'What of a relation is known to be missing, where it is not the list itself.',
  values: {
    ROLE: 'Which role they have in it.',
    DATE: 'On which day it was or will be.',
    SIGNATORIES: 'Who signed.',
  },
};

export const coverage = nodeKind({
  label: 'Coverage',
  description: 'What a source says about the completeness of a list: that it is open, or that there is nothing in it.',
  properties: {
    relation: requiredText('The list of which it speaks: a type of relation of the subject.'),
    aspect: choice(coverageAspect, 'What of the list it speaks of; absent where it speaks of the list itself.'),
    result: choice(coverageResult, 'What is known about the list.'),
    note: localized('What the source says about it, in short.'),
  },
});

export const change = nodeKind({
  label: 'Change',
  description: 'One write to the graph: who, when, what was before and after.',
  properties: {
    at: requiredText('When (ISO 8601, UTC).'),
    by: requiredText('Who.'),
    subject: requiredText('The id of what was changed.'),
    before: requiredText('Its state before, as JSON; `null` where it is new.'),
    after: requiredText('Its state after, as JSON; `null` where it is gone.'),
  },
});
