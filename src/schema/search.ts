import { facets, hits } from '../graph/cypher/search.ts';
import { MAXIMUM_FOUND, searchBindings } from '../graph/cypher/search-bindings.ts';
import { MATCHES } from '../graph/cypher/search-ranks.ts';
import type { TextPart } from '../graph/model/highlight.ts';
import { SEARCH_FIELDS, SOURCE_TEXTS } from '../graph/model/property.ts';
import { SEARCHED_COLUMNS } from '../graph/model/searched.ts';
import type { Bindings } from '../graph/rows/rows.ts';
import { rootObject } from '../resolvers/root-object.ts';
import { builder, selectedRef } from './builder.ts';
import { enumOf, Language, NodeKind, TextOrigin } from './enums.ts';
import { NodeRef } from './node.ts';
import { type Facet, facetsAt, fragmentAt, fragmentOriginAt, matchAt } from './search-values.ts';
import { objectsFrom, requiredObjectFrom } from './selections.ts';

const described = <T extends string>(values: readonly T[], meanings: { readonly [value in T]: string }) =>
  Object.fromEntries(values.map((value) => [value, meanings[value]]));

const SearchField = enumOf({
  name: 'SearchField',
  description: 'The kind of text that matches a search, best first.',
  values: described(SEARCH_FIELDS, {
    ACRONYM: 'The acronym.',
    NAME: 'The name or title, in any language.',
    ALIAS: 'Another name, or an external id or code.',
    TEXT: 'A longer text: the content of a commitment, the aim of an initiative, the text of a statement.',
    QUOTE: 'The words of a document that a citation quotes.',
  }),
});

const SearchMatch = enumOf({
  name: 'SearchMatch',
  description: 'How well a node matches a search, best first.',
  values: described(MATCHES, {
    ACRONYM: 'The search text is the acronym of the node.',
    NAME: 'The search text is the whole name or title of the node, in any language.',
    ALIAS: 'The search text is another name of the node, or an external id or code.',
    WORDS: 'One of its names contains every word of the search text.',
    BEGINNING: 'One of its names starts with the search text.',
    COMPLETED: 'Its names together contain every word of the search text, or longer words that start with it.',
    TEXT: 'Some words of the search text occur only in its longer texts.',
    ONE_LETTER:
      'A word of the search text differs by one letter from a word of the node: wrong, missing, extra or swapped.',
    QUOTE: 'The words of the search text stand in a quote from a document.',
  }),
});

const SearchPart = builder.objectRef<TextPart>('SearchPart').implement({
  description: 'A piece of a fragment.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text of the piece, as stored.' }),
    highlighted: t.exposeBoolean('highlighted', { description: 'Whether the piece is a word that matches.' }),
  }),
});

