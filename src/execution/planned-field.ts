import { isNonNullType } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { type AnswerableField, type Complete, completionOf, type SelectFields } from './completion.ts';
import type { Execution } from './execution.ts';
import type { FieldSelection } from './field-selection.ts';
import { once } from './once.ts';
import { hasVariables } from './variables.ts';

type Arguments = ReturnType<typeof getArgumentValues>;

/** A selected field of one type. It holds what graphql-js would determine again for each object. */
export class PlannedField implements AnswerableField {
  readonly selection: FieldSelection;
  readonly #nullable: boolean;
  readonly #argumentsIn: (execution: Execution) => Arguments;
  readonly #complete: Complete;

  constructor(selection: FieldSelection, select: SelectFields) {
    const { field, node } = selection;
    this.selection = selection;
    this.#nullable = !isNonNullType(field.type);
    this.#argumentsIn = (node.arguments ?? []).some(hasVariables)
      ? (execution) => execution.argumentsOf(selection)
      : once(() => getArgumentValues(field, node));
    this.#complete = completionOf(select, field.type, selection);
  }

  /** The value of the field for an object. @throws GraphQLError if it failed and must not be null. */
  answer(execution: Execution, source: unknown): unknown {
    const { steps } = execution;
    const depth = steps.push(this.selection);
    try {
      return this.#complete(execution, this.#resolve(execution, source));
    } catch (error) {
      steps.length = depth;
      return execution.fail(error, this.selection, this.#nullable);
    } finally {
      steps.length = depth - 1;
    }
  }

  /** Calls the resolver of a root field, which may return a promise. */
  startRoot(execution: Execution, source: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      this.#enterRoot(execution);
      resolve(this.#resolve(execution, source));
    });
  }

  /** Like `answer`, for a root field whose resolver was called by `startRoot`. */
  async completeRoot(execution: Execution, started: Promise<unknown>): Promise<unknown> {
    try {
      const value = await started;
      this.#enterRoot(execution);
      return this.#complete(execution, value);
    } catch (error) {
      this.#enterRoot(execution);
      return execution.fail(error, this.selection, this.#nullable);
    }
  }

  #enterRoot({ steps }: Execution): void {
    steps.length = 0;
    steps.push(this.selection);
  }

  #resolve(execution: Execution, source: unknown): unknown {
    const resolve = this.selection.field.resolve ?? execution.context.fieldResolver;
    return resolve(
      source,
      this.#argumentsIn(execution),
      execution.context.contextValue,
      execution.infoOf(this.selection),
    );
  }
}
