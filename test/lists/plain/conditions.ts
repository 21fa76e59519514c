import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { RECORDED, WORDS } from '../random-columns.ts';

/** Values that something has, and one that nothing has. */
const SCALARS: { readonly [type: string]: readonly unknown[] } = {
  String: [...WORDS.slice(0, 5), 'er', 'AN', 'nada', ''],
  Int: [0, 1, 2, 9],
  Float: [0, 0.5, 2, 4.5],
  Boolean: [true, false],
  Date: ['2024-04-05', '2024-05-31', '2024-03-31', '2031-01-01'],
  DateTime: [...RECORDED, '2020-01-01T00:00:00.000Z'],
};
/** What may be asked of ids and slugs, that texts of other fields do not have. */
const IDENTITIES = [
  'axis-1',
  'Axis:axis-1',
  'citation-2',
  'Claim:Actor-organism-1',
  'initiative-3',
  'organism-2',
  'event-1',
  'commitment-1',
  'person-1',
];
const MODIFIERS = ['fold', 'lang'];
const COMBINATIONS = ['and', 'or', 'not'];

function valuesOf(name: string, type: GraphQLInputType, identity: boolean): readonly unknown[] {
  const nullable = getNullableType(type);
  if (name === 'isNull') return [true, false];
  if (isListType(nullable)) {
    const inner = valuesOf('', nullable.ofType, identity);
    return [inner.slice(0, 2), inner.slice(-1), []];
  }
  if (isEnumType(nullable))
    return nullable
      .getValues()
      .map((value) => value.name)
      .slice(0, 4);
  const scalars = SCALARS[getNamedType(nullable).name];
  if (!scalars) throw new Error(`no values are known of the type ${nullable} of ${name}`);
  return identity && scalars === SCALARS.String ? IDENTITIES : scalars;
}

/** Objects of one operator each, all operators with several values, and those of texts under each modifier. */
function operandsOf(type: GraphQLInputObjectType, identity: boolean): readonly object[] {
  const fields = Object.values(type.getFields());
  if (fields.some(({ name }) => name === 'some')) return quantifiersOf(type);
  const modifiers = fields.filter(({ name }) => MODIFIERS.includes(name));
  const plain = fields
    .filter((field) => !modifiers.includes(field))
    .flatMap(({ name, type: inner }) => {
      const named = getNamedType(inner);
      const values = isInputObjectType(named) ? operandsOf(named, identity) : valuesOf(name, inner, identity);
      return values.map((value) => ({ [name]: value }));
    });
  const modified = modifiers.flatMap(({ name, type: inner }) =>
    valuesOf(name, inner, identity).flatMap((value, place) =>
      plain.filter((_, index) => index % 5 === place % 5).map((one) => ({ ...one, [name]: value })),
    ),
  );
  const nothing = fields.some(isRequiredInputField) ? [] : [{}];
  return [...nothing, ...plain, ...modified];
}

/** Each quantifier of what some meet and others not, with and without conditions on the claims. */
function quantifiersOf(type: GraphQLInputObjectType): readonly object[] {
  const { where, edge, count } = type.getFields();
  const [far, claim, number] = [where, edge, count].map((field) => field && getNamedType(field.type));
  const condition = isInputObjectType(far) ? plainestOf(far) : {};
  const conditions = [{}, condition, { not: condition }];
  const asked: readonly object[] = Object.values(type.getFields())
    .filter(({ name }) => !['where', 'edge', 'count'].includes(name))
    .flatMap(({ name }) => conditions.map((one) => ({ [name]: one })));
  const counts = isInputObjectType(number)
    ? operandsOf(number, false).filter((one) => Object.keys(one).length > 0)
    : [];
  const counted = counts.flatMap((one, place) => [
    { count: one },
    ...(place % 3 === 0 ? [{ count: one, where: condition }] : []),
  ]);
  const all = [...asked, ...counted];
  if (!isInputObjectType(claim)) return all;
  const edges = [{ status: { in: ['CONFIRMED', 'DISPUTED'] } }, { not: { note: { isNull: true } } }];
  return [
    ...all,
    ...all.filter((_, place) => place % 2 === 0).map((one, place) => ({ ...one, edge: edges[place % 2] })),
  ];
}

/** A condition that about half of the nodes meet. */
const plainestOf = (type: GraphQLInputObjectType): object =>
  type.getFields().name
    ? { name: { contains: 'n' } }
    : { slug: { gte: `${type.name.replace('Where', '').toLowerCase()}-3` } };

/** So many conditions on a node are asked of the node at an end of a claim or a cooperation. */
const CONDITIONS_OF_AN_END = 25;

const some = <T>(all: readonly T[], most: number): readonly T[] => {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, place) => place % step === 0);
};

/** What is asked of a field: its operators, or conditions on the node at an end. */
function askedOf({ name, type }: GraphQLInputField): readonly object[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) throw new Error(`nothing is known of the field ${name}`);
  return named.name.endsWith('Where')
    ? some(conditionsOf(named), CONDITIONS_OF_AN_END)
    : operandsOf(named, ['id', 'slug'].includes(name));
}

/** Conditions of an input type, among which each of its fields but those left out comes with each of its operators. */
export function conditionsOf(type: GraphQLInputObjectType, leftOut: readonly string[] = []): readonly object[] {
  const others = [...COMBINATIONS, ...leftOut];
  const fields = Object.values(type.getFields()).filter(({ name }) => !others.includes(name));
  const plain = fields.flatMap((field) => askedOf(field).map((one) => ({ [field.name]: one })));
  const pairs = plain.filter((_, place) => place % 9 === 0);
  const combined = pairs.flatMap((one, place) => {
    const other = pairs[(place + 1) % pairs.length] ?? {};
    return [{ and: [one, other] }, { or: [one, other] }, { not: one }, { ...other, or: [one] }];
  });
  return [{}, { and: [] }, { or: [] }, { not: {} }, ...plain, ...combined];
}
