import { isNonNullType } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { type AnswerableField, type Complete, completionOf, type SelectFields } from './completion.ts';
import { once } from './once.ts';
import type { Place } from './place.ts';
import { hasVariables } from './variables.ts';
import type { Walk } from './walk.ts';

type Arguments = ReturnType<typeof getArgumentValues>;

/** A selected field of one type. It holds what graphql-js would determine again for each object. */
export class PlannedField implements AnswerableField {
  readonly place: Place;
  readonly #nullable: boolean;
  readonly #argumentsIn: (walk: Walk) => Arguments;
  readonly #complete: Complete;

  constructor(place: Place, select: SelectFields) {
    const { field, node } = place;
    this.place = place;
    this.#nullable = !isNonNullType(field.type);
    this.#argumentsIn = (node.arguments ?? []).some(hasVariables)
      ? (walk) => walk.argumentsOf(place)
      : once(() => getArgumentValues(field, node));
    this.#complete = completionOf(select, field.type, place);
  }

  /** The value of the field for an object. @throws GraphQLError if it failed and must not be null. */
  answer(walk: Walk, source: unknown): unknown {
    const { steps } = walk;
    const depth = steps.push(this.place);
    try {
      return this.#complete(walk, this.#resolve(walk, source));
    } catch (error) {
      steps.length = depth;
      return walk.fail(error, this.place, this.#nullable);
    } finally {
      steps.length = depth - 1;
    }
  }

  /** Calls the resolver of a root field, which may return a promise. */
  startRoot(walk: Walk, source: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      this.#enterRoot(walk);
      resolve(this.#resolve(walk, source));
    });
  }

  /** Like `answer`, for a root field whose resolver was called by `startRoot`. */
  async completeRoot(walk: Walk, started: Promise<unknown>): Promise<unknown> {
    try {
      const value = await started;
      this.#enterRoot(walk);
      return this.#complete(walk, value);
    } catch (error) {
      this.#enterRoot(walk);
      return walk.fail(error, this.place, this.#nullable);
    }
  }

  #enterRoot({ steps }: Walk): void {
    steps.length = 0;
    steps.push(this.place);
  }

  #resolve(walk: Walk, source: unknown): unknown {
    const resolve = this.place.field.resolve ?? walk.context.fieldResolver;
    return resolve(source, this.#argumentsIn(walk), walk.context.contextValue, walk.infoOf(this.place));
  }
}
