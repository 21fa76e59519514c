import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { STATED_OF_SOME, statedOf } from '../../src/graph/model/claim-columns.ts';
import { schema } from '../../src/schema/index.ts';
import { relationFieldsOf } from '../../src/schema/list-arguments/relation-fields.ts';

/** A connection that the schema can filter, order and group: a root field, or a field of a type of nodes. */
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

/** The labels of nodes whose filters are named otherwise. */
const LABELS: { readonly [name: string]: string } = { Node: 'Entity', AnyClaim: 'Claim' };

function listOf(on: string, field: GraphQLField<unknown, unknown>): readonly SchemaList[] {
  const [where, edge, order] = ['where', 'edge', 'orderBy'].map((name) => inputOf(field, name));
  if (!where || !order) return [];
  const { field: ofNode, edge: ofEdge } = order.getFields();
  const name = where.name.replace(/Where$/, '');
  const keys = { field: valuesOf(ofNode?.type), edge: valuesOf(ofEdge?.type) };
  const groups = groupsOf(field);
  return [{ on, field: field.name, label: LABELS[name] ?? name, where, edge, order, keys, groups }];
}

/** What the plain lists do not compare, by field below a node, and why. */
const LEFT_OUT: { readonly [field: string]: string } = {
  citations: 'below a node they come in an order of their own, as citations.test.ts checks',
  claims: 'below a document they come in an order of their own, as claims.test.ts checks',
};
const isLeftOut = ({ on, field }: SchemaList) => on !== 'Query' && field in LEFT_OUT;

/** Prints what is left out, with the reasons. */
export function reportLeftOut(): void {
  for (const [field, reason] of Object.entries(LEFT_OUT)) console.log(`left out: ${field}, since ${reason}`);
}

/** All others, by introspection: what is added to the schema is among them. */
const SCHEMA_LISTS: readonly SchemaList[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).flatMap((field) => listOf(type.name, field)))
  .filter((list) => !isLeftOut(list));

/** The lists of all nodes of a kind, all claims, and all cooperations. */
export const ROOT_LISTS = SCHEMA_LISTS.filter(({ on }) => on === 'Query');

const relationOf = ({ on, field }: SchemaList) => relationFieldsOf(on).find((one) => one.field === field)?.relation;

/** The properties of claims of some relations that a list does not have: its filter refuses them. */
export function refusedOn(list: SchemaList): readonly string[] {
  const relation = relationOf(list);
  return relation ? Object.keys(STATED_OF_SOME).filter((name) => !(name in statedOf(relation))) : [];
}

/** What tells lists apart over claims: what orders them, and what may be asked of their claims. */
const shapesOf = (list: SchemaList) => [list.order.name, `${list.edge?.name} without ${refusedOn(list)}`];

/** Below a node, over claims: of those with the same order or the same conditions on claims, the first. */
export const CLAIM_LISTS = SCHEMA_LISTS.filter(({ edge }) => edge !== undefined).filter((list, place, all) =>
  shapesOf(list).some((shape) => all.findIndex((one) => shapesOf(one).includes(shape)) === place),
);

/** Computed from paths of claims: of each type of order, the first. */
export const COOPERATION_LISTS = SCHEMA_LISTS.filter(({ on, edge }) => on !== 'Query' && !edge).filter(
  ({ order }, place, all) => all.findIndex((one) => one.order === order) === place,
);