const SearchFacet = builder.objectRef<Facet>('SearchFacet').implement({
  description: 'The number of nodes of one kind that a search finds.',
  fields: (t) => ({
    kind: t.field({ type: NodeKind, description: 'The kind.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'Number of nodes. Kinds without nodes are left out.' }),
  }),
});

const textColumns = (bindings: Bindings) => ({
  text: `${bindings.text}`,
  languages: `${bindings.languages}`,
  ...Object.fromEntries(SEARCHED_COLUMNS.map(({ column }) => [column, `${bindings.node}.${column}`])),
});
const foundColumns = { select: { reads: 'columns', columns: textColumns } } as const;

const originColumns = (bindings: Bindings) => ({
  ...textColumns(bindings),
  [SOURCE_TEXTS]: `${bindings.node}.${SOURCE_TEXTS}`,
});

const SearchHit = selectedRef('SearchHit').implement({
  description: 'A node that matches a search, and why.',
  fields: (t) => ({
    node: t.field({
      type: NodeRef,
      description:
        'The node. The view does not hide it, because a node is not a claim, unless it was not known at `recordedAt`; ' +
        'the claims below it obey the view.',
      extensions: { select: { reads: 'object', bindings: (bindings) => ({ node: `${bindings.node}` }) } },
      resolve: (parent, _args, _context, info) => requiredObjectFrom(parent, info),
    }),
    match: t.field({
      type: SearchMatch,
      description: 'How well the node matches.',
      extensions: { select: { reads: 'columns', columns: (bindings) => ({ rank: `${bindings.rank}` }) } },
      resolve: matchAt,
    }),
    field: t.field({
      type: SearchField,
      description: 'The kind of text that the fragment comes from: the one with most of the search words.',
      extensions: foundColumns,
      resolve: (parent) => fragmentAt(parent).field,
    }),
    language: t.field({
      type: Language,
      nullable: true,
      description: 'The language of the fragment; null for acronyms, aliases and ids.',
      extensions: foundColumns,
      resolve: (parent) => fragmentAt(parent).language?.toUpperCase() ?? null,
    }),
    origin: t.field({
      type: TextOrigin,
      nullable: true,
      description:
        'Whether a source has the text of the fragment, or an editor wrote it. A quote is of a source. Null for ' +
        'acronyms, aliases and ids, whose origin is not recorded.',
      extensions: { select: { reads: 'columns', columns: originColumns } },
      resolve: fragmentOriginAt,
    }),
    fragment: t.field({
      type: [SearchPart],
      description:
        'The matching text, cut into pieces to be joined without spaces; about 160 characters of a long text.',
      extensions: foundColumns,
      resolve: (parent) => fragmentAt(parent).parts,
    }),
  }),
});

const counted = { select: { reads: 'computed', name: 'search facets', compute: facets } } as const;

const SearchResult = selectedRef('SearchResult').implement({
  description: 'The result of a search.',
  fields: (t) => ({
    hits: t.field({
      type: [SearchHit],
      description:
        'The best hits. First whole acronyms, names and aliases, then matches in the languages of the search, then ' +
        'matches in other languages, then matches with one wrong letter. Quotes come after all of these. Within each ' +
        'group: by `match`, then by fewest other words in the name, then by kind and slug.',
      extensions: { select: { reads: 'list', rows: hits, first: (bindings) => Number(bindings.first) } },
      resolve: objectsFrom,
    }),
    totalCount: t.field({
      type: 'Int',
      description: `Number of nodes found; ${MAXIMUM_FOUND} means ${MAXIMUM_FOUND} or more.`,
      extensions: counted,
      resolve: (parent) => facetsAt(parent).reduce((sum, { count }) => sum + count, 0),
    }),
    facets: t.field({
      type: [SearchFacet],
      description: 'Number of nodes of each kind, out of those that `totalCount` counts.',
      extensions: counted,
      resolve: facetsAt,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchResult,
    description:
      'Finds nodes by acronym, name or alias in any language, by external id (such as iso:BO, but not the ids of this ' +
      'API), by their longer texts, and citations by the words they quote. Ignores accents, case and punctuation. Every word must be found, in any order. A ' +
      'word without spaces, or an acronym with spaces, matches both forms: `EEUU` matches `EE. UU.`, `G20` matches ' +
      '`G-20`. A word of at least four letters also matches longer words that start with it. So does the last word, from ' +
      'two letters on; with two letters only at the start of a name. A word of 4 to 40 letters that is not a number ' +
      'tolerates one wrong letter; with 4 or 5 letters only in the languages of the search. The view does not apply, ' +
      'because nodes are not claims, except that `recordedAt` leaves out nodes that were not known then. Very common ' +
      'words are looked up only in the best 5000 nodes that contain the rarest word.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'The search text: 1 to 100 characters, at most 8 words. Punctuation alone finds nothing.',
      }),
      kinds: t.arg({
        type: [NodeKind],
        required: false,
        description: 'Finds only nodes of these kinds; default: all kinds.',
      }),
      lang: t.arg({
        type: [Language],
        required: false,
        description:
          'The languages to search first; default: those of the request (`Accept-Language`), or Spanish. Text without a ' +
          'language (acronyms, aliases, ids) counts as text in all of them.',
      }),
      first: t.arg.int({ required: false, description: 'Returns the first n hits: 0 to 100, default 20.' }),
    },
    extensions: { select: { reads: 'object', bindings: (_frame, names, args) => searchBindings(names, args) } },
    resolve: (_root, _args, context, info) => rootObject(context, info),
  }),
);
