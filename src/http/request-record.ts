import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

const HEADER = 'x-request-id';
/** Ids from callers, proxies and traces; nothing that could break a log line or a header. */
const WELL_FORMED = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
const LONGEST_PATH = 200;
const PROBES = ['/health', '/ready'];

/** Data about one request, for its answer and its log line. */
export interface RequestRecord {
  readonly id: string;
  operation?: string;
  /** The number of statements that it asked the graph for, alone or shared with other requests. */
  statements: number;
  /** The codes of the errors in the answer. */
  readonly codes: Set<string>;
  /** Whether the answer hides an internal failure. */
  failed: boolean;
}

/** Gives a request its id, which is the caller's if it is well-formed, and logs one line when the request is over. */
export function recorded(request: IncomingMessage, response: ServerResponse, logger: Logger): RequestRecord {
  const start = performance.now();
  const record: RequestRecord = { id: idOf(request), statements: 0, codes: new Set(), failed: false };
  response.setHeader(HEADER, record.id);
  const path = (request.url?.split('?')[0] ?? '').slice(0, LONGEST_PATH);
  const level = PROBES.includes(path) ? 'debug' : 'info';
  if (!logger.isLevelEnabled(level)) return record;
  response.once('close', () => {
    const durationMs = Math.round((performance.now() - start) * 10) / 10;
    logger[level]({ ...lineOf(record, response), method: request.method, path, durationMs }, 'request');
  });
  return record;
}

function idOf(request: IncomingMessage): string {
  const given = request.headers[HEADER];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}

function lineOf(record: RequestRecord, response: ServerResponse) {
  const { id, operation, statements, codes } = record;
  return {
    requestId: id,
    ...(operation !== undefined && { operation }),
    outcome: outcomeOf(record, response),
    ...(codes.size > 0 && { codes: [...codes] }),
    status: response.statusCode,
    statements,
  };
}

function outcomeOf({ codes, failed }: RequestRecord, response: ServerResponse): string {
  if (!response.writableFinished) return 'broken off';
  if (failed || response.statusCode >= 500) return 'failed';
  return codes.size > 0 || response.statusCode >= 400 ? 'refused' : 'answered';
}
