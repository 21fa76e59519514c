import type { Given } from '../feeds/given.ts';
import type { PageLanguage } from './words.ts';

/** Pairs as the end of an address; readable where nothing has to be escaped. */
const written = (pairs: Given): string =>
  pairs
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`)
    .join('&');

/** Addresses of pages that keep the language and the view of this one. */
export class Links {
  readonly language: PageLanguage;
  /** The view of the page, as pairs; none for the usual view. */
  readonly view: Given;
  /** The path of the page. */
  readonly path: string;
  /** What else its address asks, such as a search text. */
  readonly own: Given;

  constructor(path: string, language: PageLanguage, view: Given, own: Given) {
    this.path = path;
    this.language = language;
    this.view = view;
    this.own = own;
  }

  /** Another page, under the same view. */
  to(path: string, own: { readonly [name: string]: string } = {}): string {
    return `${path}?${written([...Object.entries(own), ['lang', this.language], ...this.view])}`;
  }

  /** This page with some parameters given another value; none for one that is to be left out. */
  here(changed: { readonly [name: string]: string | undefined }): string {
    const kept = [...this.own, ['lang', this.language] as const, ...this.view].filter(
      ([name]) => !Object.hasOwn(changed, name),
    );
    const added = Object.entries(changed).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return `${this.path}?${written([...kept, ...added])}`;
  }

  /** This page in another language. */
  in(language: PageLanguage): string {
    return `${this.path}?${written([...this.own, ['lang', language], ...this.view])}`;
  }

  /** The file of a feed, or the page of a feed, under the same view. */
  feed(name: string, ending = '', own: { readonly [name: string]: string } = {}): string {
    return this.to(`/feeds/${name}${ending}`, own);
  }
}

/** The address under which GraphiQL opens with an operation, under the view of a page. */
export const inGraphiql = (query: string, variables: string | null, view: Given = []): string =>
  `/graphql?${new URLSearchParams([['query', query], ...(variables === null ? [] : [['variables', variables]]), ...view.map((pair) => [...pair])])}`;
