import type { IncomingMessage, ServerResponse } from 'node:http';
import { Admission } from './admission.ts';
import { Answers } from './answers.ts';
import { Bodies } from './bodies.ts';
import { endpointOf } from './endpoint.ts';
import type { graphqlOver } from './graphql.ts';
import type { RequestRecord } from './request-record.ts';
import type { ServerLimits } from './server-limits.ts';
import type { ServerContext } from './use-request-record.ts';

/** A request whose body was read; what serves GraphQL takes it from there. */
type ReadRequest = IncomingMessage & { body?: unknown };

type Yoga = ReturnType<typeof graphqlOver>;
type Serve = (request: ReadRequest, response: ServerResponse, record: RequestRecord) => Promise<void>;

/**
 * Serves GraphQL to requests within the limits: a body is read, waits for its turn, is worked on, and the answer sent.
 *
 * @throws Refusal where a limit or the body refuses the request, before anything of it is run.
 */
export function serveGraphql(graphql: Yoga, limits: ServerLimits): Serve {
  const bodies = new Bodies(limits);
  const admission = new Admission(limits);
  const answers = new Answers(limits);

  /** Reads the body, and parses it only when its turn has come: parsed, it takes many times the memory. */
  const admitted = async (request: ReadRequest, waiting: AbortController) => {
    if (request.method !== 'POST') return admission.enter(waiting.signal);
    const body = await bodies.read(request, waiting);
    try {
      const end = await admission.enter(waiting.signal);
      try {
        request.body = body.parsed();
      } catch (error) {
        end();
        throw error;
      }
      return end;
    } finally {
      bodies.release(body);
    }
  };

  return async (request, response, record) => {
    const endpoint = endpointOf(request.url);
    const waiting = new AbortController();
    const leave = () => waiting.abort(new Error('the caller went away'));
    response.once('close', leave);
    const end = await admitted(request, waiting);
    response.off('close', leave);
    try {
      const { status, headers, text } = await worked(graphql, request, response, { record, endpoint });
      if (!response.destroyed) answers.send(response.writeHead(status, headers), text);
    } finally {
      end();
    }
  };
}

/** The answer as a whole. Yoga would send it by itself, and not say when its work has ended. */
async function worked(graphql: Yoga, request: ReadRequest, response: ServerResponse, context: ServerContext) {
  const answer = await graphql.handleNodeRequestAndResponse(request, response, context);
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
}
