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
import type { Execution } from './execution.ts';
import type { FieldSelection } from './field-selection.ts';
import { once } from './once.ts';

/** Converts the result of a resolver to a value of the answer. @throws for an invalid result. */
export type Complete = (execution: Execution, value: unknown) => unknown;

/** A field that can be answered for any object of its type. */
export interface AnswerableField {
  readonly selection: FieldSelection;
  answer(execution: Execution, source: unknown): unknown;
}

/** The selected fields of a type below a field. */
export type SelectFields = (type: GraphQLObjectType) => readonly AnswerableField[];

/** How the values of a selected field are completed: the work of graphql-js's `completeValue`, decided once. */
export function completionOf(select: SelectFields, type: GraphQLOutputType, selection: FieldSelection): Complete {
  if (isNonNullType(type)) return required(completionOf(select, type.ofType, selection), selection);
  const complete = ofPresent(select, type, selection);
  return (execution, value) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : complete(execution, value);
  };
}

function ofPresent(select: SelectFields, type: GraphQLOutputType, selection: FieldSelection): Complete {
  if (isListType(type)) return list(select, type, selection);
  if (isObjectType(type)) return object(select, type, selection);
  if (isAbstractType(type)) return abstract(select, type, selection);
  if (isNonNullType(type)) return completionOf(select, type, selection);
  return leaf(type);
}

const required =
  (complete: Complete, { parentType, field }: FieldSelection): Complete =>
  (execution, value) => {
    const completed = complete(execution, value);
    if (completed !== null) return completed;
    throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${field.name}.`);
  };

const leaf =
  (type: GraphQLLeafType): Complete =>
  (_execution, value) => {
    const serialized = type.serialize(value);
    if (serialized !== null && serialized !== undefined) return serialized;
    throw new Error(`${type.name} cannot represent the value that was read.`);
  };

function list(select: SelectFields, { ofType }: GraphQLList<GraphQLOutputType>, selection: FieldSelection): Complete {
  const nullable = !isNonNullType(ofType);
  const completeItem = completionOf(select, ofType, selection);
  return (execution, value) => {
    const depth = execution.steps.length;
    const items: unknown[] = [];
    for (const item of iterable(value, selection)) {
      execution.steps[depth] = items.length;
      try {
        items.push(completeItem(execution, item));
      } catch (error) {
        execution.steps.length = depth + 1;
        items.push(execution.fail(error, selection, nullable));
      }
    }
    execution.steps.length = depth;
    return items;
  };
}

function iterable(value: unknown, { parentType, field }: FieldSelection): Iterable<unknown> {
  if (isIterable(value)) return value;
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${parentType.name}.${field.name}".`);
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

function object(select: SelectFields, type: GraphQLObjectType, selection: FieldSelection): Complete {
  const fields = once(() => select(type));
  return (execution, value) => {
    const selected = fields();
    if (type.isTypeOf && !type.isTypeOf(value, execution.context.contextValue, execution.infoOf(selection)))
      throw new GraphQLError(`Expected a value of type "${type.name}".`, { nodes: selection.nodes });
    const answer = answerOf(selected);
    for (const field of selected) answer[field.selection.key] = field.answer(execution, value);
    return answer;
  };
}

/** Only an object without a prototype accepts every key, but it is slower to fill and to serialize. */
const answerOf = (fields: readonly AnswerableField[]): { [key: string]: unknown } =>
  fields.some(({ selection }) => selection.key === '__proto__') ? Object.create(null) : {};

function abstract(select: SelectFields, type: GraphQLAbstractType, selection: FieldSelection): Complete {
  const byType = new Map<GraphQLObjectType, Complete>();
  return (execution, value) => {
    const { contextValue, typeResolver } = execution.context;
    const name = (type.resolveType ?? typeResolver)(value, contextValue, execution.infoOf(selection), type);
    const found = possibleType(execution, type, name, selection);
    const complete = byType.get(found) ?? object(select, found, selection);
    byType.set(found, complete);
    return complete(execution, value);
  };
}

function possibleType(
  { context: { schema } }: Execution,
  abstractType: GraphQLAbstractType,
  name: unknown,
  { nodes }: FieldSelection,
): GraphQLObjectType {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(type) && schema.isSubType(abstractType, type)) return type;
  throw new GraphQLError(`${abstractType.name} was resolved to ${String(name)}, which is not one of its types.`, {
    nodes,
  });
}
