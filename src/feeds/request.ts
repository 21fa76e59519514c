import * as z from 'zod';
import { CLAIM_BASES, CLAIM_STATUSES } from '../graph/model/claim.ts';
import { LANGUAGES, type Language } from '../graph/model/property.ts';
import type { ChosenView } from '../graph/model/view.ts';
import type { Feed } from './feed.ts';
import type { Format, Parameter } from './parameters.ts';
import { ParameterProblem } from './problem.ts';

/** A pair of an address. */
export type Given = readonly (readonly [name: string, value: string])[];

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

const LONGEST_SHOWN = 60;
const shown = (value: string) =>
  JSON.stringify(value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value);
const MOST_IN_LIST = 100;

const notAccepted = ({ name, accepted }: Parameter, value: string) =>
  new ParameterProblem(name, { es: `${shown(value)} no se acepta`, en: `${shown(value)} is not accepted` }, accepted);

function single(parameter: Parameter, text: string): unknown {
  const parsed = parameter.value.safeParse(text);
  if (parsed.success) return parsed.data;
  throw notAccepted(parameter, text);
}

/** Items with commas between them, or a repeated parameter, which is how forms send a list. */
function listOf(parameter: Parameter, texts: readonly string[]): readonly unknown[] {
  const { name, accepted } = parameter;
  const items = [...new Set(texts.flatMap((text) => text.split(',')))];
  if (items.length <= MOST_IN_LIST) return items.map((item) => single(parameter, item));
  const problem = { es: `tiene ${items.length} valores`, en: `it has ${items.length} values` };
  const most = {
    es: `a lo sumo ${MOST_IN_LIST}; cada uno: ${accepted.es}`,
    en: `at most ${MOST_IN_LIST}; each: ${accepted.en}`,
  };
  throw new ParameterProblem(name, problem, most);
}

function valueIn(parameter: Parameter, texts: readonly string[]): unknown {
  if (parameter.isList) return listOf(parameter, texts);
  const [text = '', ...others] = texts;
  if (others.length === 0) return single(parameter, text);
  const { name, accepted } = parameter;
  throw new ParameterProblem(
    name,
    { es: 'se da más de una vez', en: 'it is given more than once' },
    {
      es: `una vez: ${accepted.es}`,
      en: `once: ${accepted.en}`,
    },
  );
}

function unknown(name: string, names: readonly string[]): ParameterProblem {
  const all = names.join(', ');
  return new ParameterProblem(
    shown(name).slice(1, -1),
    { es: 'ningún parámetro de esta tabla se llama así', en: 'no parameter of this feed has this name' },
    { es: all, en: all },
  );
}

function valuesOf(parameters: readonly Parameter[], given: Given): ReadonlyMap<string, unknown> {
  const texts = new Map<string, string[]>();
  for (const [name, value] of given) {
    const known = texts.get(name);
    if (known) known.push(value);
    else texts.set(name, [value]);
  }
  const names = parameters.map(({ name }) => name);
  for (const name of texts.keys()) if (!names.includes(name)) throw unknown(name, names);
  return new Map(
    parameters.flatMap((parameter) => {
      const own = texts.get(parameter.name);
      if (own) return [[parameter.name, valueIn(parameter, own)] as const];
      if (!parameter.isRequired) return [];
      throw new ParameterProblem(parameter.name, { es: 'falta', en: 'it is missing' }, parameter.accepted);
    }),
  );
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

const canonicalOf = (values: ReadonlyMap<string, unknown>): string =>
  [...values]
    .map(([name, value]) => `${name}=${encodeURIComponent([value].flat().join(','))}`)
    .toSorted()
    .join('&');

/** What the parameters of an address ask of a feed. @throws ParameterProblem for the first that is not accepted. */
export function requestOf(feed: Feed, format: Format, parameters: readonly Parameter[], given: Given): FeedRequest {
  const own = parameters.filter(({ formats }) => !formats || formats.includes(format));
  const values = valuesOf(own, given);
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
