import { GraphQLScalarType } from 'graphql';
import * as z from 'zod';
import { messageOf } from '../graph/errors.ts';
import { schema } from '../schema/index.ts';
import { chosen, shown } from './request-view.ts';

/** A parameter that may be given only once. */
const once = z.tuple([z.string()], { error: 'it is given more than once; accepted: once' }).transform(([text]) => text);

/** A value of a scalar of the schema. */
export const scalar = (name: string) =>
  once.transform((text, { addIssue }) => {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLScalarType)) throw new Error(`the schema has no scalar ${name}`);
    try {
      return String(type.parseValue(text));
    } catch (error) {
      addIssue(withPlus(text, messageOf(error).replace(/\.$/, '')));
      return z.NEVER;
    }
  });

/** In an address `+` stands for a space; usually it comes from the offset of a moment. */
const withPlus = (text: string, message: string) =>
  text.includes(' ') ? `${message}, with "+" written as "%2B" in an address` : message;

const LARGEST = 2 ** 31 - 1;
export const wholeNumber = once
  .refine((text) => /^\d{1,10}$/.test(text) && Number(text) <= LARGEST, {
    error: ({ input }) => `${shown(input)} is not accepted; accepted: a whole number from 0 to ${LARGEST}`,
  })
  .transform(Number);

/** A list without duplicates: separated by commas, or as a repeated parameter, which is how forms send it. */
export const list = <const Values extends readonly string[]>(values: Values, spelled = (word: string) => word) =>
  z
    .array(z.string())
    .transform((texts) => [...new Set(texts.flatMap((text) => text.split(',')).map(spelled))])
    // Reporting an error for each of thousands of values would take long.
    .refine((words) => words.length <= values.length, {
      error: `it has more values than there are; accepted: one or more of ${values.join(', ')}`,
    })
    .pipe(chosen(values));
