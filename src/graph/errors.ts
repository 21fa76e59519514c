/** The graph did not answer: it is down or unreachable. */
export class GraphUnavailable extends Error {
  override readonly name = 'GraphUnavailable';
}

/** A write would have broken a uniqueness promise; nothing of it was kept. */
export class GraphConflict extends Error {
  override readonly name = 'GraphConflict';
}

/** The graph cannot be opened as configured: the message says what was tried and what to check. */
export class GraphNotOpened extends Error {
  override readonly name = 'GraphNotOpened';
}

/** The same, because it did not answer: it may be starting, and answer later. */
export class GraphUnreachable extends GraphNotOpened {}

/** The same, because another process has the graph's file open. */
export class GraphLocked extends GraphNotOpened {
  /** The file. */
  readonly path: string;

  constructor(message: string, path: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
  }
}

/** What a caller asked for cannot be answered as asked: the message says what was wrong and what is accepted. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  /** The same message without names of the schema, for production. */
  readonly withoutNames: string;

  constructor(message: string, withoutNames = message) {
    super(message);
    this.withoutNames = withoutNames;
  }
}

/** What a caller asked for is larger than one request may be: the message says the limit. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';
}

/** What a caller asked for was still at work when its time was over, and was ended: the message says the limit. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

/** What a failure says; whatever else was thrown, as text. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
