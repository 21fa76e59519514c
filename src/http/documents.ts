import type { DocumentNode, Token } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { bytesOfText, cacheOf } from '../graph/cache.ts';

/** The size of the cache of parsed documents, in bytes. */
const CACHE_BYTES = 8 * 1024 * 1024;
/** The memory of a token and the nodes made of it, in bytes. */
const TOKEN_BYTES = 400;

function bytesOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token: Token | null | undefined = loc?.startToken; token; token = token.next) tokens += 1;
  return TOKEN_BYTES * tokens + bytesOfText(loc?.source.body ?? '');
}

/**
 * A cache of recent documents. Documents that fail validation are not cached, because their errors take much memory.
 */
export function keptDocuments() {
  const documents = cacheOf<DocumentNode>(CACHE_BYTES, bytesOf);
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
