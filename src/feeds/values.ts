import { GraphQLEnumType, type GraphQLScalarType } from 'graphql';
import * as z from 'zod';
import type { Described } from './descriptor.ts';

/** A kind of value that a parameter may have: how its text is read, and what is accepted. */
export interface Kind {
  /** The type as JSON Schema names it, with its format, for whoever describes the parameters. */
  readonly schema: {
    readonly type: 'string' | 'integer' | 'boolean';
    readonly format?: string;
    readonly enum?: readonly string[];
  };
  readonly value: z.ZodType<unknown, string>;
  readonly accepted: Described;
}

const LONGEST_TEXT = 500;
const LARGEST = 2 ** 31 - 1;

const listed = (words: readonly string[], or: string) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;

/** One of some words, and what each stands for if that is something else. */
export function choice(words: readonly string[], values: { readonly [word: string]: unknown } = {}): Kind {
  return {
    schema: { type: 'string', enum: words },
    value: z.enum(words).transform((word) => (Object.hasOwn(values, word) ? values[word] : word)),
    accepted: { es: listed(words, 'o'), en: listed(words, 'or') },
  };
}

export const wholeNumber = (least: number): Kind => ({
  schema: { type: 'integer' },
  value: z
    .string()
    .regex(/^-?\d{1,10}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= LARGEST),
  accepted: { es: `un número entero de ${least} a ${LARGEST}`, en: `a whole number from ${least} to ${LARGEST}` },
});

export const yesOrNo: Kind = {
  ...choice(['true', 'false'], { true: true, false: false }),
  schema: { type: 'boolean' },
};

/** A text of at least one character. */
export const textUpTo = (longest: number): Kind => ({
  schema: { type: 'string' },
  value: z.string().min(1).max(longest),
  accepted: { es: `un texto de 1 a ${longest} caracteres`, en: `a text of 1 to ${longest} characters` },
});

const text = textUpTo(LONGEST_TEXT);

/** What a scalar of the schema accepts. */
const scalar = (type: GraphQLScalarType, format: string, accepted: Described): Kind => ({
  schema: { type: 'string', format },
  value: z.string().transform((given, { addIssue }) => {
    try {
      return String(type.parseValue(given));
    } catch {
      addIssue('refused by the schema');
      return z.NEVER;
    }
  }),
  accepted,
});

/** How far in the future a moment may be, because clocks differ. */
const CLOCKS_DIFFER_MILLISECONDS = 60_000;

/** A moment that is not in the future. */
export const pastMoment = (moment: Kind): Kind => ({
  ...moment,
  value: moment.value.refine((at) => Date.parse(String(at)) <= Date.now() + CLOCKS_DIFFER_MILLISECONDS),
  accepted: { es: `${moment.accepted.es}, no en el futuro`, en: `${moment.accepted.en}, not in the future` },
});

/** The kind of a scalar or enum of the schema; nothing for one that no address can hold. */
export function kindOf(type: GraphQLScalarType | GraphQLEnumType): Kind | undefined {
  if (type instanceof GraphQLEnumType) return choice(type.getValues().map(({ name }) => name));
  if (type.name === 'Int') return wholeNumber(-LARGEST);
  if (type.name === 'Boolean') return yesOrNo;
  if (type.name === 'String' || type.name === 'ID') return text;
  if (type.name === 'Date')
    return scalar(type, 'date', {
      es: 'un día AAAA-MM-DD, como 2024-04-06',
      en: 'a day YYYY-MM-DD, such as 2024-04-06',
    });
  if (type.name !== 'DateTime') return undefined;
  return scalar(type, 'date-time', {
    es: 'un momento ISO 8601 con zona, como 2024-04-06T12:00:00Z (en una dirección, + se escribe %2B)',
    en: 'an ISO 8601 moment with its zone, such as 2024-04-06T12:00:00Z (in an address, + is written %2B)',
  });
}
