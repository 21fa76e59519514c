import * as z from 'zod';
import type { Columns } from '../src/graph/model/facts.ts';
import { type NodeKind, SLUG } from '../src/graph/model/node.ts';
import { LANGUAGES, languageColumn, type Properties, type Property } from '../src/graph/model/property.ts';
import { dateSpan } from './dates.ts';
import { knownKeysOnly } from './known-keys.ts';
import { exceptionFormat, exceptionsOf, listedWithoutText, sourceTextsOf } from './source-texts.ts';

export const line = z.string().trim().min(1, 'the text is empty');

export const slug = z
  .string()
  .regex(SLUG, 'a slug has lower-case letters without accents, digits and single hyphens, such as `cumbre-celac`');

export const instant = z.iso.datetime({ precision: 3, error: 'expected a moment such as 2026-11-24T00:00:00.000Z' });
const day = z.iso.date({ error: 'expected a day such as 2024-05-31' });

type Format = z.ZodType<Columns | undefined>;

const merged = (columns: readonly (Columns | undefined)[]): Columns =>
  Object.fromEntries(columns.flatMap((some) => Object.entries(some ?? {})));

const under = (name: string) => (value: string | number | boolean | string[]) => ({ [name]: value });

/** A text by language: Spanish is required, other languages are optional. */
export function localized(name: string): z.ZodType<Columns> {
  const shape: Record<string, Format> = {};
  for (const language of LANGUAGES) {
    const format = line.transform(under(languageColumn(name, language)));
    shape[language] = language === 'es' ? format : format.optional();
  }
  return knownKeysOnly(shape).transform((texts) => merged(Object.values(texts)));
}

function formatOf(name: string, { type, choices }: Property): z.ZodType<Columns> {
  if (type === 'localized') return localized(name);
  if (type === 'dateSpan') return dateSpan(name);
  if (type === 'integer') return z.int().transform(under(name));
  if (type === 'number') return z.number().transform(under(name));
  if (type === 'flag') return z.boolean().transform(under(name));
  if (type === 'textList') return z.array(line).transform(under(name));
  if (type === 'day') return day.transform(under(name));
  if (type === 'moment') return instant.transform(under(name));
  if (type === 'choice') return z.enum(Object.keys(choices?.values ?? {})).transform(under(name));
  return line.transform(under(name));
}

/** What properties look like in the seed, by their names. */
export const propertyFormats = (properties: Properties): { [name: string]: Format } =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const format = formatOf(name, property);
      return [name, property.required ? format : format.optional()];
    }),
  );

/** The lists of a node's texts whose origin is not the usual one, by key. */
const exceptionFormats = (kind: NodeKind): { [exception: string]: Format } =>
  Object.fromEntries(
    exceptionsOf(kind).map((one) => [
      one,
      exceptionFormat(kind, one).transform((names) => (names ? { [one]: names } : {})),
    ]),
  );

const exceptionsIn = z.object({ editorial: z.array(z.string()).optional(), verbatim: z.array(z.string()).optional() });

/** What a node of a kind looks like in the seed: its slug, the properties of the model, and where its texts come from. */
export function nodeFormat(kind: NodeKind) {
  const shape = { slug: slug.transform(under('slug')), ...propertyFormats(kind.properties), ...exceptionFormats(kind) };
  return knownKeysOnly(shape).transform((given, context) => {
    const { slug: own, editorial, verbatim, ...columns } = merged(Object.values(given));
    const exceptions = exceptionsIn.parse({ editorial, verbatim });
    for (const name of listedWithoutText(exceptions, columns))
      context.addIssue({ code: 'custom', message: `the node has no ${name} whose origin could be told; remove it` });
    return { kind, slug: String(own), columns: { ...columns, ...sourceTextsOf(kind, columns, exceptions) } };
  });
}

export type SeedNode = z.infer<ReturnType<typeof nodeFormat>>;
