import { CLAIM_BASES } from '../../src/graph/model/claim.ts';
import type { Columns } from '../../src/graph/model/facts.ts';
import {
  dateColumns,
  LANGUAGES,
  languageColumn,
  type Precision,
  type Property,
} from '../../src/graph/model/property.ts';
import type { Relation } from '../../src/graph/model/relation.ts';
import type { GraphValue } from '../../src/graph/port.ts';
import type { Chance } from '../testkit/random-values.ts';

export const WORDS = [
  'Ánimo',
  'animo',
  'Energía eléctrica',
  'ENERGIA',
  'niño',
  'Feria',
  'feria ñandú',
  'zona',
  'a',
] as const;
export const RECORDED = ['2024-01-01T00:00:00.000Z', '2024-06-01T00:00:00.000Z'] as const;

/** First day, last day, precision: of each precision, within one year and over two, and open. */
const DATES: readonly (readonly [from: string, to: string | undefined, precision: Precision])[] = [
  ['2024-04-05', '2024-04-06', 'DAY'],
  ['2024-05-16', '2024-05-31', 'HALF_MONTH'],
  ['2024-05-01', '2024-05-31', 'MONTH'],
  ['2024-10-01', '2024-10-31', 'MONTH'],
  ['2023-01-01', '2023-12-31', 'YEAR'],
  ['2023-11-20', '2024-02-03', 'DAY'],
  ['2024-05-20', undefined, 'DAY'],
];

type Written = { readonly [column: string]: GraphValue | undefined };
type Fill = (name: string, property: Property, chance: Chance) => Written;

const FILLS: { readonly [type in Property['type']]: Fill } = {
  text: (name, _property, chance) => ({ [name]: chance.pick(WORDS) }),
  textList: (name, _property, chance) => ({ [name]: [chance.pick(WORDS), chance.pick(WORDS)] }),
  integer: (name, _property, chance) => ({ [name]: chance.draw(4) }),
  number: (name, _property, chance) => ({ [name]: chance.draw(9) / 2 }),
  flag: (name, _property, chance) => ({ [name]: chance.happens(50) }),
  choice: (name, { choices }, chance) => ({ [name]: chance.pick(Object.keys(choices?.values ?? {}).slice(0, 3)) }),
  localized: (name, _property, chance) =>
    Object.fromEntries(
      LANGUAGES.filter((language) => language === 'es' || chance.happens(40)).map((language) => [
        languageColumn(name, language),
        chance.pick(WORDS),
      ]),
    ),
  dateSpan: (name, _property, chance) => {
    const columns = dateColumns(name);
    const [from, to, precision] = chance.pick(DATES);
    const basis = chance.happens(25) ? undefined : chance.pick(CLAIM_BASES);
    return { [columns.from]: from, [columns.to]: to, [columns.precision]: precision, [columns.basis]: basis };
  },
  day: (name, _property, chance) => ({ [name]: chance.pick(DATES)[0] }),
  moment: (name, _property, chance) => ({ [name]: chance.pick(RECORDED) }),
};

/** Columns of the properties of a kind or a relation; optional ones are sometimes absent. */
export function columnsOf({ properties = {} }: Pick<Relation, 'properties'>, chance: Chance): Columns {
  const given = Object.entries(properties).filter(([, { required }]) => required || chance.happens(70));
  return Object.fromEntries(
    given.flatMap(([name, property]) =>
      Object.entries(FILLS[property.type](name, property, chance)).flatMap(([column, value]) =>
        value === undefined ? [] : [[column, value] as const],
      ),
    ),
  );
}
