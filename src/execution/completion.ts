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
import type { Place, Walk } from './walk.ts';

/** Makes a value of the answer of what a resolver gave. @throws for what cannot be one. */
export type Complete = (value: unknown) => unknown;

/** A field that can be answered for any object of its type. */
export interface Answering extends Place {
  answer(source: unknown): unknown;
}

/** What is selected of a type below a place. */
export type Select = (type: GraphQLObjectType, place: Place) => readonly Answering[];

/** What completions of one operation share. */
export interface Completing {
  readonly walk: Walk;
  readonly select: Select;
}

/** How the values of a type are completed at a place: what graphql-js's `completeValue` does, decided once. */
export function completionOf(completing: Completing, type: GraphQLOutputType, place: Place): Complete {
  if (isNonNullType(type)) return required(completionOf(completing, type.ofType, place), place);
  const complete = ofPresent(completing, type, place);
  return (value) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : complete(value);
  };
}

function ofPresent(completing: Completing, type: GraphQLOutputType, place: Place): Complete {
  if (isListType(type)) return list(completing, type, place);
  if (isObjectType(type)) return object(completing, type, place);
  if (isAbstractType(type)) return abstract(completing, type, place);
  if (isNonNullType(type)) return completionOf(completing, type, place);
  return leaf(type);
}

const required =
  (complete: Complete, { info }: Place): Complete =>
  (value) => {
    const completed = complete(value);
    if (completed !== null) return completed;
    throw new Error(`Cannot return null for non-nullable field ${info.parentType.name}.${info.fieldName}.`);
  };

const leaf =
  (type: GraphQLLeafType): Complete =>
  (value) => {
    const serialized = type.serialize(value);
    if (serialized !== null && serialized !== undefined) return serialized;
    throw new Error(`${type.name} has no value for what was read.`);
  };

function list(completing: Completing, { ofType }: GraphQLList<GraphQLOutputType>, place: Place): Complete {
  const { walk } = completing;
  const nullable = !isNonNullType(ofType);
  const completeItem = completionOf(completing, ofType, place);
  return (value) => {
    const depth = walk.steps.length;
    const items: unknown[] = [];
    for (const item of iterable(value, place)) {
      walk.steps[depth] = items.length;
      try {
        items.push(completeItem(item));
      } catch (error) {
        walk.steps.length = depth + 1;
        items.push(walk.fail(error, place, nullable));
      }
    }
    walk.steps.length = depth;
    return items;
  };
}

function iterable(value: unknown, { info }: Place): Iterable<unknown> {
  if (isIterable(value)) return value;
  const field = `${info.parentType.name}.${info.fieldName}`;
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${field}".`);
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

function object({ walk, select }: Completing, type: GraphQLObjectType, place: Place): Complete {
  const fields = once(() => select(type, place));
  return (value) => {
    const selected = fields();
    if (type.isTypeOf && !type.isTypeOf(value, walk.context.contextValue, place.info))
      throw new GraphQLError(`Expected a value of type "${type.name}".`, { nodes: place.info.fieldNodes });
    const answer = answerOf(selected);
    for (const field of selected) answer[field.key] = field.answer(value);
    return answer;
  };
}

/** An object without a prototype is slower to fill and to write, but takes every key for its own. */
const answerOf = (fields: readonly Answering[]): { [key: string]: unknown } =>
  fields.some(({ key }) => key === '__proto__') ? Object.create(null) : {};

function abstract(completing: Completing, type: GraphQLAbstractType, place: Place): Complete {
  const { context } = completing.walk;
  const resolveType = type.resolveType ?? context.typeResolver;
  const byType = new Map<GraphQLObjectType, Complete>();
  return (value) => {
    const found = possibleType(completing, type, resolveType(value, context.contextValue, place.info, type), place);
    const complete = byType.get(found) ?? object(completing, found, place);
    byType.set(found, complete);
    return complete(value);
  };
}

function possibleType(
  { walk: { context } }: Completing,
  abstractType: GraphQLAbstractType,
  name: unknown,
  { info }: Place,
): GraphQLObjectType {
  const type = typeof name === 'string' ? context.schema.getType(name) : undefined;
  if (isObjectType(type) && context.schema.isSubType(abstractType, type)) return type;
  throw new GraphQLError(`${abstractType.name} was resolved to ${String(name)}, which is none of its types.`, {
    nodes: info.fieldNodes,
  });
}
