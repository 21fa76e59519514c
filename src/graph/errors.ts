/** The graph did not answer: it is down or unreachable. */
export class GraphUnavailable extends Error {
  override readonly name = 'GraphUnavailable';
}

/** A write would have violated a uniqueness constraint. The whole write was rolled back. */
export class GraphConflict extends Error {
  override readonly name = 'GraphConflict';
}

/** The graph cannot be opened as configured: the message says what was tried and what to check. */
export class GraphNotOpened extends Error {
  override readonly name = 'GraphNotOpened';
}

/** The graph did not answer. It may still be starting, so a later attempt can succeed. */
export class GraphUnreachable extends GraphNotOpened {}

/** Another process has the graph file open. */
export class GraphLocked extends GraphNotOpened {
  readonly path: string;

  constructor(message: string, path: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
  }
}

/** The request cannot be answered as it stands. The message says what is wrong and what is accepted. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  /** The same message without names of the schema, for production. */
  readonly withoutNames: string;

  constructor(message: string, withoutNames = message) {
    super(message);
    this.withoutNames = withoutNames;
  }
}

/** The request exceeds a limit. The message names the limit. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';
}

/** The operation did not finish before its deadline and was stopped. The message names the limit. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

/** The message of an error, or the text of any other value that was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
