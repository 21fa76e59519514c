import type { NodeKind } from '../graph/model/node.ts';
import { hasUse, type Owner, type Properties, type Property } from '../graph/model/property.ts';
import type { Field, FieldBuilder } from './builder.ts';
import { columnOf, flagAt, numberAt, requiredNumberAt, requiredTextAt, textAt, textsAt } from './column-values.ts';
import { DateSpanRef, spanColumns, spanIn } from './dates.ts';
import { enumOf } from './enums.ts';
import { LocalizedTextRef, languageArgument, textColumns, textIn } from './texts.ts';

type Make = (t: FieldBuilder, name: string, property: Property, owner: Owner) => Field;

const localizedField: Make = (t, name, { description }, owner) =>
  t.field({
    type: LocalizedTextRef,
    nullable: true,
    description: `${description} In the first requested language available, otherwise in Spanish, otherwise in any.`,
    args: { lang: languageArgument(t) },
    extensions: { select: { reads: 'columns', columns: textColumns(name, owner) } },
    resolve: (parent, { lang }, { languages }) => textIn(parent, name, lang, languages),
  });

const dateField: Make = (t, name, { description }, owner) =>
  t.field({
    type: DateSpanRef,
    nullable: true,
    description,
    extensions: { select: { reads: 'columns', columns: spanColumns(name, owner) } },
    resolve: (parent) => spanIn(parent, name),
  });

/** A field of a column that holds text: a word, a day, a moment. */
const textField =
  (typeOf: (property: Property) => 'String' | 'Date' | 'DateTime' | ReturnType<typeof enumOf>): Make =>
  (t, name, property, owner) => {
    const field = { type: typeOf(property), description: property.description, extensions: columnOf(name, owner) };
    return property.required
      ? t.field({ ...field, resolve: requiredTextAt(name) })
      : t.field({ ...field, nullable: true, resolve: textAt(name) });
  };

const integerField: Make = (t, name, { description, required }, owner) => {
  const field = { type: 'Int', description, extensions: columnOf(name, owner) } as const;
  return required
    ? t.field({ ...field, resolve: requiredNumberAt(name) })
    : t.field({ ...field, nullable: true, resolve: numberAt(name) });
};

/** How each type of property becomes a field. */
const FIELDS: { readonly [type in Property['type']]: Make } = {
  localized: localizedField,
  dateSpan: dateField,
  choice: textField(({ choices }) => (choices ? enumOf(choices) : 'String')),
  text: textField(() => 'String'),
  day: textField(() => 'Date'),
  moment: textField(() => 'DateTime'),
  textList: (t, name, { description }, owner) =>
    t.field({ type: ['String'], description, extensions: columnOf(name, owner), resolve: textsAt(name) }),
  integer: integerField,
  number: (t, name, { description }, owner) =>
    t.field({
      type: 'Float',
      nullable: true,
      description,
      extensions: columnOf(name, owner),
      resolve: numberAt(name),
    }),
  flag: (t, name, { description }, owner) =>
    t.field({ type: 'Boolean', description, extensions: columnOf(name, owner), resolve: flagAt(name) }),
};

/** The fields of properties, as the model declares them. */
export const propertyFields = (t: FieldBuilder, properties: Properties, owner: Owner): { [name: string]: Field } =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => hasUse(property, 'read'))
      .map(([name, property]) => [name, FIELDS[property.type](t, name, property, owner)]),
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
