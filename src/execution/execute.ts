import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError, OperationTypeNode } from 'graphql';
import { buildExecutionContext, type ExecutionContext } from 'graphql/execution/execute.js';
import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue.js';
import { Execution } from './execution.ts';
import { type Plan, SCHEMA_FIELDS } from './plan.ts';
import type { PlannedField } from './planned-field.ts';
import { Plans } from './plans.ts';

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    /** Of a root field: resolvers below it may return promises. */
    promisesBelow?: boolean;
  }
}

/** Executes operations: graphql-js's `execute`, or a function with the same results. */
export type Execute = (args: ExecutionArgs) => PromiseOrValue<ExecutionResult>;

/**
 * Executes operations on one schema as graphql-js does, with one difference: only resolvers of root fields may return
 * promises, unless a root field says that those below it do (`promisesBelow`): then graphql-js executes the operation. The
 * fields and arguments of each type are determined once for each place where it is selected, not for each object.
 */
export function plannedExecution(): Execute {
  const plans = new Plans();
  return (args) => {
    const context = buildExecutionContext(args);
    if (!('schema' in context)) return { errors: context };
    const plan = planFor(plans, context);
    return plan ? executePlan(context, plan) : execute(args);
  };
}

/** The plan of a query; undefined if graphql-js is to execute or refuse it. */
function planFor(plans: Plans, context: ExecutionContext): Plan | undefined {
  if (context.operation.operation !== OperationTypeNode.QUERY) return undefined;
  try {
    const plan = plans.planOf(context);
    const takesMore = ({ selection: { field } }: PlannedField) =>
      SCHEMA_FIELDS.has(field) || field.extensions.promisesBelow === true;
    return plan?.root.some(takesMore) ? undefined : plan;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

async function executePlan(context: ExecutionContext, plan: Plan): Promise<ExecutionResult> {
  const { collectedErrors } = context;
  const whole = (data: Data | null): ExecutionResult =>
    collectedErrors.errors.length > 0 ? { errors: collectedErrors.errors, data } : { data };
  try {
    return whole(await resolveRoot(new Execution(context), plan));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    collectedErrors.add(error, undefined);
    return whole(null);
  }
}

type Data = { [key: string]: unknown };

/**
 * Resolves the root fields. All are started before the first is awaited. They are completed in order, so that the
 * reported error does not depend on which field is ready first.
 */
async function resolveRoot(execution: Execution, { root }: Plan): Promise<Data> {
  const started = root.map((field) => ({ field, value: field.startRoot(execution, execution.context.rootValue) }));
  // One may fail while another is awaited.
  for (const { value } of started) value.catch(() => undefined);
  const data: Data = Object.create(null);
  for (const { field, value } of started) data[field.selection.key] = await field.completeRoot(execution, value);
  return data;
}
