import type { Served, SomeLimits } from '../../testkit/served.ts';

/** Drives the service over one limit of the table in `docs/operations.md`. */
export interface Driver {
  /** What the column "limit" says, made of what the code has. */
  readonly limit: string;
  /** The setting, where there is one. */
  readonly setting?: string;
  /** Settings under which the limit is near. */
  readonly settings?: SomeLimits;
  /** Whether reads of the graph wait until the driver lets them go. */
  readonly holds?: boolean;
  /** Goes over the limit, and gives what happened as the last column says it. */
  over(served: Served): Promise<string>;
  /** Stays just below it, where that is cheap; "200" where it is answered. */
  within?(served: Served): Promise<string>;
}

/** By the first cell of the row. */
export type Drivers = { readonly [what: string]: Driver };

/** What happened where no answer came. */
export const CLOSED = 'the connection is closed';

/** An answer as the last column says it: its status, and the code of its first error. */
export const outcomeOf = async (answer: Promise<Response>): Promise<string> => {
  const { status, body } = await answer.then(async (one) => ({ status: one.status, body: await one.text() }));
  return seen(status, body);
};

/** The same of an answer as it comes over a connection. */
export function outcomeIn(received: string): string {
  const status = /^HTTP\/1\.1 (\d+) /.exec(received)?.[1];
  return status === undefined ? CLOSED : seen(Number(status), received);
}

function seen(status: number, body: string): string {
  const code = /"code":"(\w+)"/.exec(body)?.[1];
  return code === undefined ? String(status) : `${status} \`${code}\``;
}
