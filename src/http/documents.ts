import type { DocumentNode, Token } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { bytesOfText, cacheOf } from '../graph/cache.ts';

/** How many bytes are kept of parsed documents. */
const KEPT = 8 * 1024 * 1024;
/** What a token takes in memory, with the nodes that are made of it. */
const TOKEN = 400;

function bytesOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token: Token | null | undefined = loc?.startToken; token; token = token.next) tokens += 1;
  return TOKEN * tokens + bytesOfText(loc?.source.body ?? '');
}

/** The documents that one service was asked last. What validation refuses isn't kept, nor why: its errors hold much. */
export function keptDocuments() {
  const documents = cacheOf<DocumentNode>(KEPT, bytesOf);
  const useValidOnly: Plugin = {
    onValidate:
      ({ params: { documentAST } }) =>
      ({ valid }) => {
        if (!valid) documents.delete(documentAST.loc?.source.body ?? '');
      },
  };
  const nothing = { get: () => undefined, set: () => undefined };
  return { caches: { documentCache: documents, errorCache: nothing }, useValidOnly };
}
