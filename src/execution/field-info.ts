import type { GraphQLResolveInfo } from 'graphql';
import type { Place } from './place.ts';

type Path = GraphQLResolveInfo['path'];

/** The current state of an operation, as far as a resolver can see it. */
interface Reached {
  readonly context: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'rootValue' | 'operation' | 'variableValues'>;
  readonly path: Path | undefined;
}

/**
 * The information that a resolver gets about its field. It is cheap to create, because it is created for each request
 * and few resolvers read it.
 */
export class FieldInfo implements GraphQLResolveInfo {
  readonly #reached: Reached;
  readonly #place: Place;

  constructor(reached: Reached, place: Place) {
    this.#reached = reached;
    this.#place = place;
  }

  get fieldName() {
    return this.#place.field.name;
  }

  get fieldNodes() {
    return this.#place.nodes;
  }

  get returnType() {
    return this.#place.field.type;
  }

  get parentType() {
    return this.#place.parentType;
  }

  get schema() {
    return this.#reached.context.schema;
  }

  get fragments() {
    return this.#reached.context.fragments;
  }

  get rootValue() {
    return this.#reached.context.rootValue;
  }

  get operation() {
    return this.#reached.context.operation;
  }

  get variableValues() {
    return this.#reached.context.variableValues;
  }

  /** The path of the field in the answer. */
  get path(): Path {
    const { path } = this.#reached;
    if (path) return path;
    throw new Error(`${this.parentType.name}.${this.fieldName} is asked for its path where it is not resolved`);
  }
}
