import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { GraphQLError } from 'graphql';

/** How much one request may hold. Fields of fragments count where they are spread; `__typename` as any field. */
export const LIMITS = {
  tokens: 5000,
  depth: 20,
  aliases: 60,
  directives: 60,
  /** Fields, and spreads of fragments. */
  selections: 1000,
  /** Approximate number of values that an introspection selects; queries of common tools select up to 2.3 million. */
  introspected: 3_000_000,
  /** Characters of one text, the longest of which are cursors: they repeat the values by which a list is ordered. */
  text: 5000,
  /** Characters of a name, such as an alias: an answer repeats it in every row. */
  name: 100,
  /** Items of one list. */
  list: 500,
  /** Maximum nesting of lists and objects in variables; conditions, which nest most, are limited to 6 levels. */
  variableLevels: 60,
  /** Characters of all texts and names in the variables. */
  variables: 200_000,
} as const;

/** The error for something longer than accepted; nothing if it is not. */
export const excess = (length: number, most: number, what: string): string | undefined =>
  length > most ? `has ${length} ${what}. Accepted: at most ${most}.` : undefined;

/** The code of all limits, so that callers can distinguish it from a mistake in the query. */
const onReject = [
  (_context: unknown, error: GraphQLError) => {
    error.message = error.message.replace('Syntax Error: ', '');
    error.extensions.code = 'LIMIT_EXCEEDED';
  },
];

/** Refuse documents over the limits before anything of them runs. */
export const limitPlugins = () => [
  maxTokensPlugin({ n: LIMITS.tokens, onReject }),
  maxDepthPlugin({ n: LIMITS.depth, flattenFragments: true, onReject }),
  maxAliasesPlugin({ n: LIMITS.aliases, allowList: [], onReject }),
  maxDirectivesPlugin({ n: LIMITS.directives, onReject }),
];
