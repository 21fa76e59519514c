import {
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  execute as graphqlExecute,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { buildExecutionContext, type ExecutionContext, getFieldDef } from 'graphql/execution/execute.js';
import { isPromise } from 'graphql/jsutils/isPromise.js';
import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue.js';
import type { Completing } from './completion.ts';
import { PlannedField } from './planned-field.ts';
import { Walk } from './walk.ts';

/**
 * Executes an operation as graphql-js does, with one difference: only resolvers of root fields may give promises. Below
 * them the fields and arguments of each type are found out once, and not for each object.
 */
export function execute(args: ExecutionArgs): PromiseOrValue<ExecutionResult> {
  const context = buildExecutionContext(args);
  if (!('schema' in context)) return { errors: context };
  const fields = plannedRoot(context);
  return fields ? answered(context, fields) : graphqlExecute(args);
}

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** The fields of a query's root; nothing for what graphql-js is to execute, such as an introspection. */
function plannedRoot(context: ExecutionContext): readonly PlannedField[] | undefined {
  const { schema, fragments, variableValues, operation } = context;
  const root = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !root) return undefined;
  const fields = collected(() => collectFields(schema, fragments, variableValues, root, operation.selectionSet));
  if (!fields || [...fields.values()].some(isIntrospection)) return undefined;
  const completing: Completing = {
    walk: new Walk(context),
    select: (type, { info }) =>
      planned(completing, type, collectSubfields(schema, fragments, variableValues, type, info.fieldNodes)),
  };
  return planned(completing, root, fields);
}

/** What graphql-js refuses here, it refuses with its reason when it executes. */
function collected(collect: () => Fields): Fields | undefined {
  try {
    return collect();
  } catch {
    return undefined;
  }
}

const isIntrospection = ([node]: readonly FieldNode[]) =>
  node?.name.value === SchemaMetaFieldDef.name || node?.name.value === TypeMetaFieldDef.name;

function planned(completing: Completing, parentType: GraphQLObjectType, fields: Fields): readonly PlannedField[] {
  const { schema } = completing.walk.context;
  return [...fields].flatMap(([key, fieldNodes]) => {
    const [node] = fieldNodes;
    const field = node && getFieldDef(schema, parentType, node);
    return field ? [new PlannedField(completing, key, { field, fieldNodes, parentType })] : [];
  });
}

function answered(context: ExecutionContext, fields: readonly PlannedField[]): PromiseOrValue<ExecutionResult> {
  const { errors } = context.collectedErrors;
  const whole = (data: Data | null): ExecutionResult => (errors.length > 0 ? { errors, data } : { data });
  const failed = (error: unknown) => {
    if (error instanceof GraphQLError) context.collectedErrors.add(error, undefined);
    else throw error;
    return whole(null);
  };
  try {
    const data = rootOf(context, fields);
    return isPromise(data) ? data.then(whole, failed) : whole(data);
  } catch (error) {
    return failed(error);
  }
}

type Data = { [key: string]: unknown };

/** The fields of the root, all asked before the first is waited for. */
function rootOf({ rootValue }: ExecutionContext, fields: readonly PlannedField[]): PromiseOrValue<Data> {
  const data: Data = Object.create(null);
  try {
    for (const field of fields) data[field.key] = field.answerLater(rootValue);
  } catch (error) {
    if (!waits(data)) throw error;
    return awaited(data).finally(() => {
      throw error;
    });
  }
  return waits(data) ? awaited(data) : data;
}

const waits = (data: Data) => Object.values(data).some(isPromise);

async function awaited(data: Data): Promise<Data> {
  const values = await Promise.all(Object.values(data));
  Object.keys(data).forEach((key, at) => {
    data[key] = values[at];
  });
  return data;
}
