import { names } from './names.ts';
import { nodeKind } from './node.ts';
import { choice, dateSpan, integer, localized, localizedWhereKnown, requiredText, searched, text } from './property.ts';

export const document = nodeKind({
  label: 'Document',
  description: 'A document, read as a source or only named by one.',
  properties: {
    ...names,
    title: searched('NAME', localized('Its title.')),
    publisher: text('Who published it.'),
    date: dateSpan('When it was published or signed, as exactly as known.'),
    url: text('Where it can be read.'),
    scope: localizedWhereKnown('For which questions it was read, so that "none found" is an answer.'),
  },
});

export const citation = nodeKind({
  label: 'Citation',
  description: 'A short quote of a document, word for word, with its section.',
  properties: {
    quote: requiredText('The words of the document, at most thirty, white space folded.'),
    section: requiredText('The section of the document in which they stand.'),
    position: integer('The place of the quote among the quotes of its document, in reading order.'),
  },
});

export const statement = nodeKind({
  label: 'Statement',
  description: 'Something said about something: a purpose, result, method or conclusion.',
  properties: {
    kind: choice(
      {
        name: 'StatementKind',
        description: 'What a statement is.',
        values: {
          PURPOSE: 'What the work is for.',
          PATH: 'A way of working.',
          METHODOLOGY: 'How the work is done.',
          RESULT: 'What was achieved, as a source says it.',
          CONCLUSION: 'A conclusion of a meeting.',
          REMARK: 'What somebody observed.',
        },
      },
      'What the statement is.',
    ),
    text: searched('TEXT', localized('What it says, in short.')),
    position: integer('Its number where the source numbers it.'),
  },
});
