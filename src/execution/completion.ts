import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { once } from './once.ts';
import type { Place } from './place.ts';
import type { Walk } from './walk.ts';

/** Converts the result of a resolver to a value of the answer. @throws for an invalid result. */
export type Complete = (walk: Walk, value: unknown) => unknown;

/** A field that can be answered for any object of its type. */
export interface AnswerableField {
  readonly place: Place;
  answer(walk: Walk, source: unknown): unknown;
}

/** The selected fields of a type below a field. */
export type SelectFields = (type: GraphQLObjectType) => readonly AnswerableField[];

/** How the values of a type are completed at a place: the work of graphql-js's `completeValue`, decided once. */
export function completionOf(select: SelectFields, type: GraphQLOutputType, place: Place): Complete {
  if (isNonNullType(type)) return required(completionOf(select, type.ofType, place), place);
  const complete = ofPresent(select, type, place);
  return (walk, value) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : complete(walk, value);
  };
}

function ofPresent(select: SelectFields, type: GraphQLOutputType, place: Place): Complete {
  if (isListType(type)) return list(select, type, place);
  if (isObjectType(type)) return object(select, type, place);
  if (isAbstractType(type)) return abstract(select, type, place);
  if (isNonNullType(type)) return completionOf(select, type, place);
  return leaf(type);
}

const required =
  (complete: Complete, { parentType, field }: Place): Complete =>
  (walk, value) => {
    const completed = complete(walk, value);
    if (completed !== null) return completed;
    throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${field.name}.`);
  };

const leaf =
  (type: GraphQLLeafType): Complete =>
  (_walk, value) => {
    const serialized = type.serialize(value);
    if (serialized !== null && serialized !== undefined) return serialized;
    throw new Error(`${type.name} cannot represent the value that was read.`);
  };

function list(select: SelectFields, { ofType }: GraphQLList<GraphQLOutputType>, place: Place): Complete {
  const nullable = !isNonNullType(ofType);
  const completeItem = completionOf(select, ofType, place);
  return (walk, value) => {
    const depth = walk.steps.length;
    const items: unknown[] = [];
    for (const item of iterable(value, place)) {
      walk.steps[depth] = items.length;
      try {
        items.push(completeItem(walk, item));
      } catch (error) {
        walk.steps.length = depth + 1;
        items.push(walk.fail(error, place, nullable));
      }
    }
    walk.steps.length = depth;
    return items;
  };
}

function iterable(value: unknown, { parentType, field }: Place): Iterable<unknown> {
  if (isIterable(value)) return value;
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${parentType.name}.${field.name}".`);
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

function object(select: SelectFields, type: GraphQLObjectType, place: Place): Complete {
  const fields = once(() => select(type));
  return (walk, value) => {
    const selected = fields();
    if (type.isTypeOf && !type.isTypeOf(value, walk.context.contextValue, walk.infoOf(place)))
      throw new GraphQLError(`Expected a value of type "${type.name}".`, { nodes: place.nodes });
    const answer = answerOf(selected);
    for (const field of selected) answer[field.place.key] = field.answer(walk, value);
    return answer;
  };
}

/** Only an object without a prototype accepts every key, but it is slower to fill and to serialize. */
const answerOf = (fields: readonly AnswerableField[]): { [key: string]: unknown } =>
  fields.some(({ place }) => place.key === '__proto__') ? Object.create(null) : {};

function abstract(select: SelectFields, type: GraphQLAbstractType, place: Place): Complete {
  const byType = new Map<GraphQLObjectType, Complete>();
  return (walk, value) => {
    const { contextValue, typeResolver } = walk.context;
    const name = (type.resolveType ?? typeResolver)(value, contextValue, walk.infoOf(place), type);
    const found = possibleType(walk, type, name, place);
    const complete = byType.get(found) ?? object(select, found, place);
    byType.set(found, complete);
    return complete(walk, value);
  };
}

function possibleType(
  { context: { schema } }: Walk,
  abstractType: GraphQLAbstractType,
  name: unknown,
  { nodes }: Place,
): GraphQLObjectType {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(type) && schema.isSubType(abstractType, type)) return type;
  throw new GraphQLError(`${abstractType.name} was resolved to ${String(name)}, which is not one of its types.`, {
    nodes,
  });
}
