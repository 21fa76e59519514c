import {
  type DirectiveNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { ExecutionContext } from 'graphql/execution/execute.js';
import { Plan } from './plan.ts';
import { hasVariables } from './variables.ts';

/** The maximum number of fields in all cached plans; each field takes about a kilobyte. */
const MAXIMUM_FIELDS = 10_000;

const DEPENDS_ON_VARIABLES = 'varies';
/** Directives that can leave out a field. */
const CONDITIONS = [GraphQLSkipDirective.name, GraphQLIncludeDirective.name];

/** The plans of recent operations, cached as long as their documents are. */
export class Plans {
  #cached = new WeakMap<OperationDefinitionNode, Plan | typeof DEPENDS_ON_VARIABLES>();
  #fields = 0;

  /** @throws GraphQLError for a directive without a required value. */
  planOf(context: ExecutionContext): Plan | undefined {
    const { schema, operation, fragments } = context;
    const root = schema.getQueryType();
    if (!root) return undefined;
    const known = this.#cached.get(operation) ?? (isConditional(context) ? DEPENDS_ON_VARIABLES : undefined);
    if (known === DEPENDS_ON_VARIABLES) {
      this.#cached.set(operation, DEPENDS_ON_VARIABLES);
      return new Plan(context, root, () => undefined);
    }
    if (known) return known;
    // A cached plan must not hold the variables of one request.
    const planned = { schema, operation, fragments, variableValues: {} };
    const plan = new Plan(planned, root, (fields) => this.#countFields(fields));
    this.#cached.set(operation, plan);
    return plan;
  }

  /** Drops all plans if they have too many fields together. */
  #countFields(fields: number): void {
    this.#fields += fields;
    if (this.#fields <= MAXIMUM_FIELDS) return;
    this.#cached = new WeakMap();
    this.#fields = 0;
  }
}

/** Whether variables decide which fields are selected. */
function isConditional({ operation, fragments }: ExecutionContext): boolean {
  const directives: DirectiveNode[] = [];
  for (const part of [operation, ...Object.values(fragments)])
    visit(part, { [Kind.DIRECTIVE]: (directive) => void directives.push(directive) });
  return directives.some((directive) => CONDITIONS.includes(directive.name.value) && hasVariables(directive));
}
