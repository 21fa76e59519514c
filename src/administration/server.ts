import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { messageOf } from '../graph/errors.ts';
import type { Progress } from '../graph/progress.ts';
import type { Administration } from './administration.ts';
import { type AnswerLine, COMMANDS, type Command, FAILURE, isCommand } from './protocol.ts';
import { bodyOf, importRequest, matrixRequest, reportRequest, templateRequest, undoRequest } from './requests.ts';

/** The shortest time between two lines of progress. */
const PROGRESS_MILLISECONDS = 100;

/** Serves the administration of an open graph to `client.ts`. There is no login: only the owner can open the socket. */
export function administrationServer(administration: Administration, logger: Logger): Server {
  // Loading a large dump may take longer than the five minutes that Node allows a request.
  return createServer({ requestTimeout: 0 }, (request, response) => {
    const command = request.url?.slice(1) ?? '';
    const start = performance.now();
    const log = (outcome: string) => logger.info({ command, outcome, durationMs: sinceMs(start) }, 'administration');
    answer(administration, command, request, response).then(
      () => log('done'),
      (error: unknown) => {
        log(`failed: ${messageOf(error)}`);
        fail(command, request, response, messageOf(error));
      },
    );
  });
}

const sinceMs = (start: number) => Math.round(performance.now() - start);

async function answer(
  administration: Administration,
  command: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isCommand(command)) throw new Error(`"${command}" is no command. Accepted: ${COMMANDS.join(', ')}.`);
  if (command === 'dump') return sendDump(administration, response);
  const result = await run(administration, command, request, progressTo(response));
  send(response, { result });
  response.end();
}

async function run(
  administration: Administration,
  command: Exclude<Command, 'dump'>,
  request: IncomingMessage,
  progress: Progress,
) {
  if (command === 'undo') return administration.undo(undoRequest.parse(await bodyOf(request)), progress);
  if (command === 'import') return administration.importReport(importRequest.parse(await bodyOf(request)), progress);
  if (command === 'matrix') return administration.importMatrix(matrixRequest.parse(await bodyOf(request)), progress);
  if (command === 'template')
    return administration.matrixContent(templateRequest.parse(await bodyOf(request)), progress);
  if (command === 'import-iati') return administration.importIati(request, progress);
  if (command === 'report') return administration.report(reportRequest.parse(await bodyOf(request)));
  if (command === 'load') return administration.load(() => request, progress);
  return command === 'check' ? administration.check(progress) : administration.rebuild(progress);
}

function send(response: ServerResponse, line: AnswerLine): void {
  response.write(`${JSON.stringify(line)}\n`);
}

/** Sends progress to the caller. Throws if the caller has left, which stops the work. */
function progressTo(response: ServerResponse): Progress {
  let last = Number.NEGATIVE_INFINITY;
  return (doing, done, total) => {
    expectCaller(response);
    const now = performance.now();
    if (now - last < PROGRESS_MILLISECONDS) return;
    last = now;
    send(response, { doing, done, ...(total !== undefined && { total }) });
  };
}

function expectCaller(response: ServerResponse): void {
  if (response.destroyed) throw new Error('the caller went away');
}

async function sendDump(administration: Administration, response: ServerResponse): Promise<void> {
  await administration.dump(async (piece) => {
    if (!response.headersSent) response.writeHead(200, { trailer: FAILURE });
    expectCaller(response);
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  });
  response.end();
}

/** A dump that has begun can report a failure only in its trailer. */
function fail(command: string, request: IncomingMessage, response: ServerResponse, message: string): void {
  if (command === 'dump' && response.headersSent) response.addTrailers({ [FAILURE]: encodeURIComponent(message) });
  else send(response, { error: message });
  response.end();
  request.resume();
}
