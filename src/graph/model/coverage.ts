import { nodeKind } from './node.ts';
import { type Choices, choice, localized, requiredText } from './property.ts';

export const coverageResult: Choices = {
  name: 'CoverageResult',
  description: 'What is known about the completeness of a list. Without coverage, nobody has checked the list.',
  values: {
    OPEN: 'The source leaves the list open ("entre otros"): there are more than it names.',
    KNOWN_NONE: 'A source says that the list is empty.',
    NOT_FOUND: 'A document was read for this question and says nothing about it.',
  },
};

export const coverageAspect: Choices = {
  name: 'CoverageAspect',
  description: 'The detail of a relation that is known to be missing.',
  values: {
    ROLE: 'The role.',
    DATE: 'The date.',
    SIGNATORIES: 'The signatories.',
  },
};

export const coverage = nodeKind({
  label: 'Coverage',
  description:
    'What is known about the completeness of a list: that it is open, that it is empty, or that no answer was found.',
  properties: {
    relation: requiredText('The list: a relation type of the subject.'),
    aspect: choice(coverageAspect, 'The detail in question; null if it is the list itself.'),
    result: choice(coverageResult, 'What is known about the list.'),
    note: localized('A summary of what the source says.'),
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
