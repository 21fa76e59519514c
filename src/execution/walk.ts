import { type GraphQLResolveInfo, locatedError } from 'graphql';
import type { ExecutionContext } from 'graphql/execution/execute.js';

type Path = GraphQLResolveInfo['path'];

/** Where a field stands in an answer, and for which nodes of the document. */
export interface Place {
  readonly key: string;
  readonly info: GraphQLResolveInfo;
}

/** The way from the root of one operation's answer to the value that is being completed, and what failed so far. */
export class Walk {
  readonly context: ExecutionContext;
  /** Fields, and between them the indexes of items in lists. */
  readonly steps: (Place | number)[] = [];

  constructor(context: ExecutionContext) {
    this.context = context;
  }

  /** The way as graphql-js gives it to resolvers. */
  get path(): Path | undefined {
    let path: Path | undefined;
    for (const step of this.steps)
      path =
        typeof step === 'number'
          ? { prev: path, key: step, typename: undefined }
          : { prev: path, key: step.key, typename: step.info.parentType.name };
    return path;
  }

  /** A value that failed: null, and an error with its place. @throws GraphQLError where it must not be null. */
  fail(error: unknown, { info }: Place, nullable: boolean): null {
    const keys = this.steps.map((step) => (typeof step === 'number' ? step : step.key));
    const located = locatedError(error, info.fieldNodes, keys);
    if (!nullable) throw located;
    this.context.collectedErrors.add(located, this.path);
    return null;
  }
}
