import { pino } from 'pino';
import type { Graph, Statement } from '../../src/graph/port.ts';
import { endpointOf } from '../../src/http/endpoint.ts';
import { graphqlOver, type Options as Service } from '../../src/http/graphql.ts';
import { readThrough } from './read-through.ts';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
  readonly data: any;
  readonly errors: readonly {
    message: string;
    locations?: readonly { line: number; column: number }[];
    path?: readonly (string | number)[];
    extensions?: { code?: string };
  }[];
  /** The extensions of the answer: the view, and the explanation if it was requested. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
  readonly extensions: any;
  /** The statements that the answer took. */
  readonly statements: readonly Statement[];
}

export interface Options {
  readonly variables?: { readonly [name: string]: unknown };
  readonly operationName?: string;
  readonly headers?: { readonly [name: string]: string };
  /** The parameters of the endpoint, such as `?asOf=2024-04-06`. */
  readonly parameters?: string;
}

/** A graph that records the statements it reads. */
const noting = (graph: Graph, statements: Statement[]): Graph =>
  readThrough(graph, (statement, parameters, deadlineMilliseconds) => {
    statements.push(statement);
    return graph.read(statement, parameters, deadlineMilliseconds);
  });

/** The service itself, called over the fetch interface. */
export function service(graph: Graph, as: Service = {}) {
  const statements: Statement[] = [];
  const yoga = graphqlOver(noting(graph, statements), pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }), as);
  return async (
    query: string,
    { variables, operationName, headers, parameters = '' }: Options = {},
  ): Promise<Answer> => {
    statements.length = 0;
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query, variables, operationName }),
    };
    const address = `http://test/graphql${parameters}`;
    const response = await yoga.fetch(address, request, { endpoint: endpointOf(address) });
    const { data, errors = [], extensions } = JSON.parse(await response.text());
    return { status: response.status, data, errors, extensions, statements: [...statements] };
  };
}

/** Sends a query; fails with the query, variables and errors if there is any error. */
export async function ask(graph: Graph, query: string, options: Options = {}): Promise<Answer> {
  const answer = await service(graph)(query, options);
  if (answer.errors.length === 0) return answer;
  const problem = { engine: graph.engine, query, ...options, errors: answer.errors, statements: answer.statements };
  throw new Error(`The query failed: ${JSON.stringify(problem, null, 2).replaceAll('\\n', '\n')}`);
}
