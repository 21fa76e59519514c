import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Described } from '../../feeds/descriptor.ts';
import { ParameterProblem } from '../../feeds/problem.ts';
import { BadInput, DeadlineExceeded, GraphUnavailable, LimitExceeded } from '../../graph/errors.ts';
import { Refusal } from '../refusal.ts';

/** Why a feed is not sent: `application/problem+json` (RFC 9457), in Spanish and English. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: Described;
  /** The parameter that is not accepted, and what is. */
  readonly parameter?: string;
  readonly accepted?: Described;
  readonly headers?: { readonly [name: string]: string };
}

const RETRY = { 'retry-after': '1' };

const alike = (text: string): Described => ({ es: text, en: text });

const UNAVAILABLE = {
  es: 'El grafo no responde en este momento. El mismo pedido puede lograrse más tarde.',
  en: 'The graph does not answer at the moment. The same request may succeed in a while.',
};
const FAILED = {
  es: 'La tabla no pudo hacerse. El registro del servicio dice por qué.',
  en: 'The table could not be made. The log of the service says why.',
};

/** What a caller is told of an error. The last one is a failure of the service. */
export function problemOf(error: unknown): Problem & { readonly unexpected?: true } {
  if (error instanceof ParameterProblem) {
    const { parameter, detail, accepted } = error;
    return { status: 400, code: 'BAD_USER_INPUT', detail, parameter, accepted };
  }
  if (error instanceof Refusal) {
    const { status, code, message } = error;
    return { status, code, detail: alike(message), ...(status === 503 && { headers: RETRY }) };
  }
  if (error instanceof BadInput) return { status: 400, code: 'BAD_USER_INPUT', detail: alike(error.message) };
  if (error instanceof LimitExceeded) return { status: 422, code: 'LIMIT_EXCEEDED', detail: alike(error.message) };
  if (error instanceof DeadlineExceeded)
    return { status: 504, code: 'DEADLINE_EXCEEDED', detail: alike(error.message) };
  if (error instanceof GraphUnavailable)
    return { status: 503, code: 'GRAPH_UNAVAILABLE', detail: UNAVAILABLE, headers: RETRY };
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', detail: FAILED, unexpected: true };
}

/** Sends a problem; `id` is that of the request, by which the log names it. */
export function sendProblem(response: ServerResponse, problem: Problem, id: string): void {
  const { status, code, detail, parameter, accepted, headers } = problem;
  const body = JSON.stringify({
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    detail: detail.en,
    code,
    parameter,
    accepted: accepted?.en,
    es: { detail: detail.es, accepted: accepted?.es },
    instance: `urn:request:${id}`,
  });
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
