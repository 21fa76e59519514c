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
  /** Values of the schema that an introspection asks for, about: what tools ask has up to 2.3 million. */
  introspected: 3_000_000,
  /** Characters of one text, the longest of which are cursors: they repeat the values by which a list is ordered. */
  text: 5000,
  /** Characters of a name, such as an alias: an answer repeats it in every row. */
  name: 100,
  /** Items of one list. */
  list: 500,
  /** How deep lists and objects of variables may stand in each other: conditions, which take most, stand at most 6 deep. */
  variableLevels: 60,
  /** Characters of all texts and names in the variables. */
  variables: 200_000,
} as const;

/** What is said of something that is longer than accepted; nothing where it is not. */
export const excess = (length: number, most: number, what: string): string | undefined =>
  length > most ? `has ${length} ${what}. Accepted: at most ${most}.` : undefined;

/** The same code as for any other limit, so that a caller can tell it from a mistake in the query: it is none. */
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
