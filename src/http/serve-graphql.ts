import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLParams } from 'graphql-yoga';
import { parametersIn } from './address.ts';
import type { Admission } from './admission.ts';
import { Answers } from './answers.ts';
import { Bodies } from './bodies.ts';
import { endpointOf } from './endpoint.ts';
import type { graphqlOver } from './graphql.ts';
import { answerTypeFor } from './media-types.ts';
import type { RequestRecord } from './request-record.ts';
import type { ServerLimits } from './server-limits.ts';
import { Waiting } from './waiting.ts';

type Yoga = ReturnType<typeof graphqlOver>;

interface Admitted {
  readonly parameters: GraphQLParams;
  /** Call it when the work has ended. */
  end(): void;
}

type Serve = (request: IncomingMessage, response: ServerResponse, record: RequestRecord) => Promise<void>;

/**
 * Serves GraphQL requests within the limits: reads the body, waits for a slot, executes the operation and sends the
 * answer.
 *
 * @throws Refusal when a limit or the body refuses the request, before anything of it runs.
 */
export function serveGraphql(graphql: Yoga, limits: ServerLimits, admission: Admission): Serve {
  const bodies = new Bodies(limits);
  const answers = new Answers(limits);

  /** Reads the body, but parses it only when the operation gets a slot: parsed, it takes many times the memory. */
  const admittedBody = async (request: IncomingMessage, waiting: Waiting): Promise<Admitted> => {
    const body = await bodies.read(request, waiting);
    try {
      const end = await admission.enter(waiting);
      try {
        return { parameters: body.parsed(), end };
      } catch (error) {
        end();
        throw error;
      }
    } finally {
      bodies.release(body);
    }
  };

  const admitted = async (request: IncomingMessage, waiting: Waiting): Promise<Admitted> => {
    if (request.method === 'POST') return admittedBody(request, waiting);
    const parameters = request.method === 'GET' ? parametersIn(request.url ?? '') : {};
    return { parameters, end: await admission.enter(waiting) };
  };

  return async (request, response, record) => {
    const endpoint = endpointOf(request.url);
    const answerType = answerTypeFor(request.headers.accept);
    const waiting = new Waiting();
    const leave = () => waiting.end(new Error('the caller went away'));
    response.once('close', leave);
    const { parameters, end } = await admitted(request, waiting);
    response.off('close', leave);
    try {
      const context = { record, endpoint, parameters, answerType };
      await answers.send(response, await graphql.handleNodeRequestAndResponse(request, response, context));
    } finally {
      end();
    }
  };
}
