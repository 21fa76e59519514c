import { type FieldNode, type GraphQLField, type GraphQLObjectType, isNonNullType } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { type Answering, type Complete, completionOf, type Select } from './completion.ts';
import { once } from './once.ts';
import type { Place } from './place.ts';
import { hasVariables } from './variables.ts';
import type { Walk } from './walk.ts';

type Arguments = ReturnType<typeof getArgumentValues>;

/** A selected field of one type. What graphql-js finds out for each object that has it is found out once. */
export class PlannedField implements Answering {
  readonly number: number;
  readonly key: string;
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly node: FieldNode;
  readonly #nullable: boolean;
  readonly #argumentsIn: (walk: Walk) => Arguments;
  readonly #complete: Complete;

  constructor({ number, key, parentType, field, nodes, node }: Place, select: Select) {
    this.number = number;
    this.key = key;
    this.parentType = parentType;
    this.field = field;
    this.nodes = nodes;
    this.node = node;
    this.#nullable = !isNonNullType(field.type);
    this.#argumentsIn = (node.arguments ?? []).some(hasVariables)
      ? (walk) => walk.argumentsOf(this)
      : once(() => getArgumentValues(field, node));
    this.#complete = completionOf(select, field.type, this);
  }

  /** Its value for an object. @throws GraphQLError where that failed and must not be null. */
  answer(walk: Walk, source: unknown): unknown {
    const { steps } = walk;
    const depth = steps.push(this);
    try {
      return this.#complete(walk, this.#resolved(walk, source));
    } catch (error) {
      steps.length = depth;
      return walk.fail(error, this, this.#nullable);
    } finally {
      steps.length = depth - 1;
    }
  }

  /** What its resolver gives where it is a field of the root: only such a one may give a promise. */
  ask(walk: Walk, source: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      this.#begin(walk);
      resolve(this.#resolved(walk, source));
    });
  }

  /** As `answer`, for a field of the root that was asked. */
  async answerRoot(walk: Walk, asked: Promise<unknown>): Promise<unknown> {
    try {
      const value = await asked;
      this.#begin(walk);
      return this.#complete(walk, value);
    } catch (error) {
      this.#begin(walk);
      return walk.fail(error, this, this.#nullable);
    }
  }

  #begin({ steps }: Walk): void {
    steps.length = 0;
    steps.push(this);
  }

  #resolved(walk: Walk, source: unknown): unknown {
    const resolve = this.field.resolve ?? walk.context.fieldResolver;
    return resolve(source, this.#argumentsIn(walk), walk.context.contextValue, walk.infoOf(this));
  }
}
