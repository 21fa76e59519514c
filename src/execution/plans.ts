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
const MOST_FIELDS = 10_000;

const VARIES = 'varies';
/** Directives that can leave out a field. */
const CONDITIONS = [GraphQLSkipDirective.name, GraphQLIncludeDirective.name];

/** The plans of recent operations, cached as long as their documents are. */
export class Plans {
  #kept = new WeakMap<OperationDefinitionNode, Plan | typeof VARIES>();
  #fields = 0;

  /** @throws GraphQLError for a directive without a required value. */
  of(context: ExecutionContext): Plan | undefined {
    const { schema, operation, fragments } = context;
    const root = schema.getQueryType();
    if (!root) return undefined;
    const known = this.#kept.get(operation) ?? (isConditional(context) ? VARIES : undefined);
    if (known === VARIES) {
      this.#kept.set(operation, VARIES);
      return new Plan(context, root, () => undefined);
    }
    if (known) return known;
    // A cached plan must not hold the variables of one request.
    const planned = { schema, operation, fragments, variableValues: {} };
    const plan = new Plan(planned, root, (fields) => this.#note(fields));
    this.#kept.set(operation, plan);
    return plan;
  }

  /** Drops all plans if they have too many fields together. */
  #note(fields: number): void {
    this.#fields += fields;
    if (this.#fields <= MOST_FIELDS) return;
    this.#kept = new WeakMap();
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
