import type { Described } from './descriptor.ts';
import type { Parameter } from './parameters.ts';
import { ParameterProblem } from './problem.ts';

/** A pair of an address. */
export type Given = readonly (readonly [name: string, value: string])[];

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

function unknown(name: string, names: readonly string[], whose: Described): ParameterProblem {
  const all = names.join(', ');
  return new ParameterProblem(
    shown(name).slice(1, -1),
    { es: `ningún parámetro de ${whose.es} se llama así`, en: `no parameter of ${whose.en} has this name` },
    { es: all, en: all },
  );
}

/**
 * The values of the parameters of an address, by name. `whose` says to what they belong.
 *
 * @throws ParameterProblem for the first that is not accepted.
 */
export function valuesOf(
  parameters: readonly Parameter[],
  given: Given,
  whose: Described,
): ReadonlyMap<string, unknown> {
  const texts = new Map<string, string[]>();
  for (const [name, value] of given) {
    const known = texts.get(name);
    if (known) known.push(value);
    else texts.set(name, [value]);
  }
  const names = parameters.map(({ name }) => name);
  for (const name of texts.keys()) if (!names.includes(name)) throw unknown(name, names, whose);
  return new Map(
    parameters.flatMap((parameter) => {
      const own = texts.get(parameter.name);
      if (own) return [[parameter.name, valueIn(parameter, own)] as const];
      if (!parameter.isRequired) return [];
      throw new ParameterProblem(parameter.name, { es: 'falta', en: 'it is missing' }, parameter.accepted);
    }),
  );
}
