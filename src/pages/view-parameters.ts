import * as z from 'zod';
import type { Given } from '../feeds/given.ts';
import { type Parameter, viewParameters } from '../feeds/parameters.ts';
import { choice } from '../feeds/values.ts';
import { CLAIM_BASES, CLAIM_STATUSES } from '../graph/model/claim.ts';
import { type ChosenView, textBesideDay, type View, viewWith } from '../graph/model/view.ts';
import { schema } from '../schema/index.ts';

const LANGUAGE: Parameter = {
  ...{ name: 'lang', isList: false, isRequired: false, fallback: undefined, ...choice(['es', 'en']) },
  meaning: { es: 'El idioma de la página.', en: 'The language of the page.' },
};

/** The parameters that every page has: its view, with the names and values of feeds, and its language. */
export const VIEW_PARAMETERS: readonly Parameter[] = viewParameters(schema).map((one) =>
  one.name === 'lang' ? LANGUAGE : one,
);

const chosen = z.object({
  asOf: z.string().optional(),
  recordedAt: z.string().optional(),
  status: z.array(z.enum(CLAIM_STATUSES)).optional(),
  basis: z.array(z.enum(CLAIM_BASES)).optional(),
  minSources: z.int().optional(),
});

/** The view that the values of an address choose. */
export const viewIn = (values: ReadonlyMap<string, unknown>): ChosenView => chosen.parse(Object.fromEntries(values));

/** The view as pairs of an address: equal for equal views, and nothing for the usual one. */
export function pairsOfView({ asOf, ...view }: ChosenView, now: Date): Given {
  const beside = textBesideDay(viewWith({ asOf, ...view }, now));
  const pairs = beside.split('&').filter(Boolean);
  return [
    ...(asOf ? [['asOf', asOf] as const] : []),
    ...pairs.map((pair) => {
      const place = pair.indexOf('=');
      return [pair.slice(0, place), pair.slice(place + 1)] as const;
    }),
  ];
}

/** Whether a view takes what it does not take by default, or less. */
export const isUsual = (chosenView: ChosenView, view: View): boolean => !chosenView.asOf && textBesideDay(view) === '';
