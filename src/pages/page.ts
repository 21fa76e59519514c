import type { SheetAbout } from '../convergence/report/sheet.ts';
import type { Parameter } from '../feeds/parameters.ts';
import type { ChosenView, View } from '../graph/model/view.ts';
import type { Html } from './html.ts';
import type { Links } from './links.ts';
import type { SheetOf } from './sheet-of.ts';
import type { Site } from './site.ts';
import type { PageLanguage, Words } from './words.ts';

/** What somebody asks of a page, and the means to make it. */
export interface Visit {
  readonly language: PageLanguage;
  readonly chosen: ChosenView;
  /** The chosen view with its defaults. */
  readonly view: View;
  readonly links: Links;
  readonly site: Site;
  /** When the graph last changed, if it is known: the moment that a link is pinned to. */
  readonly changedAt: string | undefined;
  /** What stands in the path for `:slug`; empty where the path has none. */
  readonly slug: string;
  /** The values of the parameters of the page that were given. */
  readonly values: ReadonlyMap<string, unknown>;
  /**
   * The answer to an operation of `operations/pages/`, under the view of the page.
   *
   * @throws BadInput for what the operation refuses, such as a cursor of another list.
   */
  readonly ask: (operation: string, variables?: { readonly [name: string]: unknown }) => Promise<unknown>;
  /** The sheet of an axis or of two actors, by their ids: the report of the command line; nothing if one is not there. */
  readonly sheet: (about: SheetAbout) => Promise<SheetOf | undefined>;
  /** The address under which GraphiQL opens with such an operation; nothing where GraphiQL is closed. */
  readonly graphiql: (operation: string, variables?: { readonly [name: string]: unknown }) => string | undefined;
}

/** A file that is not HTML, such as a picture to download. */
export interface File {
  /** Its media type. */
  readonly type: string;
  readonly text: string;
  /** The name under which it is saved; it is shown where there is none. */
  readonly fileName?: string;
}

/** The content of a page. */
export interface Made {
  /** Without the name of the site. */
  readonly title: string;
  readonly body: Html;
  /** Whether it uses the whole width of the screen. */
  readonly isWide?: boolean;
}

/** A page: where it is, and how it is made of the answers to operations. */
export interface Page {
  /** The path, in which `:slug` stands for any one segment. */
  readonly path: string;
  /** What its address may ask beside the view and the language. */
  readonly parameters?: readonly Parameter[];
  /** @throws NotFound where nothing has this slug. */
  readonly make: (visit: Visit) => Promise<Made | File>;
}

/** No node has the slug of an address. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  /** What was asked for, as text to search by. */
  readonly asked: string;

  constructor(asked: string) {
    super(`nothing is called ${asked}`);
    this.asked = asked;
  }
}

/** A text in the language of a visit. */
export const say = ({ language }: Pick<Visit, 'language'>, words: Words): string => words[language];
