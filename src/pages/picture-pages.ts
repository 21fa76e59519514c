import type { Row } from '../feeds/columns.ts';
import type { Parameter } from '../feeds/parameters.ts';
import { csv } from '../feeds/writers/csv.ts';
import { figure } from './figure.ts';
import { type Html, html } from './html.ts';
import { Links } from './links.ts';
import type { Page, Visit } from './page.ts';
import { captionOf, type Provenance } from './pictures/caption.ts';
import { asFile, type Picture } from './pictures/picture.ts';

/** What a page with a picture shows. */
export interface Shown {
  readonly title: string;
  readonly lead: string;
  /** What chooses it, such as a form. */
  readonly choice: Html;
  /** Nothing where the address does not say yet what is to be shown. */
  readonly shown?: {
    readonly picture: Picture;
    readonly from: Provenance;
    /** The data as a table for programs: English names, ids beside labels. */
    readonly columns: readonly string[];
    readonly rows: readonly Row[];
    /** Where GraphiQL opens with the operation; nothing where it is closed. */
    readonly graphiql: string | undefined;
    /** The table that people read, with the same links as the picture, and what else belongs to it. */
    readonly below: Html;
  };
}

interface PicturePages {
  /** The path of the page; its files are beside it, with the endings `.svg` and `.csv`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly read: (visit: Visit) => Promise<Shown>;
}

/** A visit of a file is a visit of the page it belongs to. */
const ofPage = (path: string, visit: Visit): Visit => {
  const { language, view, own } = visit.links;
  return { ...visit, links: new Links(path, language, view, own) };
};

async function* once(rows: readonly Row[]) {
  yield rows;
}

async function csvOf({ columns, rows }: NonNullable<Shown['shown']>): Promise<string> {
  const table = { columns: columns.map((name) => ({ name })), pages: once(rows) };
  const parts: string[] = [];
  for await (const part of csv(table, { separator: ',', bom: true, decimal: '.' })) parts.push(part);
  return parts.join('');
}

/** A page with a picture, and its picture and data as files. */
export function picturePages({ path, parameters, read }: PicturePages): readonly Page[] {
  const page: Page = {
    path,
    parameters,
    async make(visit) {
      const { title, lead, choice, shown } = await read(visit);
      return {
        title,
        isWide: true,
        body: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${choice}
${shown ? html`${figure(shown, visit)}${shown.below}` : html``}`,
      };
    },
  };
  const file = (
    ending: string,
    type: string,
    write: (shown: NonNullable<Shown['shown']>, visit: Visit) => Promise<string> | string,
  ): Page => ({
    path: `${path}${ending}`,
    parameters,
    async make(visit) {
      const { shown } = await read(ofPage(path, visit));
      return { type, text: shown ? await write(shown, visit) : '' };
    },
  });
  return [
    page,
    file('.svg', 'image/svg+xml; charset=utf-8', ({ picture, from }, { language }) =>
      asFile(picture, captionOf(from, picture.width, language), language),
    ),
    file('.csv', 'text/csv; charset=utf-8; header=present', csvOf),
  ];
}
