import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodingFor } from '../encodings.ts';
import { COMPRESSED, type Content } from './content.ts';

type Headed = Pick<Content, 'securityPolicy' | 'cacheControl' | 'etag'>;

const headersOf = ({ securityPolicy, cacheControl, etag }: Headed) => ({
  'content-security-policy': securityPolicy,
  'referrer-policy': 'no-referrer',
  'cache-control': cacheControl,
  etag,
  vary: 'Accept, Accept-Encoding, Accept-Language',
});

/** Answers 304 if the caller has the content already; false if not. */
export function respondUnchanged(request: IncomingMessage, response: ServerResponse, content: Headed): boolean {
  if (!isKnown(request.headers['if-none-match'], content.etag)) return false;
  response.writeHead(304, headersOf(content)).end();
  return true;
}

/** Sends content in an accepted encoding, or 304 if the caller has it already. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  content: Content,
  status = 200,
): Promise<void> {
  if (status === 200 && respondUnchanged(request, response, content)) return;
  const encoding = encodingFor(request.headers['accept-encoding'], COMPRESSED);
  const body = await content.encoded(encoding);
  response.writeHead(status, {
    ...headersOf(content),
    'content-type': content.type,
    'content-length': body.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...(content.language ? { 'content-language': content.language } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Whether an `If-None-Match` header contains the tag; a proxy may have changed it between strong and weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return (header ?? '').split(',').some((tag) => bare(tag) === bare(etag) || tag.trim() === '*');
}
