import { GraphQLError } from 'graphql';
import { maskError as yogaMaskError } from 'graphql-yoga';
import type { Logger } from 'pino';
import { BadInput, GraphConflict, GraphUnavailable, LimitExceeded } from '../graph/errors.ts';

/** The code under which a caller sees what it can do something about. */
const CODES = [
  [BadInput, 'BAD_USER_INPUT'],
  [LimitExceeded, 'LIMIT_EXCEEDED'],
  [GraphConflict, 'CONFLICT'],
  [GraphUnavailable, 'GRAPH_UNAVAILABLE'],
] as const;

function codeOf(error: unknown): string | undefined {
  return CODES.find(([kind]) => error instanceof kind)?.[1];
}

const TEXT_OF_OUTAGE = 'The graph does not answer at the moment. The same request may succeed in a while.';

/** Gives expected failures their code; whatever else goes wrong is logged and masked. */
export function maskErrors(logger: Logger) {
  return (error: unknown, message: string): Error => {
    const original = error instanceof GraphQLError ? error.originalError : error;
    const code = codeOf(original);
    if (!code || !(original instanceof Error)) return masked(logger, error, original, message);
    if (code === 'GRAPH_UNAVAILABLE') logger.error({ error: original.message }, 'the graph does not answer');
    return coded(code === 'GRAPH_UNAVAILABLE' ? TEXT_OF_OUTAGE : original.message, code, error);
  };
}

/** The failure as the caller sees it, at the place in the query where it happened. */
function coded(text: string, code: string, error: unknown): GraphQLError {
  const { nodes, path } = error instanceof GraphQLError ? error : {};
  return new GraphQLError(text, { nodes: nodes ?? null, path: path ?? null, extensions: { code } });
}

function masked(logger: Logger, error: unknown, original: unknown, message: string): Error {
  const known = error instanceof GraphQLError && (!original || original instanceof GraphQLError);
  if (!known) logger.error({ err: original ?? error }, 'unexpected failure');
  return yogaMaskError(error, message);
}
