import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Feed } from '../../feeds/feed.ts';
import type { Given } from '../../feeds/given.ts';
import { formatsOf, isFormat } from '../../feeds/parameters.ts';
import { requestOf } from '../../feeds/request.ts';
import type { Closed } from '../../pages/site.ts';
import type { PageLanguage } from '../../pages/words.ts';
import { pairsIn } from '../address.ts';
import { cataloguePage } from '../site/feeds/catalogue.ts';
import { type Choice, pathOf } from '../site/feeds/offer.ts';
import { feedPage, type Preview } from '../site/feeds/page.ts';
import { pageLanguage } from '../site/language.ts';
import { respond } from '../site/respond.ts';
import type { Described } from './download.ts';
import { originOf } from './origin.ts';
import type { FirstRows } from './preview.ts';
import { problemOf } from './problems.ts';

/** The parameter by which the form asks for a file. */
const FILE = 'file';

/** The language of a page or a description: as asked for in the address, else by the headers. */
export const languageOf = ({ url = '', headers }: IncomingMessage): PageLanguage =>
  pageLanguage(new URLSearchParams(url.split('?', 2)[1]), headers['accept-language']);

/** What was filled in: forms send empty fields too, which ask for nothing. The texts are in the language of the page. */
function filledIn(address: string, language: PageLanguage): Given {
  const given = pairsIn(address).filter(([, value]) => value !== '');
  return given.some(([name]) => name === 'lang') ? given : [...given, ['lang', language]];
}

/** A page is no answer for programs of other sites, as the files are. */
function withoutCors(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) if (name.startsWith('access-control-')) response.removeHeader(name);
}

/** Shows the catalogue of feeds, and the page of each. */
export class FeedPages {
  readonly #firstRows: FirstRows;
  readonly #closed: Closed;

  constructor(firstRows: FirstRows, closed: Closed) {
    this.#firstRows = firstRows;
    this.#closed = closed;
  }

  async catalogue(feeds: readonly Feed[], request: IncomingMessage, response: ServerResponse): Promise<void> {
    withoutCors(response);
    await respond(request, response, cataloguePage(feeds, languageOf(request), this.#closed));
  }

  /** The page of a feed with what was filled in; or the way to the file that its form asks for. */
  async one({ feed, parameters }: Described, request: IncomingMessage, response: ServerResponse): Promise<void> {
    withoutCors(response);
    const language = languageOf(request);
    const asked = filledIn(request.url ?? '', language);
    const [, file = ''] = asked.find(([name]) => name === FILE) ?? [];
    const choice: Choice = { feed, parameters, given: asked.filter(([name]) => name !== FILE) };
    if (isFormat(file) && formatsOf(feed).includes(file)) {
      response.writeHead(303, { location: pathOf(choice, file), 'cache-control': 'no-store' }).end();
      return;
    }
    const { status, preview } = await this.#preview(choice, response);
    const offer = { ...choice, origin: originOf(request), formats: formatsOf(feed) };
    await respond(request, response, feedPage(offer, preview, language, this.#closed), status);
  }

  async #preview(
    { feed, parameters, given }: Choice,
    response: ServerResponse,
  ): Promise<{ readonly status: number; readonly preview: Preview }> {
    try {
      // Only CSV has all parameters of a table.
      const request = requestOf(feed, 'csv', parameters, given);
      const columns = request.columns.flatMap((place) => feed.columns[place] ?? []);
      return { status: 200, preview: { columns, rows: await this.#firstRows(request, response) } };
    } catch (error) {
      const { status, detail, unexpected } = problemOf(error);
      if (unexpected) throw error;
      return { status, preview: { problem: detail } };
    }
  }
}
