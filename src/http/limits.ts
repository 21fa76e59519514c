import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { GraphQLError } from 'graphql';

/** What one request may contain. Fields of fragments count at each spread; `__typename` counts like any field. */
export const LIMITS = {
  tokens: 5000,
  depth: 20,
  aliases: 60,
  directives: 60,
  /** Fields and fragment spreads. */
  selections: 1000,
  /**
   * The approximate number of values that an introspection selects; queries of common tools select up to 2.3 million.
   */
  introspected: 3_000_000,
  /** Characters of one text. The longest texts are cursors, which repeat the values of the order. */
  text: 5000,
  /** Characters of a name, such as an alias: an answer repeats it in every row. */
  name: 100,
  /** Items of one list. */
  list: 500,
  /** Nesting of lists and objects in variables; conditions, which nest most, are limited to 6 levels. */
  variableLevels: 60,
  /** Characters of all texts and names in the variables. */
  variables: 200_000,
} as const;

/** The error for something that is too long; undefined if it is not. */
export const excess = (length: number, most: number, what: string): string | undefined =>
  length > most ? `has ${length} ${what}. Accepted: at most ${most}.` : undefined;

/** The code of all limits, so that callers can distinguish them from mistakes in the query. */
const onReject = [
  (_context: unknown, error: GraphQLError) => {
    error.message = error.message.replace('Syntax Error: ', '');
    error.extensions.code = 'LIMIT_EXCEEDED';
  },
];

/** Refuses documents above the limits before any part of them runs. */
export const limitPlugins = () => [
  maxTokensPlugin({ n: LIMITS.tokens, onReject }),
  maxDepthPlugin({ n: LIMITS.depth, flattenFragments: true, onReject }),
  maxAliasesPlugin({ n: LIMITS.aliases, allowList: [], onReject }),
  maxDirectivesPlugin({ n: LIMITS.directives, onReject }),
];
