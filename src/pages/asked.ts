import { type Given, valuesOf } from '../feeds/given.ts';
import type { ChosenView } from '../graph/model/view.ts';
import { Links } from './links.ts';
import type { Page } from './page.ts';
import { pairsOfView, VIEW_PARAMETERS, viewIn } from './view-parameters.ts';
import type { PageLanguage } from './words.ts';

/** What an address asks of a page. */
export interface Asked {
  readonly chosen: ChosenView;
  readonly values: ReadonlyMap<string, unknown>;
  readonly links: Links;
}

const PAGE = { es: 'esta página', en: 'this page' };

/** Reads the parameters of an address. @throws ParameterProblem for the first that is not accepted. */
export function askedOf(page: Page, path: string, given: Given, language: PageLanguage, now: Date): Asked {
  const { parameters = [] } = page;
  // Forms send empty fields too, which ask for nothing.
  const filled = given.filter(([, value]) => value !== '');
  const values = valuesOf([...parameters, ...VIEW_PARAMETERS], filled, PAGE);
  const chosen = viewIn(values);
  const own = parameters.flatMap(({ name }) =>
    values.has(name) ? [[name, [values.get(name)].flat().join(',')] as const] : [],
  );
  return { chosen, values, links: new Links(path, language, pairsOfView(chosen, now), own) };
}
