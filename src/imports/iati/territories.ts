import { countryNamed } from '../countries.ts';
import type { XmlElement } from './elements.ts';
import { evidenceOf, type Placed, percentageOf, placed, valueAt } from './evidence.ts';
import type { Reading } from './reading.ts';
import type { Territory } from './record.ts';
import { slugOf } from './slugs.ts';

/** The names of a country by its ISO 3166-1 code; none where there is no such country. */
const countryNames = (code: string): Territory['names'] => (/^[A-Z]{2}$/.test(code) && countryNamed(code)?.names) || {};

function percentage({ element }: Placed, reading: Reading) {
  const found = percentageOf(element);
  if (found === undefined || !Number.isNaN(found)) return found === undefined ? {} : { percentage: found };
  reading.note(
    { es: 'porcentaje que no es un número hasta 100', en: 'percentage that is no number up to 100' },
    element,
    valueAt(element, 'percentage'),
  );
  return {};
}

function countryOf(at: Placed, identifier: string, reading: Reading): readonly Territory[] {
  const code = (valueAt(at.element, 'code') ?? '').toUpperCase();
  const names = countryNames(code);
  if (names.es !== undefined)
    return [
      {
        label: 'Country',
        code,
        slug: slugOf(names.es),
        names,
        ...percentage(at, reading),
        evidence: evidenceOf(identifier, at.path, at.element),
      },
    ];
  reading.note({ es: 'país que no está en ISO 3166-1', en: 'country that is not in ISO 3166-1' }, at.element, code);
  return [];
}

/** The list of the DAC, which is also the one that is meant where none is named. */
const DAC = '1';

function regionOf(at: Placed, identifier: string, reading: Reading): readonly Territory[] {
  const [code, vocabulary] = [valueAt(at.element, 'code') ?? '', valueAt(at.element, 'vocabulary') ?? DAC];
  const region = vocabulary === DAC ? reading.regions.get(code) : undefined;
  if (region)
    return [
      {
        label: 'Region',
        code,
        slug: region.slug,
        names: { es: region.es, en: region.en },
        ...percentage(at, reading),
        evidence: evidenceOf(identifier, at.path, at.element),
      },
    ];
  const value = `vocabulary ${vocabulary}, code ${code}`;
  reading.note({ es: 'región que no está en la lista', en: 'region that is not in the list' }, at.element, value);
  return [];
}

/** The countries and regions of an activity. */
export const territoriesOf = (activity: XmlElement, identifier: string, reading: Reading): readonly Territory[] => [
  ...placed(activity, 'recipient-country').flatMap((at) => countryOf(at, identifier, reading)),
  ...placed(activity, 'recipient-region').flatMap((at) => regionOf(at, identifier, reading)),
];
