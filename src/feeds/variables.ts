import {
  type DocumentNode,
  GraphQLEnumType,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLScalarType,
  type GraphQLSchema,
  isInputType,
  print,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import { BadInput } from '../graph/errors.ts';
import type { Described } from './descriptor.ts';
import { OF_PAGES } from './given-conditions.ts';
import { queryOf } from './selection.ts';

/** A variable of an operation, as a parameter of its feed. */
export interface FeedVariable {
  readonly name: string;
  readonly type: GraphQLScalarType | GraphQLEnumType;
  readonly isList: boolean;
  readonly isRequired: boolean;
  /** Its value where none is given; undefined where it then asks for nothing. */
  readonly fallback: unknown;
  readonly meaning: Described;
}

const within = (type: GraphQLInputType): GraphQLInputType => (type instanceof GraphQLNonNull ? type.ofType : type);

function variableOf(
  schema: GraphQLSchema,
  { variable, type, defaultValue }: VariableDefinitionNode,
  meaning: Described | undefined,
): FeedVariable {
  const name = variable.name.value;
  const given = typeFromAST(schema, type);
  if (!isInputType(given)) throw new BadInput(`$${name}: the schema has no ${print(type)}`);
  if (!meaning) throw new BadInput(`feed.parameters: $${name} is not explained`);
  const nullable = within(given);
  const isList = nullable instanceof GraphQLList;
  const one = isList ? within(nullable.ofType) : nullable;
  if (!(one instanceof GraphQLScalarType || one instanceof GraphQLEnumType))
    throw new BadInput(`$${name} is a ${print(type)}; accepted: a scalar, an enum or a list of them`);
  const fallback = defaultValue ? valueFromAST(defaultValue, nullable) : undefined;
  return { name, type: one, isList, isRequired: given instanceof GraphQLNonNull && !defaultValue, fallback, meaning };
}

/** The parameters that the variables of an operation become. @throws BadInput for one that no address can hold. */
export function variablesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  meanings: { readonly [name: string]: Described },
): readonly FeedVariable[] {
  const definitions = (queryOf(document).variableDefinitions ?? []).filter(
    ({ variable }) => !OF_PAGES.includes(variable.name.value),
  );
  const names = definitions.map(({ variable }) => variable.name.value);
  const strange = Object.keys(meanings).find((name) => !names.includes(name));
  if (strange !== undefined) throw new BadInput(`feed.parameters: there is no $${strange}`);
  return definitions.map((one) => variableOf(schema, one, meanings[one.variable.name.value]));
}
