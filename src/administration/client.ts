import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { changeReport } from '../changes/report.ts';
import { linesOf } from '../graph/maintenance/lines.ts';
import { type Progress, silent } from '../graph/progress.ts';
import { matrixContent } from '../imports/matrix/content.ts';
import { importReport } from '../imports/report.ts';
import type { Administration } from './administration.ts';
import { type AnswerLine, answerLine, type Command, FAILURE } from './protocol.ts';

const size = { nodes: z.int(), relations: z.int() };
const checked = z.object({ ...size, problems: z.array(z.string()) });
const loaded = z.object(size);
const rebuilt = z.object({ pairs: z.int(), visibilityCodes: z.int(), texts: z.int(), words: z.int() });

/** Administers a graph that another process serves on a socket. */
export const administrationAt = (socket: string): Administration => ({
  check: async (progress) => checked.parse(await resultOf(socket, 'check', progress)),
  async dump(write) {
    const answer = await send(socket, 'dump').response;
    if (answer.headers.trailer === undefined) throw new Error(await refusalIn(answer));
    for await (const piece of answer) await write(piece);
    const failure = answer.trailers[FAILURE];
    if (failure) throw new Error(decodeURIComponent(failure));
  },
  load: async (open, progress) => loaded.parse(await resultOf(socket, 'load', progress, open())),
  rebuild: async (progress) => rebuilt.parse(await resultOf(socket, 'rebuild', progress)),
  undo: async (request, progress) => changeReport.parse(await resultOf(socket, 'undo', progress, bytesOf(request))),
  importReport: async (request, progress) =>
    changeReport.parse(await resultOf(socket, 'import', progress, bytesOf(request))),
  importMatrix: async (request, progress) =>
    importReport.parse(await resultOf(socket, 'matrix', progress, bytesOf(request))),
  matrixContent: async (request, progress) =>
    matrixContent.parse(await resultOf(socket, 'template', progress, bytesOf(request))),
  importIati: async (lines, progress) => importReport.parse(await resultOf(socket, 'import-iati', progress, lines)),
  report: async (request) => z.array(z.string()).parse(await resultOf(socket, 'report', silent, bytesOf(request))),
  close: async () => undefined,
});

const bytesOf = (request: object) => Readable.from([Buffer.from(JSON.stringify(request))]);

/** Sends a command. The response may begin before the whole body is sent. */
function send(socketPath: string, command: Command, body: AsyncIterable<Uint8Array> = Readable.from([])) {
  const outgoing = request({ socketPath, path: `/${command}`, method: 'POST' });
  const response = once(outgoing, 'response').then(([answer]): IncomingMessage => answer);
  // After the response has begun, it reports failures itself and then ends.
  outgoing.on('error', () => undefined);
  const sent = pipeline(body, outgoing);
  sent.catch(() => undefined);
  return { response, sent };
}

/** The result of a command. @throws Error with the server's message if the command failed. */
async function resultOf(
  socket: string,
  command: Command,
  progress: Progress = silent,
  body?: AsyncIterable<Uint8Array>,
): Promise<unknown> {
  const { response, sent } = send(socket, command, body);
  const result = response.then((answer) => resultIn(answer, progress));
  // If the body cannot be read to its end, that is the reason for every later failure.
  await Promise.race([result, sent.then(() => result)]);
  return result;
}

async function resultIn(answer: IncomingMessage, progress: Progress): Promise<unknown> {
  for await (const line of linesIn(answer)) {
    if ('error' in line) throw new Error(line.error);
    if ('result' in line) return line.result;
    progress(line.doing, line.done, line.total);
  }
  throw new Error(
    'The server ended before the command did; its log says why. Nothing of a load, undo or import was kept.',
  );
}

async function* linesIn(answer: IncomingMessage): AsyncGenerator<AnswerLine> {
  try {
    for await (const text of linesOf(answer)) yield answerLine.parse(JSON.parse(text));
  } catch (error) {
    if (!answer.destroyed || answer.complete) throw error;
  }
}

async function refusalIn(answer: IncomingMessage): Promise<string> {
  for await (const line of linesIn(answer)) if ('error' in line) return line.error;
  return 'The server ended before the dump began; its log says why.';
}
