import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { reasonOf } from './errors.ts';
import type { RequestRecord } from './request-record.ts';

/** What the server hands to GraphQL beside the request; tests that ask without a server hand on nothing. */
export interface ServerContext {
  readonly record?: RequestRecord;
}

const LONGEST_NAME = 100;

/** Notes the operation and its errors in the request's record, and logs with its id what the caller is not shown. */
export const useRequestRecord = (logger: Logger): Plugin<ServerContext, ServerContext> => ({
  onExecute({ args }) {
    const { record } = args.contextValue;
    const name = getOperationAST(args.document, args.operationName)?.name?.value;
    if (record && name) record.operation = name.slice(0, LONGEST_NAME);
  },
  onResultProcess({ result, serverContext: { record } }) {
    if (Array.isArray(result) || !('errors' in result)) return;
    for (const error of result.errors ?? []) note(error, record, logger);
  },
});

function note(error: unknown, record: RequestRecord | undefined, logger: Logger): void {
  if (!(error instanceof GraphQLError)) return;
  // The errors that compiled documents make themselves have no extensions (graphql-jit 0.8).
  record?.codes.add(String(error.extensions?.code ?? 'GRAPHQL_ERROR'));
  const reason = reasonOf(error);
  if (reason === undefined) return;
  if (record) {
    record.failed = true;
    error.extensions.requestId = record.id;
  }
  logger.error({ requestId: record?.id, err: reason }, 'a request failed');
}
