import { type GraphQLParams, type Plugin, processRegularResult } from 'graphql-yoga';
import type { AnswerType } from './media-types.ts';

/** What the server has read of a request before GraphQL sees it. */
export interface ReadRequest {
  readonly parameters?: GraphQLParams;
  /** The type of answer that its caller likes best. */
  readonly answerType?: AnswerType;
}

/** Takes over what was read: Yoga reads a request less strictly, and minds no `q` in `Accept`. */
export const useReadRequest = (): Plugin<ReadRequest, ReadRequest> => ({
  onRequestParse({ serverContext: { parameters }, setRequestParser }) {
    if (parameters) setRequestParser(() => parameters);
  },
  onResultProcess({ serverContext: { answerType }, setResultProcessor }) {
    if (answerType) setResultProcessor(processRegularResult, answerType);
  },
});
