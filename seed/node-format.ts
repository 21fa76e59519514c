import * as z from 'zod';
import type { Columns } from '../src/graph/model/facts.ts';
import { type NodeKind, SLUG } from '../src/graph/model/node.ts';
import { LANGUAGES, languageColumn, type Properties, type Property } from '../src/graph/model/property.ts';
import { dateSpan } from './dates.ts';
import { knownKeysOnly } from './known-keys.ts';

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

/** What a node of a kind looks like in the seed: its slug and the properties of the model. */
export function nodeFormat(kind: NodeKind) {
  return knownKeysOnly({ slug: slug.transform(under('slug')), ...propertyFormats(kind.properties) }).transform(
    (given) => {
      const { slug: own, ...columns } = merged(Object.values(given));
      return { kind, slug: String(own), columns };
    },
  );
}

export type SeedNode = z.infer<ReturnType<typeof nodeFormat>>;
