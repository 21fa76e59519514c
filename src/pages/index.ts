import { calendarPages } from './calendar.ts';
import { changesPage } from './changes.ts';
import { comparePages } from './compare.ts';
import { coveragePage } from './coverage.ts';
import { duePages } from './due.ts';
import { homePage } from './home.ts';
import type { Page } from './page.ts';
import { completions, searchPage } from './search.ts';

/** All pages that are made of operations. A new page is a file and a line here. */
export const PAGES: readonly Page[] = [
  homePage,
  searchPage,
  completions,
  ...calendarPages,
  ...duePages,
  ...comparePages,
  coveragePage,
  changesPage,
];

const SLUG = ':slug';

const patternOf = ({ path }: Page): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(SLUG, '(?<slug>[^/]{1,400})')}$`);

const ROUTES = PAGES.map((page) => ({ page, pattern: patternOf(page) }));

/** The page at a path, and what the path names; nothing if there is none. */
export function pageAt(path: string): { readonly page: Page; readonly slug: string } | undefined {
  for (const { page, pattern } of ROUTES) {
    const found = pattern.exec(path);
    if (found) return { page, slug: found.groups?.slug ?? '' };
  }
  return undefined;
}
