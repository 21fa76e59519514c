import { GraphQLError } from 'graphql';
import { maskError as yogaMaskError } from 'graphql-yoga';
import { BadInput, DeadlineExceeded, GraphConflict, GraphUnavailable, LimitExceeded } from '../graph/errors.ts';

/** The code under which a caller sees what it can do something about. */
const CODES = [
  [BadInput, 'BAD_USER_INPUT'],
  [LimitExceeded, 'LIMIT_EXCEEDED'],
  [DeadlineExceeded, 'DEADLINE_EXCEEDED'],
  [GraphConflict, 'CONFLICT'],
  [GraphUnavailable, 'GRAPH_UNAVAILABLE'],
] as const;

function codeOf(error: unknown): string | undefined {
  return CODES.find(([kind]) => error instanceof kind)?.[1];
}

const TEXT_OF_OUTAGE = 'The graph does not answer at the moment. The same request may succeed in a while.';

const reasons = new WeakMap<Error, unknown>();

/** What lies behind an error that a caller is shown without its reason: what goes into the log. */
export const reasonOf = (shown: Error): unknown => reasons.get(shown);

/** Gives expected failures their code; whatever else goes wrong is masked, and so is where an outage happened. */
export function maskError(error: unknown, message: string): Error {
  const original = error instanceof GraphQLError ? error.originalError : error;
  const code = codeOf(original);
  if (!code || !(original instanceof Error)) return masked(error, original, message);
  if (code !== 'GRAPH_UNAVAILABLE') return coded(original.message, code, error);
  return hiding(original, coded(TEXT_OF_OUTAGE, code, error));
}

/** The failure as the caller sees it, at the place in the query where it happened. */
function coded(text: string, code: string, error: unknown): GraphQLError {
  const { nodes, path } = error instanceof GraphQLError ? error : {};
  return new GraphQLError(text, { nodes: nodes ?? null, path: path ?? null, extensions: { code } });
}

function masked(error: unknown, original: unknown, message: string): Error {
  const shown = yogaMaskError(error, message);
  const known = error instanceof GraphQLError && (!original || original instanceof GraphQLError);
  return known ? shown : hiding(original ?? error, shown);
}

function hiding(reason: unknown, shown: Error): Error {
  reasons.set(shown, reason);
  return shown;
}
