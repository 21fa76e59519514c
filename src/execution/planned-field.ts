import { isNonNullType } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { type Answering, type Complete, completionOf, type Select } from './completion.ts';
import { once } from './once.ts';
import type { Place } from './place.ts';
import { hasVariables } from './variables.ts';
import type { Walk } from './walk.ts';

type Arguments = ReturnType<typeof getArgumentValues>;

/** A selected field of one type. It holds what graphql-js would determine again for each object. */
export class PlannedField implements Answering {
  readonly place: Place;
  readonly #nullable: boolean;
  readonly #argumentsIn: (walk: Walk) => Arguments;
  readonly #complete: Complete;

  constructor(place: Place, select: Select) {
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
      return this.#complete(walk, this.#resolved(walk, source));
    } catch (error) {
      steps.length = depth;
      return walk.fail(error, this.place, this.#nullable);
    } finally {
      steps.length = depth - 1;
    }
  }

  /** Calls the resolver of a root field, which may return a promise. */
  ask(walk: Walk, source: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      this.#begin(walk);
      resolve(this.#resolved(walk, source));
    });
  }

  /** Like `answer`, for a root field whose resolver was called with `ask`. */
  async answerRoot(walk: Walk, asked: Promise<unknown>): Promise<unknown> {
    try {
      const value = await asked;
      this.#begin(walk);
      return this.#complete(walk, value);
    } catch (error) {
      this.#begin(walk);
      return walk.fail(error, this.place, this.#nullable);
    }
  }

  #begin({ steps }: Walk): void {
    steps.length = 0;
    steps.push(this.place);
  }

  #resolved(walk: Walk, source: unknown): unknown {
    const resolve = this.place.field.resolve ?? walk.context.fieldResolver;
    return resolve(source, this.#argumentsIn(walk), walk.context.contextValue, walk.infoOf(this.place));
  }
}
