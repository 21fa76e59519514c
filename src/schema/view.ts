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

/** The directive `@view`, which selects the claims that count for an operation. */
export const viewDirective = (schema: GraphQLSchema): GraphQLDirective =>
  new GraphQLDirective({
    name: 'view',
    description:
      'Selects the claims that count for the whole operation. Each argument has priority over the same parameter in the ' +
      'address of the endpoint (`/graphql?asOf=2024-04-05&status=CONFIRMED,PROPOSED`). With neither, all claims count ' +
      'that may hold today (UTC) and are neither withdrawn nor retracted.',
    locations: [DirectiveLocation.QUERY],
    args: {
      asOf: {
        type: scalarNamed(schema, 'Date'),
        description: 'Only claims that may hold on this day; default: today (UTC).',
      },
      recordedAt: {
        type: scalarNamed(schema, 'DateTime'),
        description: 'The claims as the graph held them at this moment; default: now.',
      },
      status: {
        type: listOf(enumNamed(schema, 'ClaimStatus')),
        description: 'Only claims with one of these statuses; default: all but WITHDRAWN.',
      },
      minSources: {
        type: GraphQLInt,
        description: 'Only claims supported by at least this many distinct documents; default: 0.',
      },
      basis: {
        type: listOf(enumNamed(schema, 'ClaimBasis')),
        description: 'Only claims with one of these bases; default: all.',
      },
    },
  });
