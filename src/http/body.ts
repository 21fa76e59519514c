import type { IncomingMessage, ServerResponse } from 'node:http';

/** The largest body of a request, in bytes. */
const MAXIMUM_BODY = 1024 * 1024;

/** How long the rest of a refused body is taken and thrown away. */
const LINGER_MILLISECONDS = 1000;

const TOO_LARGE = {
  status: 413,
  code: 'LIMIT_EXCEEDED',
  message: `The request is larger than ${MAXIMUM_BODY} bytes. Accepted: a body of at most as many.`,
};
const NOT_JSON = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'The body is not JSON. Accepted: {"query": "…", "variables": {…}, "operationName": "…"}.',
};
const NO_JSON_TYPE = {
  status: 415,
  code: 'BAD_REQUEST',
  message: 'The body is not said to be JSON. Accepted: the header content-type: application/json.',
};
const NO_QUERY = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'The body has no query. Accepted: {"query": "…", "variables": {…}, "operationName": "…"}.',
};

/** A request whose body was read; what serves GraphQL takes it from there. */
export type ReadRequest = IncomingMessage & { body?: unknown };

/** Reads the body of a request into `request.body`; false where it was refused, which is then answered. */
export async function readBody(request: ReadRequest, response: ServerResponse): Promise<boolean> {
  if (request.method !== 'POST') return true;
  const body = await bytesOf(request);
  if (!body) return refuse(request, response, TOO_LARGE);
  if (!request.headers['content-type']?.startsWith('application/json')) return refuse(request, response, NO_JSON_TYPE);
  try {
    request.body = JSON.parse(body.toString('utf8'));
  } catch {
    return refuse(request, response, NOT_JSON);
  }
  return isEmpty(request.body) ? refuse(request, response, NO_QUERY) : true;
}

/** What Yoga would take for a body that is still to be read. */
const isEmpty = (body: unknown): boolean => typeof body !== 'object' || body === null || Object.keys(body).length === 0;

/** The bytes of the body, or nothing as soon as they are too many. */
async function bytesOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAXIMUM_BODY) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MAXIMUM_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message }: typeof TOO_LARGE,
): false {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
  if (!request.complete) lingerOver(request);
  return false;
}

/** Takes what the client still sends, for a moment: cut off in the middle of it, it would miss the answer. */
function lingerOver(request: IncomingMessage): void {
  request.resume();
  const end = setTimeout(() => request.destroy(), LINGER_MILLISECONDS);
  request.once('close', () => clearTimeout(end));
}
