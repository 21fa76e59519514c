/** What callers of a service may do. */
export interface Permissions {
  /** Request an explanation of an answer (`x-explain: 1`). */
  readonly explain: boolean;
  /** Get suggestions of names from the schema. */
  readonly suggestions: boolean;
  /** Read the schema, by introspection or as a page. */
  readonly introspection: boolean;
  /** Open GraphiQL. */
  readonly graphiql: boolean;
  /** Ask with GET. */
  readonly get: boolean;
  /** Send the hash of a query instead of the query. */
  readonly persistedQueries: boolean;
}

/** The default permissions. */
export const DEFAULT_PERMISSIONS: Permissions = {
  explain: false,
  suggestions: true,
  introspection: true,
  graphiql: true,
  get: true,
  persistedQueries: true,
};
