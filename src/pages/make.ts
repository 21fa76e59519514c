import type { KeptIncidences } from '../convergence/kept.ts';
import { viewWith } from '../graph/model/view.ts';
import type { Reads } from '../graph/port.ts';
import { answerTo } from './answers.ts';
import type { Asked } from './asked.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { inGraphiql } from './links.ts';
import type { PageOperation } from './operations.ts';
import type { File, Made, Page, Visit } from './page.ts';
import { pinnedBanner } from './pinned.ts';
import { sheetFor } from './sheet-of.ts';
import type { Site } from './site.ts';
import { viewBar } from './view-bar.ts';

const NAME = 'Convergencia';

/** With what a page is made. */
export interface Making {
  readonly page: Page;
  readonly slug: string;
  readonly asked: Asked;
  readonly site: Site;
  readonly operations: ReadonlyMap<string, PageOperation>;
  readonly read: Reads;
  readonly incidences: KeptIncidences;
  readonly now: Date;
  /** When the graph last changed, if it is known. */
  readonly changedAt: string | undefined;
}

/** The address of a part of the site: pages keep the view, the others only the language. */
const linkFrom = (visit: Visit) => (path: string) =>
  path === '/' || path === '/search'
    ? visit.links.to(path)
    : path === '/graphql'
      ? path
      : `${path}?lang=${visit.language}`;

function operationOf(operations: Making['operations'], name: string): PageOperation {
  const operation = operations.get(name);
  if (!operation) throw new Error(`operations/pages has no ${name}.graphql.`);
  return operation;
}

function visitOf({ slug, asked, site, operations, read, incidences, now, changedAt }: Making): Visit {
  const { links, chosen, values } = asked;
  const { language } = links;
  const view = viewWith(chosen, now);
  const asking = { read, view, isToday: !chosen.asOf, language, incidences };
  return {
    ...{ language, chosen, view, links, site, slug, values, changedAt },
    ask: (name, variables = {}) => answerTo(operationOf(operations, name), variables, asking),
    sheet: (about) => sheetFor(about, asking),
    graphiql: (name, variables) =>
      site.closed.has('/graphql')
        ? undefined
        : inGraphiql(operationOf(operations, name).source, variables ? JSON.stringify(variables) : null, links.view),
  };
}

function framed(made: Made, visit: Visit): string {
  const { links, chosen, view, site, language, changedAt } = visit;
  const viewed = { view, chosen, links, changedAt };
  return layout({
    ...made,
    ...{ path: links.path, language, closed: site.closed, hasScript: true },
    title: made.title === NAME ? NAME : `${made.title} · ${NAME}`,
    languages: { es: links.in('es'), en: links.in('en') },
    link: linkFrom(visit),
    above: html`${viewBar(viewed)}${pinnedBanner(viewed)}`,
  }).text;
}

/** The whole text of a page, and its type. @throws NotFound, BadInput and what the graph fails with. */
export async function madeOf(making: Making): Promise<File> {
  const visit = visitOf(making);
  const made = await making.page.make(visit);
  return 'text' in made ? made : { type: 'text/html; charset=utf-8', text: framed(made, visit) };
}
