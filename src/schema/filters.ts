import { memoize } from '../graph/memoize.ts';
import type { Choices } from '../graph/model/property.ts';
import { builder, type InputFields } from './builder.ts';
import { enumOf, Language, Precision } from './enums.ts';

const MEANING = {
  eq: 'Equals this value.',
  ne: 'Differs from this value, or there is no value.',
  in: 'Equals one of these values.',
  lt: 'Less than this value.',
  lte: 'Less than or equal to this value.',
  gt: 'Greater than this value.',
  gte: 'Greater than or equal to this value.',
  contains: 'Contains this text.',
  startsWith: 'Starts with this text.',
} as const;

const isNull = (t: InputFields) =>
  t.boolean({ description: 'True: there is no value; allows no other comparison. False: there is a value.' });

const equality = <T extends 'String' | 'Int' | 'Float' | 'Date' | 'DateTime'>(t: InputFields, type: T) => ({
  eq: t.field({ type, description: MEANING.eq }),
  ne: t.field({ type, description: MEANING.ne }),
  in: t.field({ type: [type], description: MEANING.in }),
});

const comparison = <T extends 'String' | 'Int' | 'Float' | 'Date' | 'DateTime'>(t: InputFields, type: T) => ({
  ...equality(t, type),
  lt: t.field({ type, description: MEANING.lt }),
  lte: t.field({ type, description: MEANING.lte }),
  gt: t.field({ type, description: MEANING.gt }),
  gte: t.field({ type, description: MEANING.gte }),
  isNull: isNull(t),
});

const fold = (t: InputFields) =>
  t.boolean({
    description:
      'Whether to ignore accents, case, ligatures and variants of apostrophes, quotes, dashes and spaces: `integracion` ' +
      'matches `Integración`, "k\'iche\'" matches "Kʼicheʼ". Default: false.',
  });

const text = (t: InputFields) => ({
  ...comparison(t, 'String'),
  contains: t.string({ description: MEANING.contains }),
  startsWith: t.string({ description: MEANING.startsWith }),
  fold: fold(t),
});

/** The inputs that compare a value of one column. */
export type FilterInput =
  | typeof TextFilter
  | typeof IntFilter
  | typeof FloatFilter
  | typeof DayFilter
  | typeof DateTimeFilter
  | ReturnType<typeof choiceFilter>;

export const TextFilter = builder.inputType('TextFilter', {
  description: 'Compares text, in the order of Unicode code points. All comparisons given must match.',
  fields: text,
});

export const LocalizedTextFilter = builder.inputType('LocalizedTextFilter', {
  description: 'Compares text in several languages. All comparisons given must match, each in at least one language.',
  fields: (t) => ({
    ...text(t),
    lang: t.field({ type: Language, description: 'Compares only the text in this language; default: in all.' }),
  }),
});

export const TextListFilter = builder.inputType('TextListFilter', {
  description: 'Compares a list of texts. All comparisons given must match.',
  fields: (t) => ({ has: t.string({ description: 'The list contains this text.' }), fold: fold(t), isNull: isNull(t) }),
});

export const IntFilter = builder.inputType('IntFilter', {
  description: 'Compares a whole number. All comparisons given must match.',
  fields: (t) => comparison(t, 'Int'),
});

export const FloatFilter = builder.inputType('FloatFilter', {
  description: 'Compares a number. All comparisons given must match.',
  fields: (t) => comparison(t, 'Float'),
});

export const BooleanFilter = builder.inputType('BooleanFilter', {
  description: 'Compares a boolean.',
  fields: (t) => ({ eq: t.boolean({ required: true, description: 'Equals this value.' }) }),
});

export const DayFilter = builder.inputType('DayFilter', {
  description: 'Compares a day. All comparisons given must match.',
  fields: (t) => comparison(t, 'Date'),
});

export const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Compares a date and time. All comparisons given must match.',
  fields: (t) => comparison(t, 'DateTime'),
});

const PrecisionFilter = builder.inputType('PrecisionFilter', {
  description: 'Compares the precision of a date.',
  fields: (t) => ({
    eq: t.field({ type: Precision, description: MEANING.eq }),
    ne: t.field({ type: Precision, description: MEANING.ne }),
    in: t.field({ type: [Precision], description: MEANING.in }),
  }),
});

const PeriodInput = builder.inputType('PeriodInput', {
  description: 'A period of days, both ends included. It is open at an end that is left out.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The last day.' }),
  }),
});

export const DateFilter = builder.inputType('DateFilter', {
  description:
    'Compares a date, which may be known only to the half-month, month or year. `overlaps` also matches dates that only ' +
    'possibly overlap the period ("la segunda quincena de mayo" may be the 20th); `certainlyOverlaps` does not. All ' +
    'comparisons given must match.',
  fields: (t) => ({
    overlaps: t.field({ type: PeriodInput, description: 'Overlaps this period, certainly or possibly.' }),
    certainlyOverlaps: t.field({ type: PeriodInput, description: 'Certainly overlaps this period.' }),
    from: t.field({ type: DayFilter, description: 'The first possible day.' }),
    to: t.field({ type: DayFilter, description: 'The last possible day.' }),
    precision: t.field({ type: PrecisionFilter, description: 'How precisely it is known.' }),
    isNull: t.boolean({ description: 'True: no date is known. False: a date is known.' }),
  }),
});

const choiceFilter = (choices: Choices) =>
  builder.inputType(`${choices.name}Filter`, {
    description: `Compares a value of ${choices.name}. All comparisons given must match.`,
    fields: (t) => {
      const type = enumOf(choices);
      return {
        eq: t.field({ type, description: MEANING.eq }),
        ne: t.field({ type, description: MEANING.ne }),
        in: t.field({ type: [type], description: MEANING.in }),
        isNull: isNull(t),
      };
    },
  });

/** The filter of a closed list; one filter a list. */
export const filterOfChoices = memoize(({ name }) => name, choiceFilter);
