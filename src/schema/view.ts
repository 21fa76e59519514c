import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';

const enumNamed = (schema: GraphQLSchema, name: string): GraphQLEnumType => {
  const type = schema.getType(name);
  if (type instanceof GraphQLEnumType) return type;
  throw new Error(`the schema has no enum ${name}`);
};

const scalarNamed = (schema: GraphQLSchema, name: string): GraphQLScalarType => {
  const type = schema.getType(name);
  if (type instanceof GraphQLScalarType) return type;
  throw new Error(`the schema has no scalar ${name}`);
};

const listOf = (type: GraphQLEnumType) => new GraphQLList(new GraphQLNonNull(type));

/** The directive by which an operation says on which claims all its answers may rest. */
export const viewDirective = (schema: GraphQLSchema): GraphQLDirective =>
  new GraphQLDirective({
    name: 'view',
    description:
      'On which claims every answer of the operation may rest. What it does not say, the address of the endpoint may say ' +
      'for all operations (`/graphql?asOf=2024-04-05&status=CONFIRMED,PROPOSED`). Without either: all that is neither ' +
      'withdrawn nor retracted, as of today (UTC).',
    locations: [DirectiveLocation.QUERY],
    args: {
      asOf: {
        type: scalarNamed(schema, 'Date'),
        description: 'Only claims that may hold on this day; today if not given.',
      },
      recordedAt: {
        type: scalarNamed(schema, 'DateTime'),
        description: 'The claims as the graph held them at this moment; now if not given.',
      },
      status: {
        type: listOf(enumNamed(schema, 'ClaimStatus')),
        description: 'Only claims with one of these; all but WITHDRAWN if not given.',
      },
      minSources: { type: GraphQLInt, description: 'Only claims that rest on at least so many different documents.' },
      basis: { type: listOf(enumNamed(schema, 'ClaimBasis')), description: 'Only claims with one of these.' },
    },
  });
