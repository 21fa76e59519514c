import { memoize } from '../graph/memoize.ts';
import { folded } from '../graph/model/fold.ts';
import { LANGUAGES, type Language } from '../graph/model/property.ts';

const DISPLAYS = LANGUAGES.map((language) => ({
  language,
  names: new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
}));

/** What has a name and a code and is no country. */
const OTHERS = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'];

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A country of ISO 3166-1, with its names. */
export interface Country {
  readonly code: string;
  readonly names: { readonly [language in Language]?: string };
}

/** A code that was given up leads to another. */
const isPresent = (code: string) => new Intl.Locale(`und-${code}`).region === code;

function countryOf(code: string): readonly Country[] {
  if (OTHERS.includes(code) || !isPresent(code)) return [];
  const names = DISPLAYS.flatMap(({ language, names: shown }) => {
    const name = shown.of(code);
    return name === undefined ? [] : [[language, name] as const];
  });
  return names.length === 0 ? [] : [{ code, names: Object.fromEntries(names) }];
}

function allCountries(): ReadonlyMap<string, Country> {
  const all = LETTERS.flatMap((first) => LETTERS.flatMap((second) => countryOf(first + second)));
  const named = all.flatMap((one) =>
    [one.code, ...Object.values(one.names)].map((name) => [folded(name), one] as const),
  );
  return new Map(named);
}

const countries = memoize(() => 'all', allCountries);

/** The country with this name, in any language of the graph, or with this code. */
export const countryNamed = (text: string): Country | undefined => countries().get(folded(text));
