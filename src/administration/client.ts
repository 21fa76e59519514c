import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import type { Administration } from './administration.ts';
import { type Command, FAILURE } from './protocol.ts';

const size = { nodes: z.int(), relations: z.int() };
const checked = z.object({ ...size, problems: z.array(z.string()) });
const loaded = z.object(size);
const rebuilt = z.object({ pairs: z.int(), standings: z.int(), texts: z.int(), words: z.int() });
const failed = z.object({ error: z.string() });

/** The administration of the graph that another process serves on a socket. */
export const administrationAt = (socket: string): Administration => ({
  check: async () => checked.parse(await json(await send(socket, 'check'))),
  async dump(write) {
    const response = await send(socket, 'dump');
    for await (const piece of response) await write(piece);
    const failure = response.trailers[FAILURE];
    if (failure) throw new Error(decodeURIComponent(failure));
  },
  load: async (open) => loaded.parse(await json(await send(socket, 'load', open()))),
  rebuild: async () => rebuilt.parse(await json(await send(socket, 'rebuild'))),
  close: async () => undefined,
});

/** The answer to a command. @throws Error in the server's words where it refuses. */
async function send(
  socketPath: string,
  command: Command,
  body: AsyncIterable<Uint8Array> = Readable.from([]),
): Promise<IncomingMessage> {
  const asking = request({ socketPath, path: `/${command}`, method: 'POST' });
  const answer = once(asking, 'response').then(([response]): IncomingMessage => response);
  const sending = pipeline(body, asking);
  const response = await Promise.race([answer, sending.then(() => answer)]);
  if (response.statusCode === 200) return response;
  throw new Error(failed.parse(await json(response)).error);
}
