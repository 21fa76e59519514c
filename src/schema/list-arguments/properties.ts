import { BadInput } from '../../graph/errors.ts';
import {
  certainlyOverlaps,
  FIRST_DAY,
  LAST_DAY,
  possiblyOverlaps,
  type SpanColumns,
} from '../../graph/model/overlap.ts';
import { dateColumns, isLanguage, LANGUAGES, languageColumn, type Property } from '../../graph/model/property.ts';
import { asciiText, storedText } from '../../graph/model/stored-text.ts';
import { type Bindings, idOf } from '../../graph/rows/rows.ts';
import { checkAbsence, compare, comparing, comparingText } from '../../select/comparison.ts';
import { type Absence, operandsOf } from '../../select/filter.ts';
import type { Condition, FilterContext } from '../../select/list-options.ts';
import type { InputField, InputFields } from '../builder.ts';
import {
  BooleanFilter,
  DateFilter,
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
    compare(columns[part], operandsOf(operand, path, absence), names, path, absence);

const DATE_TESTS: { readonly [name: string]: DateTest } = {
  overlaps: (columns, operand, filtering, path) => possiblyOverlaps(columns, ...periodOf(operand, filtering, path)),
  certainlyOverlaps: (columns, operand, filtering, path) =>
    certainlyOverlaps(columns, ...periodOf(operand, filtering, path)),
  from: comparingPart('from', 'isNull'),
  to: comparingPart('to', 'isNull'),
  precision: comparingPart('precision', 'none'),
  isNull: ({ from }, operand) => `${from} IS ${operand === true ? '' : 'NOT '}NULL`,
};

function dateCondition(name: string): Condition {
  const columns = dateColumns(name);
  return ({ node }, given, filtering, path) => {
    const own = {
      from: `${node}.${columns.from}`,
      to: `${node}.${columns.to}`,
      precision: `${node}.${columns.precision}`,
    };
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
    compare(`coalesce(${column(bindings)}, false)`, operandsOf(given, path), names, path, 'none');

/** What may be asked of each type of property. */
const FILTER_FIELDS: { [type in Property['type']]: (name: string, property: Property) => FilterField } = {
  text: (name, { description }) => ({
    input: (t) => t.field({ type: TextFilter, description }),
    condition: comparingText(({ node }) => [storedText(`${node}`, name)]),
  }),
  localized: (name, { description }) => ({
    input: (t) => t.field({ type: LocalizedTextFilter, description }),
    condition: comparingText(({ node }, lang) =>
      languagesOf(lang).map((language) => storedText(`${node}`, languageColumn(name, language))),
    ),
  }),
  textList: (name, { description }) => ({
    input: (t) => t.field({ type: TextListFilter, description }),
    condition: comparingText(({ node }) => [storedText(`${node}`, name)]),
  }),
  integer: (name, { description }) => ({
    input: (t) => t.field({ type: IntFilter, description }),
    condition: comparing(({ node }) => `${node}.${name}`),
  }),
  flag: (name, { description }) => ({
    input: (t) => t.field({ type: BooleanFilter, description }),
    condition: flagCondition(({ node }) => `${node}.${name}`),
  }),
  choice: (name, { description, choices }) => ({
    input: (t) => t.field({ type: choices ? filterOfChoices(choices) : TextFilter, description }),
    condition: comparing(({ node }) => `${node}.${name}`),
  }),
  dateSpan: (name, { description }) => ({
    input: (t) => t.field({ type: DateFilter, description }),
    condition: dateCondition(name),
  }),
};

/** What may be asked of a property. */
export const filterFieldOf = (name: string, property: Property): FilterField =>
  FILTER_FIELDS[property.type](name, property);
