import type { GraphQLResolveInfo } from 'graphql';
import type { FieldSelection } from './field-selection.ts';

type Path = GraphQLResolveInfo['path'];

/** The current state of an operation, as far as a resolver can see it. */
interface ExecutionPosition {
  readonly context: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'rootValue' | 'operation' | 'variableValues'>;
  readonly path: Path | undefined;
}

/**
 * The information that a resolver gets about its field. It is cheap to create, because it is created for each request
 * and few resolvers read it.
 */
export class FieldInfo implements GraphQLResolveInfo {
  readonly #position: ExecutionPosition;
  readonly #selection: FieldSelection;

  constructor(position: ExecutionPosition, selection: FieldSelection) {
    this.#position = position;
    this.#selection = selection;
  }

  get fieldName() {
    return this.#selection.field.name;
  }

  get fieldNodes() {
    return this.#selection.nodes;
  }

  get returnType() {
    return this.#selection.field.type;
  }

  get parentType() {
    return this.#selection.parentType;
  }

  get schema() {
    return this.#position.context.schema;
  }

  get fragments() {
    return this.#position.context.fragments;
  }

  get rootValue() {
    return this.#position.context.rootValue;
  }

  get operation() {
    return this.#position.context.operation;
  }

  get variableValues() {
    return this.#position.context.variableValues;
  }

  /** The path of the field in the answer. */
  get path(): Path {
    const { path } = this.#position;
    if (path) return path;
    throw new Error(`${this.parentType.name}.${this.fieldName} was asked for its path outside its resolver`);
  }
}
