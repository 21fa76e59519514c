import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { GraphQLError } from 'graphql';

/**
 * How much one document may hold, and how deep lists and objects of its variables may stand in each other: conditions,
 * which take most, stand at most 6 deep. Fields of fragments count where they are spread; `__typename` as any field.
 */
export const LIMITS = { tokens: 5000, depth: 20, aliases: 60, directives: 60, variableLevels: 60 } as const;

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
