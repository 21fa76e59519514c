import { BadInput } from '../../graph/errors.ts';
import { datedColumns } from '../../graph/model/dated.ts';
import {
  certainlyOverlaps,
  FIRST_DAY,
  LAST_DAY,
  possiblyOverlaps,
  type SpanColumns,
} from '../../graph/model/overlap.ts';
import {
  hasUse,
  isLanguage,
  LANGUAGES,
  languageColumn,
  type Owner,
  type Properties,
  type Property,
} from '../../graph/model/property.ts';
import { asciiText, storedText } from '../../graph/model/stored-text.ts';
import { type Bindings, idOf } from '../../graph/rows/rows.ts';
import { checkAbsence, compare, comparing, comparingText } from '../../select/comparison.ts';
import { type Absence, operandsOf } from '../../select/filter.ts';
import type { Condition, FilterContext } from '../../select/list-options.ts';
import type { InputField, InputFields } from '../builder.ts';
import {
  BooleanFilter,
  DateFilter,
  DateTimeFilter,
  DayFilter,
  type FilterInput,
  FloatFilter,
  filterOfChoices,
  IntFilter,
  LocalizedTextFilter,
  TextFilter,
  TextListFilter,
} from '../filters.ts';

/** A filter on a value: its input field, and the condition it composes. */
export interface FilterField {
  readonly input: (t: InputFields) => InputField;
  readonly condition: Condition;
}

const languagesOf = (lang: unknown) => {
  const asked = typeof lang === 'string' ? lang.toLowerCase() : '';
  return isLanguage(asked) ? [asked] : LANGUAGES;
};

/** What may be asked of a slug or an id. */
export const identityFilterField = (column: 'id' | 'slug', description: string): FilterField => ({
  input: (t) => t.field({ type: TextFilter, description }),
  condition: comparingText((bindings) => [asciiText(column === 'id' ? idOf(bindings) : `${bindings.node}.slug`)]),
});

const EVER = { from: FIRST_DAY, to: LAST_DAY };

/** The parameters of the two ends of a period. @throws BadInput where it ends before it begins. */
function periodOf(given: unknown, { names }: FilterContext, path: string): readonly [from: string, to: string] {
  const { from, to } = { ...EVER, ...operandsOf(given, path) };
  if (typeof from !== 'string' || typeof to !== 'string')
    throw new BadInput(`${path} has an end that is null. Accepted: a day; leave an end out where the period is open.`);
  if (from > to)
    throw new BadInput(`${path} ends on ${to}, before it begins on ${from}. Accepted: \`from\` up to \`to\`.`);
  return [names.parameter(from), names.parameter(to)];
}

type DateTest = (column: SpanColumns, operand: unknown, filtering: FilterContext, path: string) => string | undefined;

const comparingPart =
  (part: keyof SpanColumns, absence: Absence): DateTest =>
  (columns, operand, { names }, path) =>
    compare(columns[part], operandsOf(operand, path, absence), names, { path, absence });

const DATE_TESTS: { readonly [name: string]: DateTest } = {
  overlaps: (columns, operand, filtering, path) => possiblyOverlaps(columns, ...periodOf(operand, filtering, path)),
  certainlyOverlaps: (columns, operand, filtering, path) =>
    certainlyOverlaps(columns, ...periodOf(operand, filtering, path)),
  from: comparingPart('from', 'isNull'),
  to: comparingPart('to', 'isNull'),
  precision: comparingPart('precision', 'none'),
  isNull: ({ from }, operand) => `${from} IS ${operand === true ? '' : 'NOT '}NULL`,
};

function dateCondition(name: string, owner: Owner): Condition {
  return (bindings, given, filtering, path) => {
    const own = datedColumns(`${bindings[owner]}`, name);
    const operands = operandsOf(given, path, 'isNull');
    checkAbsence(operands, path);
    const texts = Object.entries(operands).flatMap(([test, operand]) => {
      if (operand === null) throw new BadInput(`${path}.${test} is null. Accepted: a value; leave it out for none.`);
      return DATE_TESTS[test]?.(own, operand, filtering, `${path}.${test}`) ?? [];
    });
    return texts.length > 0 ? texts.join(' AND ') : undefined;
  };
}

const flagCondition =
  (column: (bindings: Bindings) => string): Condition =>
  (bindings, given, { names }, path) =>
    compare(`coalesce(${column(bindings)}, false)`, operandsOf(given, path), names, { path, absence: 'none' });

type Make = (name: string, property: Property, owner: Owner) => FilterField;

const filterBy =
  (typeOf: (property: Property) => FilterInput): Make =>
  (name, property, owner) => ({
    input: (t) => t.field({ type: typeOf(property), description: property.description }),
    condition: comparing((bindings) => `${bindings[owner]}.${name}`),
  });

/** What may be asked of each type of property. */
const FILTER_FIELDS: { readonly [type in Property['type']]: Make } = {
  text: (name, { description }, owner) => ({
    input: (t) => t.field({ type: TextFilter, description }),
    condition: comparingText((bindings) => [storedText(`${bindings[owner]}`, name)]),
  }),
  localized: (name, { description }, owner) => ({
    input: (t) => t.field({ type: LocalizedTextFilter, description }),
    condition: comparingText((bindings, lang) =>
      languagesOf(lang).map((language) => storedText(`${bindings[owner]}`, languageColumn(name, language))),
    ),
  }),
  textList: (name, { description }, owner) => ({
    input: (t) => t.field({ type: TextListFilter, description }),
    condition: comparingText((bindings) => [storedText(`${bindings[owner]}`, name)]),
  }),
  integer: filterBy(() => IntFilter),
  number: filterBy(() => FloatFilter),
  flag: (name, { description }, owner) => ({
    input: (t) => t.field({ type: BooleanFilter, description }),
    condition: flagCondition((bindings) => `${bindings[owner]}.${name}`),
  }),
  choice: filterBy(({ choices }) => (choices ? filterOfChoices(choices) : TextFilter)),
  day: filterBy(() => DayFilter),
  moment: filterBy(() => DateTimeFilter),
  dateSpan: (name, { description }, owner) => ({
    input: (t) => t.field({ type: DateFilter, description }),
    condition: dateCondition(name, owner),
  }),
};

/** What may be asked of properties, by their names. */
export const filterFieldsOfProperties = (
  properties: Properties,
  owner: Owner,
): { readonly [field: string]: FilterField } =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => hasUse(property, 'filter'))
      .map(([name, property]) => [name, FILTER_FIELDS[property.type](name, property, owner)]),
  );
