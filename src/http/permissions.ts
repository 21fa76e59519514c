/** What callers of a service may do. */
export interface Permissions {
  /** Ask how an answer came about (`x-explain: 1`). */
  readonly explain: boolean;
  /** Be told which names of the schema they might have meant. */
  readonly suggestions: boolean;
  /** Read the schema, by introspection or as a page. */
  readonly introspection: boolean;
  /** Open GraphiQL. */
  readonly graphiql: boolean;
  /** Ask with GET. */
  readonly get: boolean;
  /** Ask by the hash of a query. */
  readonly persistedQueries: boolean;
}

/** Those of a service that is told nothing. */
export const DEFAULT_PERMISSIONS: Permissions = {
  explain: false,
  suggestions: true,
  introspection: true,
  graphiql: true,
  get: true,
  persistedQueries: true,
};
