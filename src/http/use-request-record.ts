import { type ExecutionArgs, GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Endpoint } from './endpoint.ts';
import { reasonOf } from './errors.ts';
import type { RequestRecord } from './request-record.ts';
import type { ReadRequest } from './use-read-request.ts';

/** What the server passes to GraphQL with the request; tests without a server pass nothing. */
export interface ServerContext extends ReadRequest {
  readonly record?: RequestRecord;
  /** The settings in the address, which apply to all operations sent there. */
  readonly endpoint?: Endpoint;
}

const LONGEST_NAME = 100;

/** Records the operation and its errors, and logs the errors that are hidden from the caller, with the request id. */
export const useRequestRecord = (logger: Logger): Plugin<ServerContext, ServerContext> => ({
  onExecute: ({ args }) => noteName(args),
  onSubscribe: ({ args }) => noteName(args),
  onResultProcess({ result, serverContext: { record } }) {
    if (Array.isArray(result) || !('errors' in result)) return;
    for (const error of result.errors ?? []) note(error, record, logger);
  },
});

type Operation = Pick<ExecutionArgs, 'document' | 'operationName'> & { readonly contextValue: ServerContext };

function noteName({ document, operationName, contextValue: { record } }: Operation): void {
  const name = getOperationAST(document, operationName)?.name?.value;
  if (record && name) record.operation = name.slice(0, LONGEST_NAME);
}

function note(error: unknown, record: RequestRecord | undefined, logger: Logger): void {
  if (!(error instanceof GraphQLError)) return;
  record?.codes.add(String(error.extensions.code));
  const reason = reasonOf(error);
  if (reason === undefined) return;
  if (record) {
    record.failed = true;
    error.extensions.requestId = record.id;
  }
  logger.error({ requestId: record?.id, err: reason }, 'a request failed');
}
