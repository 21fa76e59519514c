import { type GraphQLParams, type Plugin, processRegularResult } from 'graphql-yoga';
import type { AnswerType } from './media-types.ts';

/** What the server read from a request before GraphQL sees it. */
export interface ReadRequest {
  readonly parameters?: GraphQLParams;
  /** The answer type that the caller prefers. */
  readonly answerType?: AnswerType;
}

/** Gives Yoga the request that the server has read: Yoga reads requests less strictly, and ignores `q` in `Accept`. */
export const useReadRequest = (): Plugin<ReadRequest, ReadRequest> => ({
  onRequestParse({ serverContext: { parameters }, setRequestParser }) {
    if (parameters) setRequestParser(() => parameters);
  },
  onResultProcess({ serverContext: { answerType }, setResultProcessor }) {
    if (answerType) setResultProcessor(processRegularResult, answerType);
  },
});
