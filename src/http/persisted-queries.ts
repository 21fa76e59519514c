import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import * as z from 'zod';
import { bytesOfText, cacheOf } from '../graph/cache.ts';

/** The size of the cache of persisted queries, in bytes. */
const CACHE_BYTES = 8 * 1024 * 1024;
/**
 * The longest query that is cached, in characters: comments and spaces are not tokens, and would displace other
 * queries.
 */
export const LONGEST_PERSISTED = 100_000;

const ACCEPTED =
  'Accepted: {"version": 1, "sha256Hash": "…"}, with the SHA-256 of the query as 64 hexadecimal digits in lower case.';

const persisted = z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * Apollo's names and codes, so that clients know that they must send the query. HTTP caches must not store the answer.
 */
const answer = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, http: { status: 400, spec: true, headers: { 'cache-control': 'no-store' } } },
  });
const notFound = () => answer('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND');
export const notSupported = () => answer('PersistedQueryNotSupported', 'PERSISTED_QUERY_NOT_SUPPORTED');

const refused = (what: string): GraphQLError =>
  new GraphQLError(`extensions: ${what} ${ACCEPTED}`, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });

interface Parameters {
  readonly query?: unknown;
  readonly extensions?: { readonly [name: string]: unknown } | null;
}

/** Whether a request refers to a query by its hash. */
export const isPersisted = ({ extensions }: Parameters): boolean => (extensions?.persistedQuery ?? null) !== null;

/** @throws GraphQLError for another version or an invalid hash. */
function hashIn({ extensions }: Parameters): string {
  const parsed = persisted.safeParse(extensions?.persistedQuery);
  if (parsed.success) return parsed.data.sha256Hash;
  const place = ['persistedQuery', ...(parsed.error.issues[0]?.path ?? [])].join('.');
  throw refused(`\`${place}\` is not as accepted.`);
}

const sha256 = (query: string): string => createHash('sha256').update(query).digest('hex');

/**
 * Supports Apollo's automatic persisted queries: a request may contain the hash of a query instead of the query. A
 * query is cached after it was answered: then it is valid and within the limits.
 */
export function usePersistedQueries(): Plugin {
  const queries = cacheOf<string>(CACHE_BYTES, bytesOfText);
  return {
    onParams({ params, setParams, paramsHandler, setParamsHandler }) {
      if (!isPersisted(params)) return;
      const hash = hashIn(params);
      if (params.query == null) return setParams({ ...params, query: queryToKeep(queries.get(hash)) });
      const { query } = params;
      if (typeof query !== 'string') return;
      if (sha256(query) !== hash) throw refused('`persistedQuery.sha256Hash` is the hash of another text.');
      if (query.length > LONGEST_PERSISTED) return;
      setParamsHandler(async (payload) => {
        const result = await paramsHandler(payload);
        if ('data' in result && result.data) queries.set(hash, query);
        return result;
      });
    },
  };
}

/** @throws GraphQLError if there is no query. */
function queryToKeep(query: string | undefined): string {
  if (query === undefined) throw notFound();
  return query;
}

/** Tells clients that send a hash alone to send queries from now on. */
export const useNoPersistedQueries = (): Plugin => ({
  onParams({ params }) {
    if (isPersisted(params) && params.query == null) throw notSupported();
  },
});
