import { names } from './names.ts';
import { nodeKind } from './node.ts';
import {
  choice,
  dateSpan,
  integer,
  localized,
  localizedWhereKnown,
  ofSource,
  requiredText,
  searched,
  text,
} from './property.ts';

export const document = nodeKind({
  label: 'Document',
  description: 'A document, either read as a source or only mentioned by one.',
  properties: {
    ...names,
    title: searched('NAME', ofSource(localized('The title.'))),
    publisher: text('Who published it.'),
    date: dateSpan('When it was published or signed, as precisely as it is known.'),
    url: text('The address where it can be read.'),
    rights: localizedWhereKnown(
      'What may be reproduced of it, by whom, and what is asked for it, as it says itself; null if it is not known.',
    ),
  },
});

export const citation = nodeKind({
  label: 'Citation',
  description: 'A short verbatim quote from a document, with its section.',
  properties: {
    quote: searched(
      'QUOTE',
      requiredText(
        'The words of the document, at most 30, with white space collapsed. `[…]` stands for words left out of a paragraph.',
      ),
    ),
    section: requiredText('The section of the document that contains the quote.'),
    position: integer('Position among the quotes of the document, in reading order.'),
  },
});

export const statement = nodeKind({
  label: 'Statement',
  description: 'A purpose, result, method, conclusion or the like that a source states about something.',
  properties: {
    kind: choice(
      {
        name: 'StatementKind',
        description: 'The kind of a statement.',
        values: {
          PURPOSE: 'What the work is for.',
          PATH: 'A way of working.',
          METHODOLOGY: 'How the work is done.',
          RESULT: 'What was achieved, according to a source.',
          CONCLUSION: 'A conclusion of a meeting.',
          REMARK: 'An observation.',
        },
      },
      'The kind of statement.',
    ),
    text: searched('TEXT', localized('A summary of what it says.')),
    position: integer('Its number in the source; null if the source does not number it.'),
  },
});
