import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** Makes random decisions. A `draw` returns a whole number from 0 up to, but not including, its argument. */
export class Chance {
  readonly draw: (bound: number) => number;

  constructor(draw: (bound: number) => number) {
    this.draw = draw;
  }

  /** If draws are shrunk towards 0, optional parts are left out. */
  happens(percent: number): boolean {
    return this.draw(100) >= 100 - percent;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.draw(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}

/** Ids of the founding facts, and one that does not exist. */
const IDS = [
  ...['Actor:can', 'Actor:sela', 'Actor:fao', 'Actor:aladi', 'Actor:celac', 'Axis:energia', 'Axis:desastres-y-clima'],
  ...['Axis:cooperacion-transfronteriza', 'Axis:seguridad-alimentaria', 'Topic:agenda-digital', 'Initiative:intercom'],
  ...['Initiative:expo-aladi', 'Event:reunion-2024-04-05', 'Commitment:nota-de-liderazgo', 'Country:peru'],
  ...['Person:alberto-lora', 'Office:sica-directora', 'Place:caracas', 'Citation:intercom', 'Axis:nada'],
];
const WORDS = ['can', 'seguridad', 'intercom', 'energia', 'e', 'la', 'digital', 'Ñandú', ''];
const SCALARS: { readonly [type: string]: readonly unknown[] } = {
  ID: IDS,
  Int: [1, 2, 3, 0],
  Float: [1, 0.5, 3, 0],
  Boolean: [true, false],
  Date: ['2024-04-05', '2024-04-06', '2023-01-01'],
  DateTime: ['2024-04-11T00:00:00Z', '2026-01-01T00:00:00+02:00'],
};

/** Values for arguments by name. Refused values are rare, so that most operations are answered. */
const BY_NAME: { readonly [argument: string]: (chance: Chance) => unknown } = {
  first: (chance) => (chance.happens(2) ? chance.pick([0, -1, 101, 2 ** 31]) : 1 + chance.draw(3)),
  last: (chance) => 1 + chance.draw(2),
  after: () => 'no-cursor',
  before: () => 'no-cursor',
  text: (chance) => chance.pick(WORDS.slice(0, -1)),
};

/** How often an optional argument is given, in percent. */
const GIVEN: { readonly [argument: string]: number } = { first: 80, last: 4, after: 2, before: 1, where: 12, edge: 8 };
export const isGiven = ({ name }: GraphQLArgument, chance: Chance) => chance.happens(GIVEN[name] ?? 20);

/** A value for an argument of a field, as JSON. */
export function valueFor({ name, type }: GraphQLArgument, field: string, chance: Chance): unknown {
  if (name === 'slug') return slugFor(field, chance);
  return BY_NAME[name]?.(chance) ?? anyOf(type, chance, 3);
}

function slugFor(field: string, chance: Chance): string {
  const own = IDS.filter((id) => id.toLowerCase().startsWith(`${field}:`));
  return chance.pick(own.length > 0 ? own : IDS.filter((id) => id.startsWith('Actor:'))).replace(/^.*:/, '');
}

function anyOf(type: GraphQLInputType, chance: Chance, depth: number): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return Array.from({ length: 1 + chance.draw(2) }, () => anyOf(nullable.ofType, chance, depth));
  if (isEnumType(nullable)) return chance.happens(1) ? 'no_such_value' : chance.pick(nullable.getValues()).name;
  if (!isInputObjectType(nullable)) return chance.pick(SCALARS[nullable.name] ?? WORDS);
  const fields = Object.values(nullable.getFields());
  const choices = depth > 0 ? fields : fields.filter(({ type: inner }) => !isInputObjectType(getNamedType(inner)));
  if (choices.length === 0) return {};
  const given = isOrder(nullable) ? keyOf(choices, chance) : [chance.pick(choices)];
  return Object.fromEntries(given.map((field) => [field.name, anyOf(field.type, chance, depth - 1)]));
}

const isOrder = ({ name }: GraphQLInputObjectType) => name.endsWith('Order');

/** The parts of an order key: a field or an edge, rarely both, and often a direction. */
const keyOf = (fields: readonly GraphQLInputField[], chance: Chance) => {
  const [parts, directions] = [
    fields.filter(({ name }) => name !== 'direction'),
    fields.filter(({ name }) => name === 'direction'),
  ];
  const named = chance.happens(3) ? parts : [chance.pick(parts)];
  return chance.happens(50) ? [...named, ...directions] : named;
};

/** A value of a type in GraphQL syntax. */
export function literal(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (Array.isArray(value) && isListType(nullable))
    return `[${value.map((one) => literal(one, nullable.ofType)).join(', ')}]`;
  if (isInputObjectType(nullable) && typeof value === 'object' && value !== null) {
    const fields = nullable.getFields();
    const written = Object.entries(value).map(([name, one]) => {
      const field = fields[name];
      return `${name}: ${field ? literal(one, field.type) : 'null'}`;
    });
    return `{${written.join(', ')}}`;
  }
  return isEnumType(nullable) ? String(value) : JSON.stringify(value);
}

/** A variable of an operation: its declaration, and possible values. */
export interface Variable {
  readonly name: string;
  readonly declaration: string;
  readonly values: () => { readonly [name: string]: unknown };
}

/** A variable of this type, with a default or without. A set of variables may omit it or give null. */
export function variableFor(name: string, type: GraphQLInputType, chance: Chance, fresh: () => unknown): Variable {
  const defaulted = chance.happens(35);
  const declared = defaulted && isNonNullType(type) && chance.happens(60) ? getNullableType(type) : type;
  const optional = defaulted || !isNonNullType(declared);
  return {
    name,
    declaration: `$${name}: ${declared}${defaulted ? ` = ${literal(fresh(), type)}` : ''}`,
    values: () => {
      if (chance.happens(optional ? 25 : 1)) return {};
      return { [name]: chance.happens(isNonNullType(declared) ? 1 : 8) ? null : fresh() };
    },
  };
}
