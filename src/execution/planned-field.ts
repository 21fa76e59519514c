import { type GraphQLField, type GraphQLResolveInfo, isNonNullType } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { isPromise } from 'graphql/jsutils/isPromise.js';
import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue.js';
import { type Answering, type Complete, type Completing, completionOf } from './completion.ts';
import { once } from './once.ts';
import type { Walk } from './walk.ts';

/** What is selected of a field, wherever objects of its type stand in the answer. */
export type Selected = Pick<GraphQLResolveInfo, 'fieldNodes' | 'parentType'> & {
  readonly field: GraphQLField<unknown, unknown>;
};

/** A selected field of one type. What graphql-js finds out for each object that has it is found out once. */
export class PlannedField implements Answering {
  readonly key: string;
  readonly info: GraphQLResolveInfo;
  readonly #walk: Walk;
  readonly #nullable: boolean;
  readonly #resolve: (source: unknown) => unknown;
  readonly #complete: Complete;

  constructor(completing: Completing, key: string, selected: Selected) {
    const { walk } = completing;
    const { field, fieldNodes } = selected;
    const { contextValue, variableValues, fieldResolver } = walk.context;
    const resolve = field.resolve ?? fieldResolver;
    const [node] = fieldNodes;
    const taken = once(() => (node ? getArgumentValues(field, node, variableValues) : {}));
    const info = infoOf(walk, selected);
    this.key = key;
    this.info = info;
    this.#walk = walk;
    this.#nullable = !isNonNullType(field.type);
    this.#resolve = (source) => resolve(source, taken(), contextValue, info);
    this.#complete = completionOf(completing, field.type, this);
  }

  /** Its value for an object. @throws GraphQLError where that failed and must not be null. */
  answer(source: unknown): unknown {
    const { steps } = this.#walk;
    const depth = steps.push(this);
    try {
      return this.#complete(this.#resolve(source));
    } catch (error) {
      steps.length = depth;
      return this.#walk.fail(error, this, this.#nullable);
    } finally {
      steps.length = depth - 1;
    }
  }

  /** As `answer`, for a field of the root: only what resolves such a field may give a promise. */
  answerLater(source: unknown): PromiseOrValue<unknown> {
    const { steps } = this.#walk;
    const begin = () => {
      steps.length = 0;
      steps.push(this);
    };
    const fail = (error: unknown) => {
      begin();
      return this.#walk.fail(error, this, this.#nullable);
    };
    const complete = (value: unknown) => {
      begin();
      return this.#complete(value);
    };
    try {
      begin();
      const value = this.#resolve(source);
      return isPromise(value) ? value.then(complete).then(undefined, fail) : complete(value);
    } catch (error) {
      return fail(error);
    }
  }
}

function infoOf(walk: Walk, { field, fieldNodes, parentType }: Selected): GraphQLResolveInfo {
  const { schema, fragments, rootValue, operation, variableValues } = walk.context;
  return {
    fieldName: field.name,
    fieldNodes,
    returnType: field.type,
    parentType,
    get path() {
      const { path } = walk;
      if (path) return path;
      throw new Error(`${parentType.name}.${field.name} is asked for its path where it is not resolved`);
    },
    schema,
    fragments,
    rootValue,
    operation,
    variableValues,
  };
}
