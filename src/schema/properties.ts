import type { NodeKind } from '../graph/model/node.ts';
import type { Properties, Property } from '../graph/model/property.ts';
import type { Field, FieldBuilder } from './builder.ts';
import { columnOf, flagAt, numberAt, requiredTextAt, textAt, textsAt } from './column-values.ts';
import { DateSpanRef, spanColumns, spanIn } from './dates.ts';
import { enumOf } from './enums.ts';
import { LocalizedTextRef, languageArgument, textColumns, textIn } from './texts.ts';

const localizedField = (t: FieldBuilder, name: string, { description }: Property) =>
  t.field({
    type: LocalizedTextRef,
    nullable: true,
    description: `${description} In the first requested language available, otherwise in Spanish.`,
    args: { lang: languageArgument(t) },
    extensions: { select: { reads: 'columns', columns: textColumns(name) } },
    resolve: (parent, { lang }, { languages }) => textIn(parent, name, lang, languages),
  });

const dateField = (t: FieldBuilder, name: string, { description }: Property) =>
  t.field({
    type: DateSpanRef,
    nullable: true,
    description,
    extensions: { select: { reads: 'columns', columns: spanColumns(name) } },
    resolve: (parent) => spanIn(parent, name),
  });

const choiceField = (t: FieldBuilder, name: string, { description, choices }: Property) =>
  t.field({
    type: choices ? enumOf(choices) : 'String',
    nullable: true,
    description,
    extensions: columnOf(name),
    resolve: textAt(name),
  });

/** How each type of property becomes a field. */
const FIELDS: { [type in Property['type']]: (t: FieldBuilder, name: string, property: Property) => Field } = {
  localized: localizedField,
  dateSpan: dateField,
  choice: choiceField,
  text: (t, name, { description, required }) =>
    required
      ? t.field({ type: 'String', description, extensions: columnOf(name), resolve: requiredTextAt(name) })
      : t.field({ type: 'String', nullable: true, description, extensions: columnOf(name), resolve: textAt(name) }),
  textList: (t, name, { description }) =>
    t.field({ type: ['String'], description, extensions: columnOf(name), resolve: textsAt(name) }),
  integer: (t, name, { description }) =>
    t.field({ type: 'Int', nullable: true, description, extensions: columnOf(name), resolve: numberAt(name) }),
  flag: (t, name, { description }) =>
    t.field({ type: 'Boolean', description, extensions: columnOf(name), resolve: flagAt(name) }),
};

/** The fields of properties, as the model declares them. */
export const propertyFields = (t: FieldBuilder, properties: Properties): { [name: string]: Field } =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, FIELDS[property.type](t, name, property)]),
  );

/** The field of the slug that every node of a kind has. */
export const slugField = (t: FieldBuilder, { identity }: Pick<NodeKind, 'identity'>) => ({
  slug: t.field({
    type: 'String',
    description: `A short readable name: the part of the id after \`${identity}:\`.`,
    extensions: {
      select: {
        reads: 'columns',
        neverNull: true,
        columns: ({ node, id }) => ({ slug: id ? `substring(${id}, ${identity.length + 1})` : `${node}.slug` }),
      },
    },
    resolve: requiredTextAt('slug'),
  }),
});
