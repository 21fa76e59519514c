import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Administration } from './administration.ts';
import { COMMANDS, type Command, FAILURE, isCommand } from './protocol.ts';

/** Serves the administration of an open graph to `client.ts`. It asks for no login: only its owner reaches its socket. */
export function administrationServer(administration: Administration, logger: Logger): Server {
  // A large dump may take longer to be loaded than the five minutes that Node gives a request.
  return createServer({ requestTimeout: 0 }, (request, response) => {
    const command = request.url?.slice(1) ?? '';
    const start = performance.now();
    const log = (outcome: string) => logger.info({ command, outcome, durationMs: sinceMs(start) }, 'administration');
    answer(administration, command, request, response).then(
      () => log('done'),
      (error: unknown) => {
        log(`failed: ${messageOf(error)}`);
        fail(request, response, messageOf(error));
      },
    );
  });
}

const sinceMs = (start: number) => Math.round(performance.now() - start);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function answer(
  administration: Administration,
  command: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isCommand(command)) throw new Error(`"${command}" is no command. Accepted: ${COMMANDS.join(', ')}.`);
  if (command === 'dump') return sendDump(administration, response);
  const result = await run(administration, command, request);
  response.end(JSON.stringify(result));
}

function run(administration: Administration, command: Exclude<Command, 'dump'>, request: IncomingMessage) {
  if (command === 'load') return administration.load(() => request);
  return command === 'check' ? administration.check() : administration.rebuild();
}

async function sendDump(administration: Administration, response: ServerResponse): Promise<void> {
  await administration.dump(async (piece) => {
    if (!response.headersSent) response.writeHead(200, { trailer: FAILURE });
    if (response.destroyed) throw new Error('the caller went away');
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  });
  response.end();
}

/** What has begun to be sent can only say at its end that it failed. */
function fail(request: IncomingMessage, response: ServerResponse, message: string): void {
  if (response.headersSent) response.addTrailers({ [FAILURE]: encodeURIComponent(message) });
  else response.writeHead(422);
  response.end(JSON.stringify({ error: message }));
  request.resume();
}
