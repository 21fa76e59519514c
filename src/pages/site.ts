import type { Words } from './words.ts';

/** The paths that a service does not offer. */
export type Closed = ReadonlySet<string>;

/** A question that GraphiQL opens with. */
export interface Question {
  readonly query: string;
  /** Its variables as JSON text. */
  readonly variables: string | null;
  readonly question: Words;
}

/** What pages know of the server that shows them. */
export interface Site {
  readonly closed: Closed;
  /** Its address as the caller wrote it, such as `https://example.org`. */
  readonly origin: string;
  readonly questions: readonly Question[];
}
