import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { schema } from '../../src/schema/index.ts';

/** A connection that the schema can narrow, order and group: a root field, or a field of a type of nodes. */
export interface SchemaList {
  /** The type that has the field: `Query`, or one of nodes. */
  readonly on: string;
  readonly field: string;
  /** The label of its nodes. */
  readonly label: string;
  readonly where: GraphQLInputObjectType;
  readonly edge: GraphQLInputObjectType | undefined;
  readonly order: GraphQLInputObjectType;
  /** What orders by nodes and by edges. */
  readonly keys: { readonly field: readonly string[]; readonly edge: readonly string[] };
  readonly groups: readonly string[];
}

const valuesOf = (type: GraphQLInputType | undefined): readonly string[] => {
  const named = type && getNamedType(type);
  return isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
};

const inputOf = (field: GraphQLField<unknown, unknown>, argument: string): GraphQLInputObjectType | undefined => {
  const type = field.args.find(({ name }) => name === argument)?.type;
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? named : undefined;
};

function groupsOf(connection: GraphQLField<unknown, unknown>): readonly string[] {
  const type = getNamedType(connection.type);
  const aggregate = isObjectType(type) ? getNamedType(type.getFields().aggregate?.type ?? type) : undefined;
  const groupBy = isObjectType(aggregate) ? aggregate.getFields().groupBy : undefined;
  return valuesOf(groupBy?.args.find(({ name }) => name === 'keys')?.type);
}

const LABELS: { readonly [name: string]: string } = { Node: 'Entity' };

function listOf(on: string, field: GraphQLField<unknown, unknown>): readonly SchemaList[] {
  const [where, edge, order] = ['where', 'edge', 'orderBy'].map((name) => inputOf(field, name));
  if (!where || !order) return [];
  const { field: ofNode, edge: ofEdge } = order.getFields();
  const name = where.name.replace(/Where$/, '');
  const keys = { field: valuesOf(ofNode?.type), edge: valuesOf(ofEdge?.type) };
  const groups = groupsOf(field);
  return [{ on, field: field.name, label: LABELS[name] ?? name, where, edge, order, keys, groups }];
}

/** Lists of rows that are no nodes of the thirty actors, by field: each has a test of its own beside this file. */
const OWN_TESTS: { readonly [field: string]: string } = {
  citations: 'citations.test.ts',
  claims: 'claims.test.ts',
  'Query.cooperations': 'cooperations.test.ts',
};
const hasOwnTest = ({ on, field }: SchemaList) => field in OWN_TESTS || `${on}.${field}` in OWN_TESTS;

/** All others, by introspection: what is added to the schema is among them. */
const SCHEMA_LISTS: readonly SchemaList[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).flatMap((field) => listOf(type.name, field)))
  .filter((list) => !hasOwnTest(list));

/** The lists of nodes of a kind. */
export const ROOT_LISTS = SCHEMA_LISTS.filter(({ on }) => on === 'Query');

/** Below a node, over claims: of those whose type of order or of conditions on claims is the same, the first. */
export const CLAIM_LISTS = SCHEMA_LISTS.filter(({ edge }) => edge !== undefined).filter(
  ({ order, edge }, place, all) =>
    all.findIndex((one) => one.order === order) === place || all.findIndex((one) => one.edge === edge) === place,
);

/** Computed from paths of claims: of each type of order, the first. */
export const COOPERATION_LISTS = SCHEMA_LISTS.filter(({ on, edge }) => on !== 'Query' && !edge).filter(
  ({ order }, place, all) => all.findIndex((one) => one.order === order) === place,
);
