import { facets, hits, MATCHES, MOST_FOUND, searchFrame } from '../graph/cypher/search.ts';
import { SEARCH_FIELDS } from '../graph/model/property.ts';
import { SEARCHED_COLUMNS } from '../graph/model/searched.ts';
import type { Frame } from '../graph/select/field.ts';
import { type Facet, facetsAt, foundAt, matchAt, type Part } from '../resolvers/search.ts';
import { builder, selectedRef } from './builder.ts';
import { enumOf, Language, NodeKind } from './enums.ts';
import { NodeRef } from './node.ts';
import { objectsFrom, requiredObjectFrom, rootObject } from './selections.ts';

const described = <T extends string>(values: readonly T[], meanings: { readonly [value in T]: string }) =>
  Object.fromEntries(values.map((value) => [value, meanings[value]]));

const SearchField = enumOf({
  name: 'SearchField',
  description: 'Where a node says what was searched for, best first.',
  values: described(SEARCH_FIELDS, {
    ACRONYM: 'In its acronym.',
    NAME: 'In its name or title, in one of the languages.',
    ALIAS: 'In another name, or in an id or code elsewhere.',
    TEXT: 'In what it says at length: the content of a commitment, the aim of an initiative, the text of a statement.',
  }),
});

const SearchMatch = enumOf({
  name: 'SearchMatch',
  description: 'How well a node answers a search, best first.',
  values: described(MATCHES, {
    ACRONYM: 'The text is its acronym.',
    NAME: 'The text is its whole name or title, in one of the languages.',
    ALIAS: 'The text is another name of it, or its id or code elsewhere.',
    WORDS: 'One of its names has every word of the text.',
    BEGINNING: 'The text is how one of its names begins.',
    COMPLETED: 'Its names together have every word of the text, or words that begin with it.',
    TEXT: 'Some of the words are only in what it says at length.',
    ONE_LETTER: 'A word of the text is one letter away from one of its words: wrong, missing, too many or exchanged.',
  }),
});

const SearchPart = builder.objectRef<Part>('SearchPart').implement({
  description: 'A piece of a text.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The piece, as it is stored.' }),
    highlighted: t.exposeBoolean('highlighted', { description: 'Whether it is a word that was found.' }),
  }),
});

const SearchFacet = builder.objectRef<Facet>('SearchFacet').implement({
  description: 'How many nodes of a kind a search finds.',
  fields: (t) => ({
    kind: t.field({ type: NodeKind, description: 'The kind.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'How many; kinds of which there are none are left out.' }),
  }),
});

const textColumns = (frame: Frame) => ({
  text: `${frame.text}`,
  languages: `${frame.languages}`,
  ...Object.fromEntries(SEARCHED_COLUMNS.map(({ column }) => [column, `${frame.node}.${column}`])),
});
const foundColumns = { select: { reads: 'columns', columns: textColumns } } as const;

const SearchHit = selectedRef('SearchHit').implement({
  description: 'A node that a search finds, and why.',
  fields: (t) => ({
    node: t.field({
      type: NodeRef,
      description:
        'The node. It shows whatever the view is, since it is no claim; what is read below it obeys the view.',
      extensions: { select: { reads: 'object', frame: (frame) => ({ node: `${frame.node}` }) } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    match: t.field({
      type: SearchMatch,
      description: 'How well it answers the search.',
      extensions: { select: { reads: 'columns', columns: (frame) => ({ rank: `${frame.rank}` }) } },
      resolve: matchAt,
    }),
    field: t.field({
      type: SearchField,
      description: 'Where it says most of what was searched for.',
      extensions: foundColumns,
      resolve: (parent) => foundAt(parent).field,
    }),
    language: t.field({
      type: Language,
      nullable: true,
      description: 'The language of the fragment; none for acronyms, aliases and ids.',
      extensions: foundColumns,
      resolve: (parent) => foundAt(parent).language?.toUpperCase() ?? null,
    }),
    fragment: t.field({
      type: [SearchPart],
      description: 'The text where it says so, in pieces to be joined as they are; of a long text some 160 letters.',
      extensions: foundColumns,
      resolve: (parent) => foundAt(parent).parts,
    }),
  }),
});

const counted = { select: { reads: 'computed', name: 'search facets', compute: facets } } as const;

const SearchResult = selectedRef('SearchResult').implement({
  description: 'What a search finds.',
  fields: (t) => ({
    hits: t.field({
      type: [SearchHit],
      description:
        'The best of them: whole acronyms, names and aliases; what is found in the languages of the search; what is found ' +
        'in others; what is a letter away. In each by how they match, then those with fewer other words in their name, ' +
        'then by kind and slug.',
      extensions: { select: { reads: 'list', rows: hits, first: (frame) => Number(frame.first) } },
      resolve: objectsFrom,
    }),
    totalCount: t.field({
      type: 'Int',
      description: `How many nodes it finds; ${MOST_FOUND} where there are that many or more.`,
      extensions: counted,
      resolve: (parent) => facetsAt(parent).reduce((sum, { count }) => sum + count, 0),
    }),
    facets: t.field({
      type: [SearchFacet],
      description: 'How many of each kind, of those that `totalCount` counts.',
      extensions: counted,
      resolve: facetsAt,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchResult,
    description:
      'Finds nodes by their acronyms, names and aliases in every language, by their ids elsewhere (such as iso:BO, but not ' +
      'by the ids of this API), and by what they say at length. ' +
      'Accents, case and punctuation do not count; every word must be found, in any order. What is written without a ' +
      'space, or as an acronym with spaces, is found as one word and as several: `EEUU` is `EE. UU.`, `G20` is `G-20`. A ' +
      'word of four letters or more, and the last word from two letters on, also finds longer words that begin with it ' +
      '(two letters alone only at the start of a name); a word of four to forty letters that is no number forgives one ' +
      'wrong letter, but one of up to five letters not in other languages than those of the search. Nodes are no claims: ' +
      'they are found whatever the view is. Very common words are sought among the best 5000 nodes that have the rarest.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'What to find: 1 to 100 characters, at most 8 words. Punctuation alone finds nothing.',
      }),
      kinds: t.arg({
        type: [NodeKind],
        required: false,
        description: 'Only nodes of these kinds; of all if not given.',
      }),
      lang: t.arg({
        type: [Language],
        required: false,
        description:
          'The languages to look in first; by default those of the request (`Accept-Language`), or Spanish. What has ' +
          'no language (acronyms, aliases, ids) counts in all of them.',
      }),
      first: t.arg.int({ required: false, description: 'How many hits at most, from 0 to 100; 20 if not given.' }),
    },
    extensions: { select: { reads: 'object', frame: (_frame, names, args) => searchFrame(names, args) } },
    resolve: (_root, _args, context, info) => rootObject(context, info),
  }),
);
