import { ANALYSIS_PAGES } from './analysis-pages.ts';
import { claimPage } from './claim.ts';
import { claimsPage } from './claims.ts';
import { cooperationPage } from './cooperation.ts';
import { homePage } from './home.ts';
import { listPages } from './lists.ts';
import { cooperantPage, groupPage, institutionPage, organismPage } from './nodes/actors.ts';
import { axisPage } from './nodes/axis.ts';
import { commitmentPage } from './nodes/commitment.ts';
import { countryPage, regionPage } from './nodes/country.ts';
import { documentPage } from './nodes/document.ts';
import { eventPage } from './nodes/event.ts';
import { initiativePage } from './nodes/initiative.ts';
import { personPage } from './nodes/person.ts';
import { officePage, placePage, statementPage } from './nodes/small.ts';
import { topicPage } from './nodes/topic.ts';
import type { Page } from './page.ts';
import { completions, searchPage } from './search.ts';

/** All pages that are made of operations. A new page is a file and a line here. */
const PAGES: readonly Page[] = [
  homePage,
  searchPage,
  completions,
  ...listPages,
  axisPage,
  organismPage,
  cooperantPage,
  institutionPage,
  groupPage,
  initiativePage,
  eventPage,
  commitmentPage,
  topicPage,
  countryPage,
  regionPage,
  personPage,
  documentPage,
  officePage,
  placePage,
  statementPage,
  claimsPage,
  cooperationPage,
  claimPage,
  ...ANALYSIS_PAGES,
];

const SLUG = ':slug';

const patternOf = ({ path }: Page): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(SLUG, '(?<slug>[^/]{1,400})')}$`);

const ROUTES = PAGES.map((page) => ({ page, pattern: patternOf(page) }));

/** The text that a part of a path stands for; nothing if it is not percent-encoded UTF-8. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The page at a path, and what the path names; nothing if there is none. */
export function pageAt(path: string): { readonly page: Page; readonly slug: string } | undefined {
  for (const { page, pattern } of ROUTES) {
    const found = pattern.exec(path);
    if (!found) continue;
    const slug = decoded(found.groups?.slug ?? '');
    return slug === undefined ? undefined : { page, slug };
  }
  return undefined;
}
