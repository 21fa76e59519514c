import { GraphQLError, type ValueNode, valueFromASTUntyped } from 'graphql';
import * as z from 'zod';
import { builder } from './builder.ts';

const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });

function parse(schema: z.ZodType<string>, value: unknown, accepted: string, node?: ValueNode): string {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const extensions = { code: 'BAD_USER_INPUT' };
  throw new GraphQLError(`${JSON.stringify(value)} is not ${accepted}.`, { nodes: node ?? null, extensions });
}

const dayIn = (value: unknown, node?: ValueNode) =>
  parse(day, value, 'a day; accepted: ISO 8601, such as "2024-04-05"', node);

const MOMENT =
  'a moment; accepted: ISO 8601 with offset, such as "2024-04-05T15:00:00Z", in the years 0000 to 9999 of UTC';

/** In UTC, where moments compare as texts as long as their years have four digits. */
const inUtc = moment.transform((text) => new Date(text).toISOString()).refine((text) => /^\d{4}-/.test(text));

const momentIn = (value: unknown, node?: ValueNode) => parse(inUtc, value, MOMENT, node);

builder.scalarType('Date', {
  description: 'A day in ISO 8601, such as `2024-04-05`.',
  serialize: (value) => value,
  parseValue: (value) => dayIn(value),
  parseLiteral: (node) => dayIn(valueFromASTUntyped(node), node),
});

builder.scalarType('DateTime', {
  description: 'A date and time in ISO 8601 with offset, such as `2024-04-05T15:00:00Z`.',
  serialize: (value) => value,
  parseValue: (value) => momentIn(value),
  parseLiteral: (node) => momentIn(valueFromASTUntyped(node), node),
});
