import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodingFor } from '../encodings.ts';
import { COMPRESSED, type Content } from './content.ts';

/** Sends content in an accepted encoding, or 304 if the caller has it already. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  content: Content,
  status = 200,
): Promise<void> {
  const headers = {
    'content-security-policy': content.securityPolicy,
    'referrer-policy': 'no-referrer',
    'cache-control': content.cacheControl,
    etag: content.etag,
    vary: 'Accept, Accept-Encoding, Accept-Language',
  };
  if (status === 200 && isKnown(request.headers['if-none-match'], content.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = encodingFor(request.headers['accept-encoding'], COMPRESSED);
  const body = await content.encoded(encoding);
  response.writeHead(status, {
    ...headers,
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
