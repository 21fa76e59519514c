import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import { listen, type ServerOptions, serverOver } from '../../src/http/server.ts';

export interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** The body as received, still compressed. */
  readonly body: Buffer;
  /** The decompressed body. */
  readonly text: string;
}

export type Ask = (
  path: string,
  headers?: { readonly [name: string]: string },
  method?: string,
  body?: string | Buffer,
) => Promise<Reply>;

const DECODERS: { readonly [encoding: string]: (body: Buffer) => Promise<Buffer> } = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
};

async function decoded(body: Buffer, encoding: string | undefined): Promise<string> {
  const decode = encoding === undefined ? undefined : DECODERS[encoding];
  return (decode && body.length > 0 ? await decode(body) : body).toString('utf8');
}

/**
 * The service over an empty graph, with requests sent as plain HTTP: no header is added. Call the result inside a test.
 */
export function useWebsite(options: ServerOptions = {}): Ask {
  let port = 0;
  let close = async () => {};
  beforeAll(async () => {
    const graph = await openGraph({ url: 'memory:' });
    const server = serverOver(graph, pino({ level: 'silent' }), options);
    port = await listen(server, '127.0.0.1', 0);
    close = async () => {
      server.closeAllConnections();
      server.close();
      await graph.close();
    };
  });
  afterAll(() => close());
  return (...asked) => askAt(port)(...asked);
}

/** Sends plain HTTP requests to a port of this machine. */
export const askAt =
  (port: number): Ask =>
  async (path, headers = {}, method = 'GET', body = undefined) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }).end(body);
    const [response] = await once(sent, 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    const answer = Buffer.concat(chunks);
    const text = await decoded(answer, response.headers['content-encoding']);
    return { status: response.statusCode, headers: response.headers, body: answer, text };
  };

/** The headers of a browser in this language. */
export const browser = (language: string) => ({ accept: 'text/html,*/*;q=0.8', 'accept-language': language });
