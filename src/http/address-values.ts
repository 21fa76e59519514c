import { GraphQLScalarType } from 'graphql';
import * as z from 'zod';
import { messageOf } from '../graph/errors.ts';
import { schema } from '../schema/index.ts';
import { chosen, shown } from './request-view.ts';

/** A parameter that is given once, as the one text of those that the address has for it. */
const once = z.tuple([z.string()], { error: 'it is given more than once; accepted: once' }).transform(([text]) => text);

/** The value of a scalar of the schema. */
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

/** In an address `+` stands for a space: an offset that is written so is the usual reason. */
const withPlus = (text: string, message: string) =>
  text.includes(' ') ? `${message}, with "+" written as "%2B" in an address` : message;

const LARGEST = 2 ** 31 - 1;
export const wholeNumber = once
  .refine((text) => /^\d{1,10}$/.test(text) && Number(text) <= LARGEST, {
    error: ({ input }) => `${shown(input)} is not accepted; accepted: a whole number from 0 to ${LARGEST}`,
  })
  .transform(Number);

/** A list, each value once: separated by commas, or the parameter repeated, as a form sends it. */
export const list = <const Values extends readonly string[]>(values: Values, spelled = (word: string) => word) =>
  z
    .array(z.string())
    .transform((texts) => [...new Set(texts.flatMap((text) => text.split(',')).map(spelled))])
    // An error for each of thousands would take long.
    .refine((words) => words.length <= values.length, {
      error: `it has more values than there are; accepted: one or more of ${values.join(', ')}`,
    })
    .pipe(chosen(values));
