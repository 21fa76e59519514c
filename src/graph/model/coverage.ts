import { nodeKind } from './node.ts';
import { type Choices, choice, integer, localized, requiredText, textList } from './property.ts';

export const coverageResult: Choices = {
  name: 'CoverageResult',
  description: 'What is known about the completeness of a list. Without coverage, nobody has checked the list.',
  values: {
    OPEN: 'The source leaves the list open ("entre otros"): there are more than it names.',
    KNOWN_NONE: 'A source says that the list is empty.',
    NOT_FOUND: 'A document was read for this question and says nothing about it.',
  },
};

export const absence: Choices = {
  name: 'AbsenceResult',
  description: 'What it means, on the day of the view, that a list does not name something.',
  values: {
    KNOWN_NONE: 'A source says that there is none.',
    OPEN: 'The source leaves the list open ("entre otros"): there are more than it names.',
    NOT_FOUND: 'A document was read for this question and says nothing about it.',
    NOT_RESEARCHED: 'No document was read for this question, or only one that is older than the day of the view.',
  },
};

export const coverageAspect: Choices = {
  name: 'CoverageAspect',
  description: 'The detail of a relation that is known to be missing.',
  values: {
    ROLE: 'The role.',
    DATE: 'The date.',
    SIGNATORIES: 'The signatories.',
    ADDRESS: 'The address where it can be read.',
  },
};

export const coverage = nodeKind({
  label: 'Coverage',
  description:
    'What is known about the completeness of a list: that it is open, that it is empty, or that no answer was found.',
  properties: {
    relation: requiredText('The list: a relation type of the subject.'),
    aspect: choice(coverageAspect, 'The detail in question; null if it is the list itself.'),
    year: integer('The year to which it is limited; null if it is not limited to a year.'),
    result: choice(coverageResult, 'What is known about the list.'),
    note: localized('A summary of what the source says.'),
  },
});

export const reading = nodeKind({
  label: 'Reading',
  description:
    'What a document was read for: lists of some relations at some kinds of nodes. Only for these does "not found" mean ' +
    'anything.',
  properties: {
    kinds: textList(
      'The kinds of nodes whose lists were looked for, such as `Axis`; `Actor` for actors of every kind.',
    ),
    relations: textList('The relation types of the lists, such as `LEADS`.'),
    note: localized('A summary of what was looked for.'),
  },
});
