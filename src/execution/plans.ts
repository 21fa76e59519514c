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

/** How many fields the kept plans have at most, together: each takes about a kilobyte. */
const MOST_FIELDS = 10_000;

const VARIES = 'varies';
/** The directives by which a field may be left out. */
const CONDITIONS = [GraphQLSkipDirective.name, GraphQLIncludeDirective.name];

/** The plans of the operations that came last, as long as their documents are kept. */
export class Plans {
  #kept = new WeakMap<OperationDefinitionNode, Plan | typeof VARIES>();
  #fields = 0;

  /** @throws GraphQLError for a directive without the value it needs. */
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
    // The variables of one request are not kept with what others use.
    const planned = { schema, operation, fragments, variableValues: {} };
    const plan = new Plan(planned, root, (fields) => this.#note(fields));
    this.#kept.set(operation, plan);
    return plan;
  }

  /** Where they grow beyond the most, all are made anew. */
  #note(fields: number): void {
    this.#fields += fields;
    if (this.#fields <= MOST_FIELDS) return;
    this.#kept = new WeakMap();
    this.#fields = 0;
  }
}

/** Whether it depends on variables which fields there are. */
function isConditional({ operation, fragments }: ExecutionContext): boolean {
  const directives: DirectiveNode[] = [];
  for (const part of [operation, ...Object.values(fragments)])
    visit(part, { [Kind.DIRECTIVE]: (directive) => void directives.push(directive) });
  return directives.some((directive) => CONDITIONS.includes(directive.name.value) && hasVariables(directive));
}
