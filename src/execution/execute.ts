import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError, OperationTypeNode } from 'graphql';
import { buildExecutionContext, type ExecutionContext } from 'graphql/execution/execute.js';
import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue.js';
import { type Plan, SCHEMA_FIELDS } from './plan.ts';
import { Plans } from './plans.ts';
import { Walk } from './walk.ts';

/** What executes operations: graphql-js's `execute`, or what answers as it does. */
export type Execute = (args: ExecutionArgs) => PromiseOrValue<ExecutionResult>;

/**
 * Executes operations on one schema as graphql-js does, with one difference: only resolvers of root fields may give
 * promises. What fields and arguments there are is found out once for each type at each place, and not for each object.
 */
export function plannedExecution(): Execute {
  const plans = new Plans();
  return (args) => {
    const context = buildExecutionContext(args);
    if (!('schema' in context)) return { errors: context };
    const plan = planFor(plans, context);
    return plan ? answered(context, plan) : execute(args);
  };
}

/** The plan of a query; nothing for what graphql-js is to execute, or to refuse, by itself. */
function planFor(plans: Plans, context: ExecutionContext): Plan | undefined {
  if (context.operation.operation !== OperationTypeNode.QUERY) return undefined;
  try {
    const plan = plans.of(context);
    return plan?.root.some(({ place }) => SCHEMA_FIELDS.has(place.field)) ? undefined : plan;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

async function answered(context: ExecutionContext, plan: Plan): Promise<ExecutionResult> {
  const { collectedErrors } = context;
  const whole = (data: Data | null): ExecutionResult =>
    collectedErrors.errors.length > 0 ? { errors: collectedErrors.errors, data } : { data };
  try {
    return whole(await rootOf(new Walk(context), plan));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    collectedErrors.add(error, undefined);
    return whole(null);
  }
}

type Data = { [key: string]: unknown };

/**
 * The fields of the root: all asked before the first is waited for, and completed in their order, so that it does not
 * depend on which is ready first what is said where several fail.
 */
async function rootOf(walk: Walk, { root }: Plan): Promise<Data> {
  const asked = root.map((field) => ({ field, value: field.ask(walk, walk.context.rootValue) }));
  // One may fail while another is waited for.
  for (const { value } of asked) value.catch(() => undefined);
  const data: Data = Object.create(null);
  for (const { field, value } of asked) data[field.place.key] = await field.answerRoot(walk, value);
  return data;
}
