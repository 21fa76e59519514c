import type { Served, SomeLimits } from '../../testkit/served.ts';

/** Takes the service over one limit of the table in `docs/operations.md`. */
export interface Driver {
  /** The content of the column "limit", computed from the code. */
  readonly limit: string;
  /** The setting, if there is one. */
  readonly setting?: string;
  /** Settings that make the limit easy to reach. */
  readonly settings?: SomeLimits;
  /** Whether reads of the graph wait until the driver releases them. */
  readonly holds?: boolean;
  /** Exceeds the limit. @returns the outcome in the words of the last column. */
  over(served: Served): Promise<string>;
  /** Stays just below the limit, if that is cheap. @returns "200" for an answer. */
  within?(served: Served): Promise<string>;
}

/** By the first cell of the row. */
export type Drivers = { readonly [what: string]: Driver };

/** The outcome without any answer. */
export const CLOSED = 'the connection is closed';

/** The outcome of a response in the words of the last column: its status, and the code of its first error. */
export const outcomeOf = async (answer: Promise<Response>): Promise<string> => {
  const { status, body } = await answer.then(async (one) => ({ status: one.status, body: await one.text() }));
  return seen(status, body);
};

/** The outcome of a raw HTTP response. */
export function outcomeIn(received: string): string {
  const status = /^HTTP\/1\.1 (\d+) /.exec(received)?.[1];
  return status === undefined ? CLOSED : seen(Number(status), received);
}

function seen(status: number, body: string): string {
  const code = /"code":"(\w+)"/.exec(body)?.[1];
  return code === undefined ? String(status) : `${status} \`${code}\``;
}
