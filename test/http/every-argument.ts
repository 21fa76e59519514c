import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';

/** An argument, or a part of one, that holds a text or a list, with an operation that uses it. */
export interface Place {
  /** The field or directive, and the path to the value, such as `where.slug.in`. */
  readonly of: string;
  readonly path: string;
  readonly kind: 'text' | 'list';
  /** The type of the whole argument. */
  readonly type: string;
  /** An accepted text, or an accepted item of the list. */
  readonly sample: unknown;
  /** The value of the whole argument with the given value in this place. */
  argument(value: unknown): unknown;
  /** The operation with this text as the whole argument. */
  operation(argument: string, head: string): string;
}

type Input = GraphQLArgument | GraphQLInputField;
const SAMPLES: { readonly [type: string]: unknown } = {
  Date: '2024-04-05',
  DateTime: '2024-04-05T15:00:00Z',
  ID: 'Actor:can',
  String: 'can',
  Int: 1,
  Float: 1.5,
  Boolean: true,
};

function sampleOf(type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields()).flatMap((field) =>
        isRequiredInputField(field) ? [[field.name, sampleOf(field.type)]] : [],
      ),
    );
  return SAMPLES[named.name];
}

const isText = (type: GraphQLInputType) => typeof SAMPLES[getNamedType(type).name] === 'string';

type Leaf = Pick<Place, 'kind' | 'sample'> & { readonly names: readonly string[] };

/** The places in an input; each field of an input type once, by the shortest path. */
function leavesOf(input: Input, seen: Set<string>): readonly Leaf[] {
  const [ways, leaves]: [(readonly [Input, readonly string[]])[], Leaf[]] = [[[input, [input.name]]], []];
  for (const [{ type }, names] of ways) {
    const [named, isList] = [getNamedType(type), isListType(getNullableType(type))];
    if (isList || isText(type)) leaves.push({ names, kind: isList ? 'list' : 'text', sample: sampleOf(type) });
    if (!isInputObjectType(named) || isList) continue;
    for (const field of Object.values(named.getFields())) {
      const key = `${named.name}.${field.name}`;
      if (!seen.has(key)) ways.push([field, [...names, field.name]]);
      seen.add(key);
    }
  }
  return leaves;
}

/** How to reach each type from the query: the text before and after a selection on it. */
function pathsTo(schema: GraphQLSchema): Map<GraphQLNamedType, readonly [string, string]> {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no query');
  const ways = new Map<GraphQLNamedType, readonly [string, string]>([[query, ['{', '}']]]);
  for (const [type, [before, behind]] of ways) {
    if (isInterfaceType(type))
      for (const one of schema.getPossibleTypes(type))
        if (!ways.has(one)) ways.set(one, [`${before} ... on ${one.name} {`, `} ${behind}`]);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (!isCompositeType(named) || ways.has(named)) continue;
      ways.set(named, [`${before} ${field.name}${required(field.args)} {`, `} ${behind}`]);
    }
  }
  return ways;
}

/** The required arguments of a field, except one. */
function required(args: readonly GraphQLArgument[], but?: string, given = ''): string {
  const others = args
    .filter(({ name, type }) => name !== but && isNonNullType(type))
    .map(
      ({ name, type }) =>
        `${name}: ${isListType(getNullableType(type)) ? '[' : ''}${literal(sampleOf(type), type)}${isListType(getNullableType(type)) ? ']' : ''}`,
    );
  const all = [...others, ...(given ? [given] : [])];
  return all.length > 0 ? `(${all.join(', ')})` : '';
}

const literal = (value: unknown, type: GraphQLInputType) =>
  isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value);

const nested = ([name, ...others]: readonly string[], value: unknown): unknown =>
  name === undefined ? value : { [name]: nested(others, value) };

/** Every text and list that an operation may contain, once for each field and argument of the same name and type. */
export function everyArgument(schema: GraphQLSchema): readonly Place[] {
  const [seen, ways] = [new Set<string>(), pathsTo(schema)];
  const inFields = [...ways].flatMap(([parent, [before, behind]]) =>
    (isObjectType(parent) || isInterfaceType(parent) ? Object.values(parent.getFields()) : []).flatMap((field) =>
      field.args.flatMap((argument) => {
        const key = `${field.name}.${argument.name}: ${argument.type}`;
        if (seen.has(key)) return [];
        seen.add(key);
        const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
        const operation = (given: string, head: string) =>
          `${head} ${before} ${field.name}${required(field.args, argument.name, `${argument.name}: ${given}`)}${below} ${behind}`;
        return leavesOf(argument, seen).map((leaf) => placeOf(field.name, argument, leaf, operation));
      }),
    ),
  );
  const view = schema.getDirective('view')?.args ?? [];
  const inView = view.flatMap((argument) =>
    leavesOf(argument, seen).map((leaf) =>
      placeOf(
        '@view',
        argument,
        leaf,
        (given, head) => `${head || 'query'} @view(${argument.name}: ${given}) { __typename }`,
      ),
    ),
  );
  return [...inFields, ...inView];
}

function placeOf(of: string, { type }: GraphQLArgument, leaf: Leaf, operation: Place['operation']): Place {
  const { names, kind, sample } = leaf;
  const argument = (value: unknown) => nested(names.slice(1), value);
  return { of, path: names.join('.'), kind, type: String(type), sample, argument, operation };
}
