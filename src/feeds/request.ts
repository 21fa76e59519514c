import * as z from 'zod';
import { CLAIM_BASES, CLAIM_STATUSES } from '../graph/model/claim.ts';
import { LANGUAGES, type Language } from '../graph/model/property.ts';
import type { ChosenView } from '../graph/model/view.ts';
import type { Feed } from './feed.ts';
import { type Given, valuesOf } from './given.ts';
import type { Format, Parameter } from './parameters.ts';

/** What somebody asks of a feed. */
export interface FeedRequest {
  readonly feed: Feed;
  readonly format: Format;
  readonly view: ChosenView;
  readonly languages: readonly Language[];
  /** The places of the columns asked for, in the order asked for. */
  readonly columns: readonly number[];
  readonly variables: { readonly [name: string]: unknown };
  readonly csv: { readonly separator: string; readonly bom: boolean; readonly decimal: string };
  /** The parameters as one text, equal for equal requests: in order of name, without those that were not given. */
  readonly canonical: string;
}

/** The parameters that are no variables, as the rest of the program types them. */
const settings = z.object({
  asOf: z.string().optional(),
  recordedAt: z.string().optional(),
  status: z.array(z.enum(CLAIM_STATUSES)).optional(),
  basis: z.array(z.enum(CLAIM_BASES)).optional(),
  minSources: z.int().optional(),
  lang: z.array(z.enum(LANGUAGES)).default(['es']),
  columns: z.array(z.string()).optional(),
  sep: z.string().default(','),
  bom: z.boolean().default(false),
  decimal: z.string().default('.'),
});

const FEED = { es: 'esta tabla', en: 'this feed' };

const canonicalOf = (values: ReadonlyMap<string, unknown>): string =>
  [...values]
    .map(([name, value]) => `${name}=${encodeURIComponent([value].flat().join(','))}`)
    .toSorted()
    .join('&');

/** What the parameters of an address ask of a feed. @throws ParameterProblem for the first that is not accepted. */
export function requestOf(feed: Feed, format: Format, parameters: readonly Parameter[], given: Given): FeedRequest {
  const own = parameters.filter(({ formats }) => !formats || formats.includes(format));
  const values = valuesOf(own, given, FEED);
  const { asOf, recordedAt, status, basis, minSources, lang, columns, sep, bom, decimal } = settings.parse(
    Object.fromEntries(values),
  );
  const names = feed.columns.map(({ name }) => name);
  return {
    ...{ feed, format, languages: lang },
    view: { asOf, recordedAt, status, basis, minSources },
    columns: (columns ?? names).map((name) => names.indexOf(name)),
    variables: Object.fromEntries(
      feed.variables.flatMap(({ name }) => (values.has(name) ? [[name, values.get(name)]] : [])),
    ),
    csv: { separator: sep, bom, decimal },
    canonical: canonicalOf(values),
  };
}
