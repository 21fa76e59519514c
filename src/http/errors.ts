import { GraphQLError, isValueNode } from 'graphql';
import { BadInput, DeadlineExceeded, GraphConflict, GraphUnavailable, LimitExceeded } from '../graph/errors.ts';
import type { Permissions } from './permissions.ts';

/** The codes of errors that a caller can fix. */
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

/** The original error behind an error whose reason is hidden from the caller, for the log. */
export const reasonOf = (shown: Error): unknown => reasons.get(shown);

/** Gives expected failures their code and masks all others. It also hides where in the query an outage occurred. */
export const maskingErrors =
  ({ suggestions }: Pick<Permissions, 'suggestions'>) =>
  (error: unknown, message: string): Error => {
    const original = error instanceof GraphQLError ? error.originalError : error;
    const code = codeOf(original);
    if (!code || !(original instanceof Error)) return refused(error) ?? masked(error, message);
    if (code === 'GRAPH_UNAVAILABLE') return hiding(original, coded(TEXT_OF_OUTAGE, code, error));
    const hides = original instanceof BadInput && !suggestions;
    return coded(hides ? original.withoutNames : original.message, code, error);
  };

/** The error as the caller sees it, with its place in the query. */
function coded(text: string, code: string, error: unknown, more: { readonly unexpected?: true } = {}): GraphQLError {
  const { nodes, path } = error instanceof GraphQLError ? error : {};
  return new GraphQLError(text, { nodes: nodes ?? null, path: path ?? null, extensions: { code, ...more } });
}

/** Errors of GraphQL itself: a refused request or a refused value in it; undefined for other errors. */
function refused(error: unknown): GraphQLError | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  if (!error.path) return refusedRequest(error);
  if (error.extensions.code) return error;
  // For its own failures graphql-js points at fields; for a variable that does not fit, at a value in the document.
  return error.nodes?.every(isValueNode) ? coded(error.message, 'BAD_USER_INPUT', error) : undefined;
}

/**
 * Without a path nothing was executed. GraphQL over HTTP requires status 400, but 200 under `application/json`
 * (`spec`).
 */
function refusedRequest(error: GraphQLError): GraphQLError {
  if (error.extensions.code === 'OPERATION_RESOLUTION_FAILURE') error.extensions.http = { status: 400, spec: true };
  error.extensions.code ??= error.extensions.http ? 'BAD_REQUEST' : 'BAD_USER_INPUT';
  error.extensions.http ??= { status: 400, spec: true };
  return error;
}

function masked(error: unknown, message: string): Error {
  const reason = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  return hiding(reason, coded(message, 'INTERNAL_SERVER_ERROR', error, { unexpected: true }));
}

function hiding(reason: unknown, shown: Error): Error {
  reasons.set(shown, reason);
  return shown;
}
