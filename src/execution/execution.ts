import { type GraphQLResolveInfo, locatedError } from 'graphql';
import type { ExecutionContext } from 'graphql/execution/execute.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import { FieldInfo } from './field-info.ts';
import type { FieldSelection } from './field-selection.ts';
import { once } from './once.ts';

type Path = GraphQLResolveInfo['path'];
type Arguments = ReturnType<typeof getArgumentValues>;

/**
 * The execution of one operation: its current position, the errors so far, and the arguments that depend on its
 * variables.
 */
export class Execution {
  readonly context: ExecutionContext;
  /** The position of the value that is being completed: fields, and between them the indexes of list items. */
  readonly steps: (FieldSelection | number)[] = [];
  readonly #infos: FieldInfo[] = [];
  readonly #taken: (() => Arguments)[] = [];

  constructor(context: ExecutionContext) {
    this.context = context;
  }

  infoOf(selection: FieldSelection): FieldInfo {
    let info = this.#infos[selection.number];
    if (!info) {
      info = new FieldInfo(this, selection);
      this.#infos[selection.number] = info;
    }
    return info;
  }

  /** The arguments of a field with variables. @throws GraphQLError for invalid values. */
  argumentsOf({ number, field, node }: FieldSelection): Arguments {
    let taken = this.#taken[number];
    if (!taken) {
      taken = once(() => getArgumentValues(field, node, this.context.variableValues));
      this.#taken[number] = taken;
    }
    return taken();
  }

  /** The position as the path that graphql-js gives to resolvers. */
  get path(): Path | undefined {
    let path: Path | undefined;
    for (const step of this.steps)
      path =
        typeof step === 'number'
          ? { prev: path, key: step, typename: undefined }
          : { prev: path, key: step.key, typename: step.parentType.name };
    return path;
  }

  /**
   * Replaces a failed value by null and records the error with its path. @throws GraphQLError if the value must not be
   * null.
   */
  fail(error: unknown, { nodes }: FieldSelection, nullable: boolean): null {
    const keys = this.steps.map((step) => (typeof step === 'number' ? step : step.key));
    const located = locatedError(error, nodes, keys);
    if (!nullable) throw located;
    this.context.collectedErrors.add(located, this.path);
    return null;
  }
}
