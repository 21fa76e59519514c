import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { incidencesOf } from '../../convergence/kept.ts';
import { type DataVersion, dataVersion } from '../../graph/data-version.ts';
import type { Graph, Reads } from '../../graph/port.ts';
import { askedOf } from '../../pages/asked.ts';
import { pageAt } from '../../pages/index.ts';
import { type Making, madeOf } from '../../pages/make.ts';
import { notFoundPage } from '../../pages/not-found.ts';
import { type File, NotFound } from '../../pages/page.ts';
import type { Closed } from '../../pages/site.ts';
import { pairsIn } from '../address.ts';
import type { Admission } from '../admission.ts';
import { EXAMPLES } from '../examples.ts';
import { isLeaving } from '../feeds/caller-left.ts';
import { languageOf } from '../feeds/feed-pages.ts';
import { originOf } from '../feeds/origin.ts';
import { problemOf } from '../feeds/problems.ts';
import { Turns } from '../feeds/turns.ts';
import { asksForPage } from '../preferences.ts';
import type { RequestRecord } from '../request-record.ts';
import type { ServerLimits } from '../server-limits.ts';
import { contentOf, REVALIDATED } from '../site/content.ts';
import { notAllowed } from '../site/refusals.ts';
import { respond, respondUnchanged } from '../site/respond.ts';
import { etagOf } from './etag.ts';
import { OPERATIONS } from './operations.ts';
import { problemPage } from './problem-page.ts';

/** Allows only our own files, scripts among them; forms lead to this server alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

type Serve = (request: IncomingMessage, response: ServerResponse, record: RequestRecord) => Promise<void>;

/** Whether a path is that of a page made of operations. */
export const isPage = (path: string): boolean => pageAt(path) !== undefined;

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?')[0] ?? '';

/** Serves the pages that are made of operations from a graph. */
export function servePages(
  graph: Graph,
  admission: Admission,
  limits: ServerLimits,
  closed: Closed,
  logger: Logger,
): Serve {
  const incidences = incidencesOf(graph);

  /** What a request asks, before the graph is asked anything. */
  const makingFor = (request: IncomingMessage, read: Reads): Omit<Making, 'changedAt'> | undefined => {
    const path = pathOf(request);
    const found = pageAt(path);
    if (!found) return undefined;
    const now = new Date();
    const asked = askedOf(found.page, path, pairsIn(request.url ?? ''), languageOf(request), now);
    const site = { closed, origin: originOf(request), questions: EXAMPLES };
    return { ...found, asked, site, operations: OPERATIONS, read, incidences, now };
  };

  const answer: Serve = async (request, response, record) => {
    const turns = new Turns(admission, limits, response);
    const read: Reads = (statement, parameters) => {
      record.statements += 1;
      return graph.read(statement, parameters);
    };
    const making = makingFor(request, read);
    if (!making) throw new Error('no page is here');
    record.operation = making.page.path;
    await turns.take(async () => {
      const version = await dataVersion(read);
      const known = headersFor(making, version);
      if (known && respondUnchanged(request, response, known)) return;
      const { status, file } = await madeOrMissing({ ...making, changedAt: version?.changedAt });
      const { language } = making.asked.links;
      if (file.fileName) response.setHeader('content-disposition', `attachment; filename="${file.fileName}"`);
      const content = contentOf(file.text, { type: file.type, securityPolicy: POLICY, language, ...known });
      await respond(request, response, content, status);
    });
  };

  const failed = async (error: unknown, request: IncomingMessage, response: ServerResponse, record: RequestRecord) => {
    const { unexpected, ...problem } = problemOf(error);
    if (unexpected || response.headersSent) throw error;
    record.codes.add(problem.code);
    for (const [name, value] of Object.entries(problem.headers ?? {})) response.setHeader(name, value);
    if (asksForPage(request))
      return respond(
        request,
        response,
        problemPage(pathOf(request), problem, languageOf(request), closed),
        problem.status,
      );
    const content = contentOf(JSON.stringify({ error: problem.detail.en }), { type: 'application/json' });
    return respond(request, response, { ...content, cacheControl: 'no-store' }, problem.status);
  };

  return async (request, response, record) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return respond(request, response, notAllowed(request.method ?? ''), 405);
    }
    await answer(request, response, record).catch((error: unknown) => {
      // The caller left; nobody is there to be told.
      if (response.destroyed && isLeaving(error)) return logger.debug({ requestId: record.id }, 'the caller left');
      return failed(error, request, response, record);
    });
  };
}

/** The page, or what is said instead where nothing has the slug of the address. */
async function madeOrMissing(making: Making): Promise<{ readonly status: number; readonly file: File }> {
  try {
    return { status: 200, file: await madeOf(making) };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return { status: 404, file: await madeOf({ ...making, page: notFoundPage }) };
  }
}

/** What an answer has that is known before it is made; nothing for a graph that is not installed. */
function headersFor({ asked, site, now }: Omit<Making, 'changedAt'>, version: DataVersion | undefined) {
  if (!version) return undefined;
  const { links, chosen } = asked;
  const { path, language, own, view } = links;
  const day = chosen.asOf ?? now.toISOString().slice(0, 10);
  const pairs = [...own, ...view].map(([name, value]) => `${name}=${value}`);
  return {
    securityPolicy: POLICY,
    cacheControl: REVALIDATED,
    etag: etagOf({ path, asked: pairs, language, day, origin: site.origin }, version),
  };
}
