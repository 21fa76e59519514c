import { memoize } from '../graph/memoize.ts';
import type { Choices } from '../graph/model/property.ts';
import { builder, type InputFields } from './builder.ts';
import { enumOf, Language, Precision } from './enums.ts';

const MEANING = {
  eq: 'Is exactly this.',
  ne: 'Is something else, or nothing.',
  in: 'Is one of these.',
  lt: 'Comes before this.',
  lte: 'Comes before this, or is it.',
  gt: 'Comes after this.',
  gte: 'Comes after this, or is it.',
  contains: 'Has this in it.',
  startsWith: 'Begins with this.',
} as const;

const isNull = (t: InputFields) =>
  t.boolean({ description: 'Whether there is no value. With `true` no other comparison goes.' });

const equality = <T extends 'String' | 'Int' | 'Date' | 'DateTime'>(t: InputFields, type: T) => ({
  eq: t.field({ type, description: MEANING.eq }),
  ne: t.field({ type, description: MEANING.ne }),
  in: t.field({ type: [type], description: MEANING.in }),
});

const comparison = <T extends 'String' | 'Int' | 'Date' | 'DateTime'>(t: InputFields, type: T) => ({
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
      'Whether words alone count, and neither accents, case nor ligatures, nor which sign an apostrophe, a quote, a dash ' +
      'or a space is: `integracion` is `Integración`, and "k\'iche\'" is "Kʼicheʼ".',
  });

const text = (t: InputFields) => ({
  ...comparison(t, 'String'),
  contains: t.string({ description: MEANING.contains }),
  startsWith: t.string({ description: MEANING.startsWith }),
  fold: fold(t),
});

export const TextFilter = builder.inputType('TextFilter', {
  description: 'Compares text, by the code points of its letters; all comparisons given must hold.',
  fields: text,
});

export const LocalizedTextFilter = builder.inputType('LocalizedTextFilter', {
  description: 'Compares text that is kept in several languages: each comparison may hold in any of them.',
  fields: (t) => ({
    ...text(t),
    lang: t.field({ type: Language, description: 'Only the text in this language.' }),
  }),
});

export const TextListFilter = builder.inputType('TextListFilter', {
  description: 'Looks into a list of texts.',
  fields: (t) => ({ has: t.string({ description: 'This is one of them.' }), fold: fold(t), isNull: isNull(t) }),
});

export const IntFilter = builder.inputType('IntFilter', {
  description: 'Compares a whole number; all comparisons given must hold.',
  fields: (t) => comparison(t, 'Int'),
});

export const BooleanFilter = builder.inputType('BooleanFilter', {
  description: 'Asks for yes or no.',
  fields: (t) => ({ eq: t.boolean({ required: true, description: 'The answer wanted.' }) }),
});

export const DayFilter = builder.inputType('DayFilter', {
  description: 'Compares a day; all comparisons given must hold.',
  fields: (t) => comparison(t, 'Date'),
});

export const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Compares a moment; all comparisons given must hold.',
  fields: (t) => comparison(t, 'DateTime'),
});

const PrecisionFilter = builder.inputType('PrecisionFilter', {
  description: 'Compares how exactly a date is known.',
  fields: (t) => ({
    eq: t.field({ type: Precision, description: MEANING.eq }),
    ne: t.field({ type: Precision, description: MEANING.ne }),
    in: t.field({ type: [Precision], description: MEANING.in }),
  }),
});

const PeriodInput = builder.inputType('PeriodInput', {
  description: 'A time from one day to another, both included; open where an end is left out.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'Its first day.' }),
    to: t.field({ type: 'Date', description: 'Its last day.' }),
  }),
});

export const DateFilter = builder.inputType('DateFilter', {
  description:
    'Asks of a date that may be known only to the month or half-month. `overlaps` takes in what may lie in the ' +
    'period ("la segunda quincena de mayo" may be the 20th), `certainlyOverlaps` only what surely does.',
  fields: (t) => ({
    overlaps: t.field({ type: PeriodInput, description: 'May lie in this period, at least in part.' }),
    certainlyOverlaps: t.field({ type: PeriodInput, description: 'Surely lies in this period, at least in part.' }),
    from: t.field({ type: DayFilter, description: 'Its first possible day.' }),
    to: t.field({ type: DayFilter, description: 'Its last possible day.' }),
    precision: t.field({ type: PrecisionFilter, description: 'How exactly it is known.' }),
    isNull: t.boolean({ description: 'Whether no date is known.' }),
  }),
});

const choiceFilter = (choices: Choices) =>
  builder.inputType(`${choices.name}Filter`, {
    description: `Compares with the closed list ${choices.name}.`,
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
